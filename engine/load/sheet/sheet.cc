#include "load/sheet/sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/limits.h"
#include "load/chars.h"
#include "load/text/tables.h"

namespace oit {
namespace {

constexpr uint32_t kLongestTitle = 60;  // characters of a column's title
constexpr size_t kMostLone = 3;         // rows of one text that may stand between those of a table

bool IsPlainTitle(std::string_view text) {
  if (text.size() < 2 || CountChars(text) > kLongestTitle) return false;
  for (uint32_t at = 0; at < text.size();) {
    const Char c = CharAt(text, at);
    if (DigitValue(c.code) >= 0) return false;
    at += c.width;
  }
  return true;
}

class SheetWriter {
 public:
  SheetWriter(const Sheet& sheet, Manuscript* out) : sheet_(sheet), rows_(sheet.rows), out_(*out) {}

  void Write() {
    for (size_t row = 0; row < rows_.size() && !out_.full();) {
      if (rows_[row].after_blank) out_.BlankLine();
      const bool alone = IsLone(row) || Filled(row) == 0;
      const size_t after = alone ? row + 1 : EndOfTable(row);
      const bool line = after == row + 1 && Filled(row) <= 2;
      line ? WriteLine(row) : WriteTable(row, after);
      row = after;
    }
  }

 private:
  // Columns from the first to the last that is filled.
  struct Extent {
    uint32_t left = UINT32_MAX;
    uint32_t right = 0;
    bool operator==(const Extent&) const = default;
  };

  const SheetCell* begin(size_t row) const { return sheet_.cells.data() + rows_[row].first; }
  const SheetCell* end(size_t row) const { return sheet_.cells.data() + rows_[row].end; }

  size_t Filled(size_t row) const {
    return static_cast<size_t>(std::count_if(
        begin(row), end(row), [](const SheetCell& cell) { return !cell.text.empty(); }));
  }
  // One text, and no cell that goes on from above.
  bool IsLone(size_t row) const {
    return rows_[row].end - rows_[row].first == 1 && !begin(row)->text.empty();
  }

  // A row right below the one above it.
  bool GoesOn(size_t row) const { return row < rows_.size() && !rows_[row].after_blank; }

  template <class Is>
  bool AllCells(size_t row, Is is) const {
    return std::all_of(begin(row), end(row), is);
  }
  bool IsBold(size_t row) const {
    return AllCells(row, [](const SheetCell& cell) { return cell.bold; });
  }
  bool IsTitles(size_t row) const {
    return Filled(row) > 1 && AllCells(row, [this](const SheetCell& cell) {
             return cell.link == 0 && IsPlainTitle(sheet_.TextOf(cell));
           });
  }

  Extent ExtentOf(size_t first, size_t after) const {
    Extent extent;
    for (size_t row = first; row < after; ++row) {
      extent.left = std::min(extent.left, begin(row)->column);
      extent.right = std::max(extent.right, std::prev(end(row))->column);
    }
    return extent;
  }

  // The row after the table that begins at `first`: also over empty rows, where the same columns
  // go on below them.
  size_t EndOfTable(size_t first) const {
    size_t after = EndOfBand(first);
    const Extent extent = ExtentOf(first, after);
    while (after < rows_.size() && rows_[after].after_blank && !IsLone(after)) {
      const size_t next = EndOfBand(after);
      if (ExtentOf(after, next) != extent) break;
      after = next;
    }
    return after;
  }

  // Rows that follow each other without an empty one or prose.
  size_t EndOfBand(size_t first) const {
    uint32_t left = begin(first)->column;
    size_t row = first + 1;
    for (; GoesOn(row); ++row) {
      if (IsLone(row) && !BelongsToTable(first, row, left)) break;
      left = std::min(left, begin(row)->column);
    }
    return row;
  }

  // A row with a single text: more of the row above, an ordinal without anything, or what the
  // rows below have in common.
  bool BelongsToTable(size_t first, size_t row, uint32_t left) const {
    if (begin(row)->column > left) return true;
    if (CountChars(sheet_.TextOf(*begin(row))) <= 2) return true;
    size_t below = row + 1;
    while (below <= row + kMostLone && GoesOn(below) && IsLone(below)) ++below;
    return GoesOn(below) && !IsLone(below) && !OpensTable(first, below);
  }

  // A header of its own, as bold as that of the table above.
  bool OpensTable(size_t first, size_t row) const {
    return GoesOn(row + 1) && IsTitles(row) && !IsTitles(row + 1) && IsBold(row) == IsBold(first);
  }

