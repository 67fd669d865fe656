#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "document/document.h"
#include "load/text/inline_markup.h"
#include "load/text/marks.h"

namespace oit {

// A block on its way into the document.
struct NewBlock {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;
  ListMark mark;
  uint32_t parent = kNowhere;
  std::vector<Piece> pieces;
  std::vector<LinkMarkup> links;
};

// Appends blocks to a document and knows where it is: under which heading, in
// which cell, after which block.
class BlockWriter {
 public:
  explicit BlockWriter(Document* document) : document_(document) {}

  uint32_t Add(NewBlock block);
  // A heading in the cell that is being written, over the rest of the cell.
  uint32_t AddCellHeading(NewBlock block);
  // A heading of the text; `mark` is its number, if it has one.
  uint32_t AddHeading(NewBlock block, const Mark* mark);
  // To the block written last, which must still be the last one with links.
  void AddLink(uint32_t block, LinkMarkup link);

  void EnterCell(uint32_t table, uint32_t row, uint32_t column);
  void LeaveTable();

  // The last paragraph or list item of the cell or section, kNowhere for none.
  uint32_t last() const { return last_; }
  // It leads up to a list: "... ดังนี้", "... ได้แก่", "...:".
  bool LastIntroduces() const;
  // "4.1" stands under the numbered heading "4", or beside "4.n".
  bool KnowsSection(const Mark& mark) const;
  // It is the number behind that of the last numbered heading of the text, or of one over it:
  // "3" behind "2.1".
  bool ExpectsSection(const Mark& mark) const;
  // Level of an unmarked heading with this number (none: 0), from the headings so far.
  uint8_t LevelOf(const Mark* mark) const;

  uint32_t heading() const { return heading_; }
  Document& document() { return *document_; }
  std::string_view source() const { return document_->source; }
  bool in_cell() const { return table_ != kNowhere; }
  bool full() const;

 private:
  static constexpr uint8_t kDeepestHeading = 6;

  Document* document_;
  uint32_t heading_ = kNowhere;       // over the next block
  uint32_t text_heading_ = kNowhere;  // the same outside cells
  std::array<uint32_t, kDeepestHeading + 1> open_headings_ = {
      kNowhere, kNowhere, kNowhere, kNowhere, kNowhere, kNowhere, kNowhere};
  Mark section_;                                // number of the last numbered heading
  std::array<uint8_t, 5> level_of_depth_ = {};  // level of the last heading of each depth
  uint32_t table_ = kNowhere;
  uint32_t row_ = kNowhere;
  uint32_t column_ = kNowhere;
  uint32_t last_ = kNowhere;
};

// True where the key ends like the introduction of a list.
bool Introduces(std::string_view key);

}  // namespace oit
