#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "document/draft.h"

namespace oit {

// A table of a manuscript: the lines of its text in `source`, cut into rows and cells.
struct ManuscriptTable {
  Span source;
  std::vector<DraftRow> rows;  // all with the same number of cells once the table has ended
};

// What could not be read, and where it would stand.
struct LostPart {
  GapKind kind = GapKind::kCut;
  Bilingual message;
  uint32_t source = 0;
};

// A file with a structure of its own (Word, a web page, a PDF ...), written out as the text that
// text_reader.h reads best, so that a report gives the same blocks whatever its format: a
// paragraph, heading or list item a line ("2. ", "- " and the other marks as a person sees them
// before its text); emphasis, links, images and headings in the dress that a report in Markdown
// wears; tables beside the text, since no line holds their cells. Over it lies where in the file
// each part stands. What is written beyond limits::kReportBytes is dropped, and full() says so.
class Manuscript {
 public:
  // What is written from here on stands there.
  void At(const Spot& spot);
  // What is written from here on was read by OCR, or no more.
  void Recognised(bool on);

  // Before the text of a paragraph: a heading of level 1 to 6. In a cell it is bold text.
  void Heading(uint8_t level);
  // Text of the paragraph. Line ends are blanks; control characters are dropped.
  void Write(std::string_view utf8);
  void Bold(bool on);
  // A link around what is written up to CloseLink, within one paragraph. An empty target is none.
  void OpenLink(std::string_view target);
  void CloseLink();
  // An image, a block of its own; `text` is what is told of it, or its name.
  void Image(std::string_view text);
  // The line ends, its paragraph goes on: where text was wrapped (`meant` false), or where the
  // author ended the line.
  void EndLine(bool meant);
  void EndParagraph();  // nothing where none is open
  void BlankLine();     // an empty paragraph
  void EndPage();       // also between two rows of a table: the next one stands on a new page

  // A table of the text. Tables in cells are not known here: their loader writes them as text of
  // the cell, or as tables before or after.
  void BeginTable();
  // Between two rows: an empty one, below which another table may begin.
  void BlankRow();
  // `header`: the file itself says that the row is a header.
  void BeginRow(bool header);
  // Of the row that has begun, on a new page: whether it is the rest of the one above. Where the
  // loader does not know, its cells tell.
  void RowGoesOn(bool on);
  // The next cell of the row; it fills so many columns (the text stands in the first).
  void BeginCell(uint32_t columns = 1);
  void EndTable();

  void Lose(GapKind kind, Bilingual message);
  // Of a file with pages: how many it has, and how many of them were lost.
  void CountPages(uint32_t all, uint32_t unread);

  bool full() const { return full_; }
  bool empty() const { return text_.empty(); }

 private:
  friend Status ReadManuscript(Manuscript manuscript, Document* document);

  void Put(std::string_view utf8);
  void PutCharacter(char32_t code);
  void Open();  // the line, for text
  void EndFragment();
  DraftRow& row() { return tables_.back().rows.back(); }
  uint32_t here() const { return static_cast<uint32_t>(text_.size()); }

  std::string text_;
  std::vector<ManuscriptTable> tables_;
  std::vector<SpotMark> spots_;
  std::vector<Span> recognised_;
  std::vector<LostPart> lost_;
  uint32_t pages_ = 0;
  uint32_t unread_pages_ = 0;

  bool full_ = false;
  bool open_ = false;      // something stands in the line
  bool bold_ = false;      // asked for
  bool bold_tag_ = false;  // written
  bool link_ = false;      // an <a> is open
  uint8_t heading_ = 0;    // of the line that will be opened
  bool in_table_ = false;
  bool in_cell_ = false;
  bool new_page_ = false;     // before the next row
  bool blank_row_ = false;    // the same
  size_t column_ = 0;         // of the open cell
  Join join_ = Join::kBlank;  // between the next fragment of the cell and the one before
  uint32_t fragment_ = 0;     // where the line of the cell begins
  size_t cells_ = 0;          // of all tables
};

// Makes the blocks, tables, links and gaps of the document. Errors: "load.too_large".
Status ReadManuscript(Manuscript manuscript, Document* document);

}  // namespace oit
