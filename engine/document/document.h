#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "text/decode.h"
#include "text/key.h"

namespace oit {

// No block, table, row ...
inline constexpr uint32_t kNowhere = UINT32_MAX;

enum class BlockKind : uint8_t {
  kHeading,
  kParagraph,
  kListItem,
  kColumnHeader,  // a cell of a table's header rows, repeated ones left out
  kImage,         // "[image: name]"; the text after it is junk of an OCR, kept with it
  kOrnament,      // rules and leaders: never evidence
  kSignature,     // a name in brackets and the post under it
};

const char* Name(BlockKind kind);  // "heading", "list_item", ...

enum class MarkStyle : uint8_t {
  kNone,
  kDash,
  kParentheses,
  kDot,
  kParenthesis
};  // "-", "(1)", "1.", "1)"

// How a list item (or a numbered heading) is marked. number is 0 without one;
// "3.1" has the numbers 3 and 1: `number` is the last, `depth` how many.
struct ListMark {
  MarkStyle style = MarkStyle::kNone;
  uint16_t number = 0;
  uint8_t depth = 0;
};

// A stretch of text that is read as one: nothing matches over its border.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;  // heading: 1 to 6; list item: its depth from 1
  ListMark mark;
  Span key;                     // in Document::text; the mark itself is not part of it
  Span pieces;                  // in Document::pieces
  uint32_t parent = kNowhere;   // the list item, or the paragraph that introduces the list
                                // ("... ดังนี้"), under which this block stands
  uint32_t heading = kNowhere;  // the nearest heading above; for a heading, the one it stands under
  uint32_t table = kNowhere;    // with row and column: the cell
  uint32_t row = kNowhere;      // kNowhere in a column header
  uint32_t column = kNowhere;
  Span links;  // in Document::links: links that stand in the block or directly
               // follow it (blank lines do not part them)
};

struct Link {
  std::string text;  // as shown; equals the target for a bare URL
  std::string target;
  Span source;
  uint32_t block = kNowhere;
};

enum class CellMark : uint8_t { kNone, kTick, kCross, kEmptyBox, kDash };

struct Cell {
  Span blocks;                      // in Document::blocks
  CellMark mark = CellMark::kNone;  // the cell holds just this mark
  Span source;                      // from its first to its last byte, over page borders
  bool filled() const { return !blocks.empty() || mark != CellMark::kNone; }
};

// One logical row: pieces that page borders had parted are joined.
struct Row {
  std::vector<Cell> cells;   // one a column
  std::vector<Span> pieces;  // source lines the row was put together from
};

struct Column {
  std::string path;               // header text, levels joined by " / " (normalised, readable)
  std::vector<uint32_t> headers;  // its header blocks, outermost first
};

struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  uint32_t heading = kNowhere;  // the heading it stands under
  uint32_t before = kNowhere;   // the last block before it
  uint32_t page_pieces = 1;     // how many pieces it was put together from
  Span source;
};

// Numbering that jumps. `gap`: the missing numbers stand nowhere else in the
// same row, list or section, and the break lies at a border of table pieces or
// pages (verdicts.md, Gaps); otherwise it is only worth saying.
struct NumberingJump {
  uint32_t before = kNowhere;  // block that ends the sequence
  uint32_t after = kNowhere;   // block that goes on with the wrong number
  int expected = 0;
  int found = 0;
  bool gap = false;
};

enum class GapKind : uint8_t { kNumbering, kPage, kScan, kFont, kCut };

// A place where text was lost or cannot be read.
struct Gap {
  GapKind kind = GapKind::kCut;
  Bilingual message;
  Span source;                 // from the last byte before it to the first byte after it
  uint32_t before = kNowhere;  // block before it, kNowhere at the start
  uint32_t after = kNowhere;   // block after it, kNowhere at the end
};

// A rectangle on a page, in points from its upper left corner.
struct Box {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  bool operator==(const Box&) const = default;
};

// Where a passage stands in a file that is not read as its own text. What the format does not
// have is 0; everything counts from 1.
struct Spot {
  uint32_t page = 0;  // of a PDF, with `box`
  Box box;
  uint32_t paragraph = 0;  // of a Word file, outside tables
  uint32_t sheet = 0;      // of a workbook: Document::sheets[sheet - 1], with the cell
  uint32_t row = 0;
  uint32_t column = 0;
  uint32_t line = 0;         // of a web page's source, with
  uint32_t line_column = 0;  // the column in code points and
  uint32_t byte = 0;         // the offset

  bool operator==(const Spot&) const = default;
};

// From this offset of Document::source on, the text stands at `spot`.
struct SpotMark {
  uint32_t source = 0;
  Spot spot;
};

// A report as every format is read: blocks in reading order (a table's cells row by
// row), tables over them, links, gaps. Movable, not copied.
struct Document {
  std::string path;
  std::string format;  // "text", "markdown", "yaml", "docx" ...
  std::string sha256;
  Encoding encoding = Encoding::kUtf8;
  std::string source;  // valid UTF-8, the file's own or written by its loader (load/manuscript.h);
                       // every Span called source lies in it
  std::vector<uint32_t> line_starts;  // source offset of each line

  std::vector<Piece> pieces;
  KeyText text;
  std::vector<Block> blocks;
  std::vector<Table> tables;
  std::vector<Link> links;
  std::vector<NumberingJump> jumps;
  std::vector<Gap> gaps;

  std::vector<SpotMark> spots;      // ascending; empty for a text
  std::vector<std::string> sheets;  // names of a workbook's sheets
  std::vector<Span> recognised;     // source read by OCR, ascending
  uint32_t pages = 0;               // of a PDF
  uint32_t unread_pages = 0;        // of them, those with a gap of their own

  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  std::string_view Key(const Block& block) const { return text.Of(block.key); }

  // Line and column of a source offset (1-based, columns in code points); 0 for a file that has
  // no lines. What stands there is in SpotAt.
  Place Where(uint32_t source_offset) const;

  // Where a source offset stands in a file with spots; an empty one for a text.
  Spot SpotAt(uint32_t source_offset) const;

  // Verdicts.md, Gaps: more than half of the pages cannot be read.
  bool IsMostlyUnread() const { return unread_pages * 2 > pages; }

  // Whether any of these source bytes were read by OCR.
  bool IsRecognised(Span source_span) const;
  // Whether OCR read Thai digits there: about half of them are wrong on clean pages
  // (shared/notes/thai-text.md, section 1, Scans), so nothing is decided by them alone.
  bool HasDoubtfulDigits(Span source_span) const;

  // The block whose key holds the offset; kNowhere for none.
  uint32_t BlockAt(uint32_t key_offset) const;

  // What a reader sees of a key span: its source text without markup, pieces over line
  // and page borders joined by a space (lines of a page that wrap Thai by nothing); and the source
  // range from first to last byte.
  std::string Quote(Span key) const;
  // The same of the source range [begin, end) as far as it belongs to the block, added to `out`
  // as what follows it.
  void AppendReadable(uint32_t block, Span source_span, std::string* out) const;
  Span Source(Span key) const { return text.Source(source, key); }

  // First block after `block` and everything that stands under it (by parent).
  uint32_t EndOfItem(uint32_t block) const;
};

}  // namespace oit
