#include "document/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace oit {
namespace {

constexpr size_t kMostJumps = 200;  // beyond that the numbers are no lists
constexpr int kNoNumber = INT16_MAX;

// Where a list stands and how it is marked: "1)" and "(1)" are one style.
using ListKey = std::tuple<uint32_t, bool, uint8_t>;  // parent, dot, depth

ListKey KeyOf(const Block& block) {
  return {block.parent, block.mark.style == MarkStyle::kDot, block.mark.depth};
}

struct Last {
  uint32_t block = kNowhere;
  int number = 0;
  int count = 0;  // items so far
};

using Lists = std::map<ListKey, Last>;

class JumpFinder {
 public:
  JumpFinder(const std::vector<uint32_t>& borders, Document* document)
      : borders_(borders), document_(*document) {}

  void Find() {
    const auto& blocks = document_.blocks;
    for (uint32_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      if (block.kind == BlockKind::kHeading && block.table == kNowhere) {
        EndSection();
        FollowHeading(i);
      } else if (block.kind == BlockKind::kListItem && block.mark.number > 0) {
        FollowItem(i);
      }
    }
    for (const Table& table : document_.tables) FollowRows(table);
    DropCovered();
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return std::pair(a.jump.after, a.jump.before) < std::pair(b.jump.after, b.jump.before);
    });
    for (const Found& found : found_) {
      document_.jumps.push_back(found.jump);
      if (found.jump.gap) AddGap(found);
    }
  }

 private:
  struct Found {
    NumberingJump jump;
    uint32_t border = 0;        // of a gap
    uint32_t upper = kNowhere;  // the blocks on both sides of the border
    uint32_t lower = kNowhere;
  };

  const Block& block(uint32_t index) const { return document_.blocks[index]; }
  uint32_t Begin(uint32_t index) const {
    const Span pieces = block(index).pieces;
    return pieces.empty() ? 0 : document_.pieces[pieces.begin].begin;
  }
  uint32_t End(uint32_t index) const {
    const Span pieces = block(index).pieces;
    return pieces.empty() ? 0 : document_.pieces[pieces.end - 1].end;
  }
  bool SamePlace(uint32_t a, uint32_t b) const {
    const Block& x = block(a);
    const Block& y = block(b);
    if (x.table != y.table || x.row != y.row || x.column != y.column) return false;
    return x.table != kNowhere || x.heading == y.heading;
  }

  Lists& ListsOf(uint32_t item) {
    if (block(item).table == kNowhere) return section_;
    if (cell_item_ == kNowhere || !SamePlace(cell_item_, item)) cell_.clear();
    cell_item_ = item;
    return cell_;
  }

  void FollowItem(uint32_t item) {
    Last& last = ListsOf(item)[KeyOf(block(item))];
    const int number = block(item).mark.number;
    if (block(item).table == kNowhere && GoesOnOuter(item, number)) {
      last = {item, number, last.count + 1};
      return;
    }
    if (last.block != kNowhere && number != 1 && number != last.number + 1) {
      Report(last, item, number);
    } else if (last.block == kNowhere && number != 1) {
      FollowOrphan(item);
    }
    last = {item, number, last.count + 1};
  }

  // Text formats do not always tell a list inside a list: "1. 1. 2. 2. 3." is one in the other.
  // Remembers where lists of the section began anew.
  bool GoesOnOuter(uint32_t item, int number) {
    std::vector<int>& outer = outer_[KeyOf(block(item))];
    const Last& last = section_[KeyOf(block(item))];
    if (number == 1 && last.block != kNowhere) outer.push_back(last.number);
    if (number == 1 || number > last.number) return false;
    while (!outer.empty() && outer.back() + 1 != number) outer.pop_back();
    if (outer.empty()) return false;
    outer.pop_back();
    return true;
  }

  // A list without its beginning, right behind a page border: what it went on from
  // was lost. Elsewhere a list may begin with any number.
  void FollowOrphan(uint32_t item) {
    if (item == 0 || !SamePlace(item - 1, item)) return;
    const auto border = std::upper_bound(borders_.begin(), borders_.end(), Begin(item));
    if (border == borders_.begin() || *std::prev(border) < End(item - 1)) return;
    const Block& before = block(item - 1);
    if (before.mark.number == 0) return;
    Report({item - 1, kNoNumber, 1}, item, block(item).mark.number);
  }

  // A numbered paragraph that is alone in its section counts as a heading would.
  void EndSection() {
    for (const auto& [key, last] : section_) {
      const bool alone = key == ListKey{kNowhere, true, 1} && last.count == 1;
      if (alone && last.number == top_.number + 1) top_ = last;
    }
    section_.clear();
    outer_.clear();
  }

  void FollowHeading(uint32_t heading) {
    const ListMark& mark = block(heading).mark;
    if (mark.style != MarkStyle::kDot) return;
    Last& last = mark.depth == 1 ? top_ : under_[{block(heading).heading, true, mark.depth}];
    const bool jumps = last.block != kNowhere && mark.number > last.number + 1;
    if (jumps && found_.size() < kMostJumps) {
      found_.push_back({{last.block, heading, last.number + 1, mark.number, false}});
    }
    last = {heading, mark.number, 1};
  }

  void FollowRows(const Table& table) {
    Last last;
    for (const Row& row : table.rows) {
      if (row.cells.empty() || row.cells[0].blocks.empty()) continue;
      const uint32_t first = row.cells[0].blocks.begin;
      const int number = NumberOf(first);
      if (number == 0) continue;
      if (last.block != kNowhere && number > last.number + 1) ReportRow(last, first, number, table);
      last = {first, number, 1};
    }
  }

  // The number of a row: a mark before its text, or an ordinal that is all of it.
  int NumberOf(uint32_t index) const {
    if (block(index).mark.number > 0) return block(index).mark.number;
    std::string_view key = document_.Key(block(index));
    if (key.starts_with('(')) key.remove_prefix(1);
    int number = 0;
    size_t digits = 0;
    for (; digits < key.size() && digits < 4 && key[digits] >= '0' && key[digits] <= '9';
         ++digits) {
      number = number * 10 + (key[digits] - '0');
    }
    std::string_view rest = key.substr(digits);
    return rest.empty() || rest == "." || rest == ")" ? number : 0;
  }

  void ReportRow(const Last& last, uint32_t after, int number, const Table& table) {
    if (found_.size() >= kMostJumps) return;
    Found found{{last.block, after, last.number + 1, number, false}};
    bool elsewhere = false;
    for (const Row& row : table.rows) {
      if (row.cells.empty() || row.cells[0].blocks.empty()) continue;
      const int other = NumberOf(row.cells[0].blocks.begin);
      elsewhere |= other > last.number && other < number;
    }
    const auto border = std::upper_bound(borders_.begin(), borders_.end(), Begin(last.block));
    if (!elsewhere && border != borders_.end() && *border <= Begin(after)) {
      found.jump.gap = true;
      found.border = *border;
      found.upper = after - 1;
      found.lower = after;
    }
    found_.push_back(found);
  }

  void Report(const Last& last, uint32_t after, int number) {
    if (found_.size() >= kMostJumps) return;
    Found found{{last.block, after, last.number + 1, number, false}};
    if (number <= last.number) found.jump.expected = 1;
    if (FindBorder(&found) && !StandElsewhere(found.jump)) found.jump.gap = true;
    found_.push_back(found);
  }

  // A border between the two items at which the text does not go on as it should.
  bool FindBorder(Found* found) const {
    const NumberingJump& jump = found->jump;
    auto border = std::upper_bound(borders_.begin(), borders_.end(), Begin(jump.before));
    for (; border != borders_.end() && *border <= Begin(jump.after); ++border) {
      uint32_t lower = jump.before;
      while (lower < jump.after && Begin(lower) < *border) ++lower;
      const uint32_t upper = lower - 1;
      const bool runs_over = End(upper) > *border;
      if (!runs_over && lower != jump.after && GoesOn(lower)) continue;
      found->border = *border;
      found->upper = upper;
      found->lower = runs_over ? upper : lower;
      return true;
    }
    return false;
  }

  // The item has its place: the first of a list, or next to the one before it.
  bool GoesOn(uint32_t item) const {
    const Block& here = block(item);
    if (here.kind != BlockKind::kListItem) return false;
    if (here.mark.number <= 1) return true;
    for (uint32_t i = item; i-- > 0 && SamePlace(i, item);) {
      const Block& other = block(i);
      if (other.kind != BlockKind::kListItem || KeyOf(other) != KeyOf(here)) continue;
      return other.mark.number + 1 == here.mark.number;
    }
    return false;
  }

  bool StandElsewhere(const NumberingJump& jump) const {
    auto is_missing = [&](uint32_t i) {
      const Block& b = block(i);
      const ListMark& mark = block(jump.after).mark;
      return b.kind == BlockKind::kListItem && b.mark.depth == mark.depth &&
             (b.mark.style == MarkStyle::kDot) == (mark.style == MarkStyle::kDot) &&
             b.mark.number >= jump.expected && b.mark.number < jump.found;
    };
    if (jump.expected == 1) return false;
    for (uint32_t i = jump.after; i-- > 0 && SamePlace(i, jump.after);) {
      if (is_missing(i)) return true;
    }
    for (uint32_t i = jump.after; i < document_.blocks.size() && SamePlace(i, jump.after); ++i) {
      if (is_missing(i)) return true;
    }
    return false;
  }

  // Of several jumps over one border the outermost tells it; a list that lost its
  // beginning there is no jump of its own.
  void DropCovered() {
    auto covered = [&](const Found& inner) {
      return inner.border != 0 &&
             std::any_of(found_.begin(), found_.end(), [&](const Found& outer) {
               return outer.jump.gap && outer.border == inner.border &&
                      outer.jump.before <= inner.jump.before &&
                      outer.jump.after > inner.jump.after &&
                      SamePlace(outer.jump.after, inner.jump.after);
             });
    };
    std::vector<Found> kept;
    for (const Found& found : found_) {
      if (!covered(found)) kept.push_back(found);
    }
    found_ = std::move(kept);
  }

  // "4", "4 and 5", "4 to 8".
  static Bilingual Numbers(int first, int last) {
    if (first == last) return {fmt::format("{}", first), fmt::format("{}", first)};
    if (first + 1 == last) {
      return {fmt::format("{} และ {}", first, last), fmt::format("{} and {}", first, last)};
    }
    return {fmt::format("{} ถึง {}", first, last), fmt::format("{} to {}", first, last)};
  }

  // What the message says is missing. Where the lower page goes on with the parts
  // of an item whose head is lost, that item is there in half.
  Bilingual MessageOf(const Found& found) const {
    const NumberingJump& jump = found.jump;
    const bool half = found.lower != jump.after && found.lower != found.upper;
    if (jump.expected == 1) {
      return {fmt::format("ข้อความขาดหาย: หลังขอบหน้ารายการเริ่มที่ข้อ {} ไม่พบข้อก่อนหน้านั้น", jump.found),
              fmt::format("text is lost: behind the page border a list begins at {}", jump.found)};
    }
    const int before = jump.expected - 1;
    const int last = jump.found - 1;
    if (half && jump.expected < last) {
      const Bilingual numbers = Numbers(jump.expected, last - 1);
      return {
          fmt::format("ข้อความขาดหาย: ข้ามข้อ {} (ต่อจากข้อ {} เป็นกลางข้อ {})", numbers.th, before, last),
          fmt::format("text is lost: {} missing (from {} into the middle of {})", numbers.en,
                      before, last)};
    }
    if (half) {
      return {fmt::format("ข้อความขาดหาย: ต้นข้อ {} หายไป (ต่อจากข้อ {})", last, before),
              fmt::format("text is lost: the beginning of {} is missing (after {})", last, before)};
    }
    const Bilingual numbers = Numbers(jump.expected, last);
    return {
        fmt::format("ข้อความขาดหาย: ข้ามข้อ {} (ต่อจากข้อ {} เป็นข้อ {})", numbers.th, before, jump.found),
        fmt::format("text is lost: {} missing (from {} to {})", numbers.en, before, jump.found)};
  }

  void AddGap(const Found& found) {
    Gap gap;
    gap.kind = GapKind::kNumbering;
    gap.message = MessageOf(found);
    gap.before = found.upper;
    gap.after = found.lower;
    gap.source = {found.border, found.border};
    for (uint32_t i = block(found.upper).pieces.begin; i < block(found.upper).pieces.end; ++i) {
      if (document_.pieces[i].end <= found.border) gap.source.begin = document_.pieces[i].end;
    }
    const Span lower = block(found.lower).pieces;
    for (uint32_t i = lower.end; i-- > lower.begin;) {
      if (document_.pieces[i].begin >= found.border) gap.source.end = document_.pieces[i].begin;
    }
    if (gap.source.begin > 0) --gap.source.begin;
    document_.gaps.push_back(std::move(gap));
  }

  const std::vector<uint32_t>& borders_;
  Document& document_;
  Lists section_;                              // of the text under one heading
  std::map<ListKey, std::vector<int>> outer_;  // numbers that lists of it stopped at
  Lists cell_;                                 // of one cell
  Lists under_;                                // headings of a depth under one heading
  Last top_;                                   // the last numbered heading of depth 1
  uint32_t cell_item_ = kNowhere;
  std::vector<Found> found_;
};

}  // namespace

void FindJumps(const std::vector<uint32_t>& borders, Document* document) {
  JumpFinder(borders, document).Find();
}

}  // namespace oit
