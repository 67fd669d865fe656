#include "audit/gaps.h"

#include <algorithm>
#include <optional>

#include "audit/passage.h"

namespace oit {
namespace {

// Blocks of the cell, list or section that the gap breaks, as a half-open range.
Span Surroundings(const Document& document, uint32_t before, uint32_t after) {
  uint32_t anchor = before != kNowhere ? before : after;
  if (anchor == kNowhere) return {0, static_cast<uint32_t>(document.blocks.size())};
  const Block& b = document.blocks[anchor];
  if (b.table != kNowhere && b.row != kNowhere) {
    return document.tables[b.table].rows[b.row].cells[b.column].blocks;
  }
  uint32_t begin = b.heading == kNowhere ? 0 : b.heading;
  uint32_t end = anchor + 1;
  while (end < document.blocks.size() && document.blocks[end].heading == b.heading) ++end;
  return {begin, end};
}

// Item and place of each subject named in the blocks, by place.
std::vector<std::pair<uint32_t, size_t>> SubjectsIn(const View& view, Span blocks) {
  std::vector<std::pair<uint32_t, size_t>> found;
  for (size_t item = 0; item < view.pack.titles.size(); ++item) {
    for (Span hit : view.Subject(item)) {
      if (blocks.Contains(view.document.BlockAt(hit.begin))) found.emplace_back(hit.begin, item);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

size_t EndOfSection(const Year& year, size_t item, bool last) {
  size_t end = item;
  size_t step = last ? 1 : static_cast<size_t>(-1);
  while (end + step < year.items.size() &&
         year.items[end + step].section == year.items[item].section) {
    end += step;
  }
  return end;
}

std::vector<std::string> ItemsAround(const View& view, const Gap& gap) {
  std::optional<size_t> last, next;
  for (auto [place, item] : SubjectsIn(view, Surroundings(view.document, gap.before, gap.after))) {
    uint32_t block = view.document.BlockAt(place);
    if (gap.before != kNowhere && block <= gap.before) {
      last = item;
    } else if (!next && (!last || item >= *last)) {
      next = item;
    }
  }
  std::vector<std::string> codes;
  if (!last && !next) return codes;
  const Year& year = view.pack.pack->year;
  size_t from = last ? *last : EndOfSection(year, *next, false);
  size_t to = next ? *next : EndOfSection(year, *last, true);
  for (size_t item = from; item <= to; ++item) codes.push_back(year.items[item].code);
  return codes;
}

// The block beside a gap, or the border of the document.
Passage Beside(const Document& document, uint32_t block, uint32_t border) {
  if (block != kNowhere) return QuoteSpan(document, document.blocks[block].key);
  Passage passage;
  passage.source = {border, border};
  Locate(document, &passage);
  return passage;
}

}  // namespace

std::vector<ChecklistGap> RangeGaps(const View& view) {
  std::vector<ChecklistGap> gaps;
  for (const Gap& gap : view.document.gaps) {
    ChecklistGap out;
    out.kind = gap.kind;
    out.message = gap.message;
    out.before = Beside(view.document, gap.before, 0);
    out.after =
        Beside(view.document, gap.after, static_cast<uint32_t>(view.document.source.size()));
    out.items = ItemsAround(view, gap);
    gaps.push_back(std::move(out));
  }
  return gaps;
}

void DoubtMissing(ItemResult* item) {
  static const Bilingual kLost = {"ส่วนที่น่าจะมีเรื่องนี้ขาดหายหรืออ่านไม่ได้",
                                  "the part where it would stand is lost or unreadable"};
  bool changed = item->topic == Level::kMissing;
  if (changed) item->topic = Level::kReview;
  for (ElementResult& element : item->elements) {
    if (element.level != Level::kMissing || element.wrong_year) continue;
    element.level = Level::kReview;
    changed = changed || element.element->kind != ElementKind::kException;
  }
  if (changed) item->note = kLost;
}

void DoubtMissing(const std::vector<ChecklistGap>& gaps, std::vector<ItemResult>* items) {
  for (ItemResult& item : *items) {
    bool doubted = std::any_of(gaps.begin(), gaps.end(), [&](const ChecklistGap& gap) {
      return std::find(gap.items.begin(), gap.items.end(), item.item->code) != gap.items.end();
    });
    if (doubted) DoubtMissing(&item);
  }
}

}  // namespace oit
