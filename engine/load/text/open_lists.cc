#include "load/text/open_lists.h"

#include <utility>

#include "base/limits.h"

namespace oit {
namespace {

// How many numbers a lost page may have held.
constexpr int kFarthestJump = 20;

// Order of nesting in official Thai writing: 1. 1.1 (1) -.
int Rank(const Mark& mark) {
  switch (mark.style) {
    case MarkStyle::kDot:
      return mark.depth;
    case MarkStyle::kParenthesis:
    case MarkStyle::kParentheses:
      return 10 + mark.depth;
    default:
      return 20;
  }
}

bool SameKind(const Mark& a, const Mark& b) { return a.style == b.style && a.depth == b.depth; }

// "1)" and "(2)" are one list where a bracket was lost.
bool SameFamily(const Mark& a, const Mark& b) {
  bool dot = a.style == MarkStyle::kDot;
  return a.numbered() && b.numbered() && a.depth == b.depth && dot == (b.style == MarkStyle::kDot);
}

}  // namespace

size_t OpenLists::FindExpecting(const Mark& mark) const {
  if (!mark.numbered()) return kNotFound;
  for (bool exact : {true, false}) {
    for (size_t i = open_.size(); i-- > 0;) {
      const Mark& last = open_[i].mark;
      bool same = exact ? SameKind(last, mark) : SameFamily(last, mark);
      if (same && last.SamePrefix(mark) && last.number() + 1 == mark.number()) return i;
    }
  }
  return kNotFound;
}

size_t OpenLists::FindSameKind(const Mark& mark) const {
  for (size_t i = open_.size(); i-- > 0;) {
    if (SameKind(open_[i].mark, mark) && open_[i].mark.SamePrefix(mark)) return i;
  }
  return kNotFound;
}

bool OpenLists::Expects(const Mark& mark) const { return FindExpecting(mark) != kNotFound; }

bool OpenLists::MayJumpTo(const Mark& mark) const {
  size_t list = FindSameKind(mark);
  if (list == kNotFound || !open_[list].page_border) return false;
  const int ahead = mark.number() - open_[list].mark.number();
  return ahead > 0 && ahead <= kFarthestJump;
}

void OpenLists::NotePageBorder() {
  for (List& list : open_) list.page_border = true;
}

bool OpenLists::KnowsPrefix(const Mark& mark) const {
  for (const List& list : open_) {
    if (list.mark.style != mark.style) continue;
    if (list.mark.SamePrefix(mark)) return true;
    bool above = list.mark.depth + 1 == mark.depth;
    for (uint8_t i = 0; above && i < list.mark.depth; ++i) {
      above = list.mark.numbers[i] == mark.numbers[i];
    }
    if (above) return true;
  }
  return false;
}

bool OpenLists::HasDashes() const {
  return !open_.empty() && open_.back().mark.style == MarkStyle::kDash;
}

OpenLists::Placement OpenLists::Place(const Mark& mark, const Context& context) {
  size_t expecting = FindExpecting(mark);
  if (expecting != kNotFound) {
    uint32_t before = open_[expecting].last;
    Placement placement = Join(expecting, mark);
    placement.adopter = before;
    placement.adopted = std::exchange(paragraphs_, {});
    return placement;
  }
  if (mark.numbered() && mark.number() == 1) return OpenByRank(mark, context);

  size_t same = FindSameKind(mark);
  if (!mark.numbered()) return same != kNotFound ? Join(same, mark) : OpenByRank(mark, context);
  if (same != kNotFound && mark.number() > open_[same].mark.number()) return Join(same, mark);
  if (context.page_border) return OpenOrphan(mark);
  return OpenByRank(mark, context);
}

OpenLists::Placement OpenLists::Join(size_t list, const Mark& mark) {
  open_.resize(list + 1);
  open_.back().mark = mark;
  open_.back().page_border = false;
  return {open_.back().parent, static_cast<uint8_t>(open_.size()), {}, kNowhere};
}

OpenLists::Placement OpenLists::Open(const Mark& mark, uint32_t parent) {
  if (open_.size() >= limits::kListDepth) open_.pop_back();
  open_.push_back({mark, kNowhere, parent, false});
  return {parent, static_cast<uint8_t>(open_.size()), {}, kNowhere};
}

// The item it stands under was lost with a page: it stands under nothing, while
// the outer lists stay open.
OpenLists::Placement OpenLists::OpenOrphan(const Mark& mark) {
  while (!open_.empty() && Rank(open_.back().mark) >= Rank(mark)) open_.pop_back();
  return Open(mark, kNowhere);
}

OpenLists::Placement OpenLists::OpenByRank(const Mark& mark, const Context& context) {
  bool under_item = !open_.empty() && open_.back().last == context.block;
  if (context.introduces && under_item) return Open(mark, context.block);
  while (!open_.empty() && Rank(open_.back().mark) > Rank(mark)) open_.pop_back();
  uint32_t parent = open_.empty() ? kNowhere : open_.back().last;
  if (!open_.empty() && Rank(open_.back().mark) == Rank(mark)) {
    if (SameKind(open_.back().mark, mark)) {
      parent = open_.back().parent;
      open_.pop_back();
    }
  }
  if (context.introduces) parent = context.block;
  return Open(mark, parent);
}

void OpenLists::SetBlock(uint32_t block) {
  if (!open_.empty()) open_.back().last = block;
}

void OpenLists::NoteParagraph(uint32_t block) {
  if (!open_.empty()) paragraphs_.push_back(block);
}

void OpenLists::Clear() {
  open_.clear();
  paragraphs_.clear();
}

}  // namespace oit
