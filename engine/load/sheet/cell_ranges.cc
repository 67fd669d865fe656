#include "load/sheet/cell_ranges.h"

#include <algorithm>
#include <iterator>

namespace oit {
namespace {

constexpr uint32_t kMostRows = 1'048'576;
constexpr uint32_t kMostSheetColumns = 16'384;

}  // namespace

std::optional<CellRef> ReadCellPlace(std::string_view text) {
  CellRef place;
  size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    place.column = place.column * 26 + static_cast<uint32_t>(text[at] - 'A') + 1;
    if (place.column > kMostSheetColumns) return std::nullopt;
  }
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    place.row = place.row * 10 + static_cast<uint32_t>(text[at] - '0');
    if (place.row > kMostRows) return std::nullopt;
  }
  if (at < text.size() || place.column == 0 || place.row == 0) return std::nullopt;
  return place;
}

std::optional<CellRange> ReadCellRange(std::string_view text) {
  const size_t colon = text.find(':');
  const auto first = ReadCellPlace(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : ReadCellPlace(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) {
    return std::nullopt;
  }
  return CellRange{*first, *last};
}

MergedCells::MergedCells(std::vector<CellRange> ranges) : ranges_(std::move(ranges)) {
  std::stable_sort(ranges_.begin(), ranges_.end(), [](const CellRange& a, const CellRange& b) {
    return a.first.row < b.first.row;
  });
}

void MergedCells::MoveTo(uint32_t row) {
  if (row > first_end_) {
    first_end_ = UINT32_MAX;
    for (auto each = open_.begin(); each != open_.end();) {
      const uint32_t end = each->second.range.last.row;
      if (end < row) {
        filled_ -= each->second.filled;
        each = open_.erase(each);
      } else {
        first_end_ = std::min(first_end_, end);
        ++each;
      }
    }
  }
  for (; next_ < ranges_.size() && ranges_[next_].first.row <= row; ++next_) {
    const CellRange& range = ranges_[next_];
    if (range.last.row < row || !IsFree(range)) continue;
    open_.emplace(range.first.column, Merge{range, false});
    first_end_ = std::min(first_end_, range.last.row);
  }
}

bool MergedCells::IsFree(const CellRange& range) const {
  const auto after = open_.upper_bound(range.last.column);
  return after == open_.begin() || std::prev(after)->second.range.last.column < range.first.column;
}

MergedCells::Merge* MergedCells::At(uint32_t column) {
  const auto after = open_.upper_bound(column);
  if (after == open_.begin()) return nullptr;
  Merge& merge = std::prev(after)->second;
  return merge.range.last.column >= column ? &merge : nullptr;
}

void MergedCells::Fill(Merge* merge) {
  filled_ += !merge->filled;
  merge->filled = true;
}

}  // namespace oit
