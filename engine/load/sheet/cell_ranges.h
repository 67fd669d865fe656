#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace oit {

// Cells by rows and columns from 1, as a workbook names them.

struct CellRef {
  uint32_t row = 0;  // 0 where only the column is named
  uint32_t column = 0;
};

struct CellRange {
  CellRef first;
  CellRef last;
};

// "AB12"; nothing for what is no cell of a sheet.
std::optional<CellRef> ReadCellPlace(std::string_view text);
// "A1:B12", "A1".
std::optional<CellRange> ReadCellRange(std::string_view text);

// The merged cells that reach into one row after another.
class MergedCells {
 public:
  struct Merge {
    CellRange range;
    bool filled = false;  // its first cell has a text
  };

  // In any order. Of those that overlap, which no program writes, one is taken.
  explicit MergedCells(std::vector<CellRange> ranges);

  // Goes on to a row, which is below the last one.
  void MoveTo(uint32_t row);
  // The one that covers this column; null for none.
  Merge* At(uint32_t column);
  // Those of the row, by their first column.
  const std::map<uint32_t, Merge>& open() const { return open_; }
  // The text of a merge's first cell has been seen.
  void Fill(Merge* merge);
  bool any_filled() const { return filled_ > 0; }

 private:
  bool IsFree(const CellRange& range) const;

  std::vector<CellRange> ranges_;  // by first row
  size_t next_ = 0;
  std::map<uint32_t, Merge> open_;
  uint32_t first_end_ = UINT32_MAX;  // the first row in which one of them ends
  size_t filled_ = 0;
};

}  // namespace oit
