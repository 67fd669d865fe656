#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "load/text/marks.h"

namespace oit {

// The lists that are open at a place of a cell or section, outermost first.
//
// A mark goes on with the innermost list that expects its number. A 1 opens a new
// list: under the block before it where that introduces one ("... ดังนี้"), else by
// the rank of its style: a dot-number holds parenthesised numbers, which hold
// dashes; of the same style it stands where the list before it stood.
class OpenLists {
 public:
  struct Placement {
    uint32_t parent = kNowhere;
    uint8_t level = 1;
    // Paragraphs that stood between the last item of the list and this one, and
    // that item: they belong to it.
    std::vector<uint32_t> adopted;
    uint32_t adopter = kNowhere;
  };

  // What stands right before a mark.
  struct Context {
    uint32_t block = kNowhere;  // the last block of the cell or section
    bool introduces = false;    // it ends like "... ดังนี้"
    bool page_border = false;   // a page border lies between it and the mark
  };

  // Whether some open list expects this number next.
  bool Expects(const Mark& mark) const;
  // Whether some open list may go on with this number because a page border, where
  // text can be lost, came after its last item.
  bool MayJumpTo(const Mark& mark) const;
  void NotePageBorder();
  // Whether "4.1" stands under an open "4" or beside an open "4.n".
  bool KnowsPrefix(const Mark& mark) const;
  bool HasDashes() const;

  Placement Place(const Mark& mark, const Context& context);
  // The block that the mark placed last became.
  void SetBlock(uint32_t block);

  // A paragraph that stands among the items.
  void NoteParagraph(uint32_t block);

  void Clear();

 private:
  struct List {
    Mark mark;                 // of its last item
    uint32_t last = kNowhere;  // its last item
    uint32_t parent = kNowhere;
    bool page_border = false;  // behind its last item
  };

  static constexpr size_t kNotFound = SIZE_MAX;

  size_t FindExpecting(const Mark& mark) const;
  size_t FindSameKind(const Mark& mark) const;
  Placement Join(size_t list, const Mark& mark);
  Placement Open(const Mark& mark, uint32_t parent);
  Placement OpenOrphan(const Mark& mark);
  Placement OpenByRank(const Mark& mark, const Context& context);

  std::vector<List> open_;
  std::vector<uint32_t> paragraphs_;  // since the last item that went on with its list
};

}  // namespace oit
