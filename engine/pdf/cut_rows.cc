#include "pdf/cut_rows.h"

#include <algorithm>
#include <string>

#include "pdf/paragraphs.h"

namespace oit::pdf {
namespace {

constexpr double kEndsHigh = 4.5;    // em, three lines, left under the text of a cell
constexpr double kMostPadding = 12;  // points
constexpr int kMostHeaders = 3;      // rows of a header

using RowCells = std::vector<const Cell*>;  // by column; null where another cell reaches over it

RowCells CellsOf(const Table& table, int row) {
  RowCells cells(table.grid.xs.size() - 1);
  for (const Cell& cell : table.cells) {
    const GridCell& place = cell.place;
    if (row >= place.row && row < place.row + place.rows) cells[place.column] = &cell;
  }
  return cells;
}

std::u32string TextOf(const Cell* cell) {
  std::u32string text;
  for (const Line& line : cell ? cell->lines : std::vector<Line>()) text += line.text();
  std::erase_if(text, IsBlank);
  return text;
}

bool SameText(const RowCells& a, const RowCells& b) {
  bool any = false;
  for (size_t i = 0; i < a.size(); ++i) {
    const std::u32string text = TextOf(a[i]);
    if (text != TextOf(b[i])) return false;
    any |= !text.empty();
  }
  return any;
}

// How many rows of the first piece stand again at the top of this one.
int RepeatedRows(const Table& first, const Table& piece) {
  int rows = 0;
  const int most = std::min({kMostHeaders, first.grid.rows(), piece.grid.rows() - 1});
  while (rows < most && SameText(CellsOf(first, rows), CellsOf(piece, rows))) ++rows;
  return rows;
}

bool Filled(const Cell* cell) { return cell && !cell->lines.empty(); }

Measure MeasureOf(const Cell& cell) {
  double padding = kMostPadding;
  for (const Line& line : cell.lines) {
    padding = std::clamp(line.box.left - cell.place.box.left, 0.5, padding);
  }
  return {cell.place.box.left + padding, cell.place.box.right - padding, 0};
}

bool EndsHigh(const Cell& cell) {
  const Line& last = cell.lines.back();
  return cell.place.box.bottom - last.box.bottom > kEndsHigh * last.size;
}

RowCut ByText(const RowCells& above, const RowCells& below) {
  size_t both = 0;
  size_t going_on = 0;
  for (size_t i = 0; i < above.size(); ++i) {
    if (!Filled(above[i]) || !Filled(below[i])) continue;
    if (EndsHigh(*above[i])) return RowCut::kOwn;
    const Line& next = below[i]->lines.front();
    ++both;
    going_on += OpensItem(next.text())
                    ? i > 0
                    : RunsOver(MeasureOf(*above[i]), above[i]->lines.back(), next);
  }
  const bool starts = Filled(above[0]) && Filled(below[0]);
  if (!starts) return RowCut::kUnknown;
  const Line& next = below[0]->lines.front();
  const bool runs_over =
      !OpensItem(next.text()) && RunsOver(MeasureOf(*above[0]), above[0]->lines.back(), next);
  return runs_over && going_on * 2 >= both ? RowCut::kRest : RowCut::kOwn;
}

}  // namespace

void DecideCuts(const std::vector<Table*>& pieces) {
  const bool open = std::any_of(pieces.begin(), pieces.end() - 1,
                                [](const Table* piece) { return piece->grid.open_below; });
  const bool cuts_open = open && !pieces.back()->grid.open_below;
  for (size_t i = 1; i < pieces.size(); ++i) {
    const Table& above = *pieces[i - 1];
    Table& piece = *pieces[i];
    piece.first_row = RepeatedRows(*pieces.front(), piece);
    if (cuts_open) {
      piece.cut = above.grid.open_below ? RowCut::kRest : RowCut::kOwn;
    } else {
      piece.cut = ByText(CellsOf(above, above.grid.rows() - 1), CellsOf(piece, piece.first_row));
    }
  }
}

}  // namespace oit::pdf
