#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/draft.h"
#include "load/text/inline_markup.h"
#include "load/text/open_lists.h"
#include "load/text/openings.h"
#include "load/writer.h"

namespace oit {

// A block that is being put together.
struct OpenBlock {
  NewBlock block;
  Span mark;          // where the mark stands; empty for none
  bool text = false;  // some text stands in it
  bool bold = true;   // all of it is bold
};

// Turns running text, a paragraph or a whole cell, into paragraphs, list items,
// images and links. `lists` are those of the cell or section.
class Flow {
 public:
  Flow(BlockWriter* writer, OpenLists* lists) : writer_(writer), lists_(lists) {}

  void Read(const Fragments& fragments);

 private:
  void ReadToken(size_t* index);
  void ReadText(size_t index);
  void Append(const InlineToken& token, uint32_t begin, uint32_t end);
  bool Accepts(const Opening& opening) const;
  bool OpenTextIntroduces() const;
  void StartItem(const Mark& mark);
  void StartPendingItem();
  void EndHardLine();
  void Break();
  void Finish();
  void FinishEmpty();
  void Write();
  void AddImage(const InlineToken& token);
  bool BoldLineBegins(size_t index) const;
  bool MoreFollows() const;
  bool TakeLinkLine(size_t* index);
  void MendPageBreaks();

  std::string_view source() const { return writer_->source(); }

  BlockWriter* writer_;
  OpenLists* lists_;
  Markup markup_;
  std::vector<Opening> openings_;
  size_t token_ = 0;  // being read
  size_t next_opening_ = 0;
  std::optional<OpenBlock> open_;
  std::optional<Mark> item_;  // an <li> whose text has not come yet
  bool new_line_ = false;     // a line end stands before what comes
  bool at_line_ = true;       // no text since the line began
  bool page_ = false;         // a page border stands before what comes
  bool bold_ = false;
  bool at_end_ = false;
};

// The plain text of fragments, for short ones: keys of header cells, cell marks.
std::vector<Piece> PiecesOf(std::string_view source, const Fragments& fragments);

}  // namespace oit