  void WriteLine(size_t row) {
    for (const SheetCell* cell = begin(row); cell != end(row); ++cell) {
      if (cell->text.empty()) continue;
      out_.Write(" ");
      out_.At(SpotOf(row, *cell));
      out_.Bold(cell->bold && IsLone(row));
      WriteText(*cell);
      out_.Bold(false);
    }
    out_.EndParagraph();
  }

  void WriteTable(size_t first, size_t after) {
    const std::vector<uint32_t> columns = ColumnsOf(first, after);
    out_.BeginTable();
    for (size_t row = first; row < after && !out_.full(); ++row) {
      if (Filled(row) == 0) continue;
      if (row > first && rows_[row].after_blank) out_.BlankRow();
      out_.BeginRow(false);
      const SheetCell* cell = begin(row);
      for (uint32_t column : columns) {
        out_.BeginCell();
        while (cell != end(row) && cell->column < column) ++cell;
        if (cell == end(row) || cell->column > column) continue;
        out_.At(SpotOf(row, *cell));
        WriteText(*cell);
      }
    }
    out_.EndTable();
  }

  // Those with some text, as many as a table may have.
  std::vector<uint32_t> ColumnsOf(size_t first, size_t after) {
    std::vector<uint32_t> columns;
    for (const SheetCell* cell = begin(first); cell != end(after - 1); ++cell) {
      if (!cell->text.empty()) columns.push_back(cell->column);
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    if (columns.size() > kMostColumns) {
      const uint32_t row = rows_[first].number;
      out_.Lose(GapKind::kCut,
                {fmt::format("ตารางที่เริ่มในแถว {} มี {} คอลัมน์ อ่านได้เพียง {} คอลัมน์แรก "
                             "โปรดแบ่งตารางให้แคบลง",
                             row, columns.size(), kMostColumns),
                 fmt::format("the table that begins in row {} has {} columns, of which the first "
                             "{} were read: split it into narrower ones",
                             row, columns.size(), kMostColumns)});
      columns.resize(kMostColumns);
    }
    return columns;
  }

  Spot SpotOf(size_t row, const SheetCell& cell) const {
    Spot spot;
    spot.sheet = sheet_.number;
    spot.row = rows_[row].number;
    spot.column = cell.column;
    spot.line = cell.line;
    spot.line_column = cell.line_column;
    spot.byte = cell.byte;
    return spot;
  }

  void WriteText(const SheetCell& cell) {
    std::string_view text = sheet_.TextOf(cell);
    while (true) {
      const size_t end = text.find('\n');
      if (cell.link != 0) out_.OpenLink(sheet_.links[cell.link - 1]);
      out_.Write(text.substr(0, end));
      out_.CloseLink();
      if (end == std::string_view::npos) return;
      out_.EndLine(true);
      text.remove_prefix(end + 1);
    }
  }

  const Sheet& sheet_;
  const std::vector<SheetRow>& rows_;
  Manuscript& out_;
};

}  // namespace

SheetCell* Sheet::Add(uint32_t row, SheetCell cell) {
  full = full || cells.size() >= limits::kBlocks;
  if (full) return nullptr;
  const auto at = static_cast<uint32_t>(cells.size());
  if (rows.empty() || rows.back().number != row) {
    const uint32_t above = rows.empty() ? row - 1 : rows.back().number + hidden_;
    rows.push_back({row, row > above + 1, at, at});
    hidden_ = 0;
  }
  cells.push_back(cell);
  rows.back().end = at + 1;
  return &cells.back();
}

SheetCell* Sheet::AddCell(uint32_t row, uint32_t column, std::string_view utf8) {
  const Span inside = Trim(utf8, {0, static_cast<uint32_t>(utf8.size())});
  full = full || text.size() + utf8.size() > limits::kReportBytes;
  if (inside.empty() || full) return nullptr;
  const auto begin = static_cast<uint32_t>(text.size());
  text += Slice(utf8, inside);
  std::replace(text.begin() + begin, text.end(), '\t', ' ');
  SheetCell cell;
  cell.column = column;
  cell.text = {begin, static_cast<uint32_t>(text.size())};
  return Add(row, cell);
}

void Sheet::AddGoingOn(uint32_t row, uint32_t column) {
  SheetCell cell;
  cell.column = column;
  Add(row, cell);
}

std::string_view Sheet::TextOf(const SheetCell& cell) const { return Slice(text, cell.text); }

void WriteSheet(const Sheet& sheet, Manuscript* out) { SheetWriter(sheet, out).Write(); }

}  // namespace oit
