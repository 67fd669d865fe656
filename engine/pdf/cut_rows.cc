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

// A row of its own begins with its number.
bool Counts(const Line& line) {
  const std::u32string text = line.text();
  const bool number = std::all_of(text.begin(), text.end(), IsDigit);
  return number || (OpensItem(text) && text.find_first_of(U"0123456789๐๑๒๓๔๕๖๗๘๙") <= 1);
}

// The number of a list item at the beginning of a line; 0 for none.
int NumberOf(const Line& line) {
  const std::u32string text = line.text();
  if (!OpensItem(text)) return 0;
  int number = 0;
  for (size_t i = text[0] == '(' ? 1 : 0; i < text.size() && IsDigit(text[i]); ++i) {
    number = number * 10 + static_cast<int>(text[i] <= '9' ? text[i] - '0' : text[i] - 0x0E50);
  }
  return number;
}

// Whether the list of a cell goes on in the other: the number after the last one.
bool CountsOn(const Cell& above, int number) {
  const auto last = std::find_if(above.lines.rbegin(), above.lines.rend(),
                                 [](const Line& line) { return NumberOf(line) > 0; });
  return last != above.lines.rend() && NumberOf(*last) + 1 == number;
}

// Text that goes on in most cells of both rows makes them one; a list item may begin anywhere.
RowCut ByText(const RowCells& above, const RowCells& below) {
  size_t going_on = 0;
  size_t ending = 0;
  for (size_t i = 0; i < above.size(); ++i) {
    if (!Filled(above[i]) || !Filled(below[i])) continue;
    if (EndsHigh(*above[i])) return RowCut::kOwn;
    const Line& next = below[i]->lines.front();
    if (i == 0 && Counts(next)) return RowCut::kOwn;
    if (const int number = NumberOf(next); number > 0) {
      ++(CountsOn(*above[i], number) ? going_on : ending);
    }
    if (OpensItem(next.text())) continue;
    const bool on = RunsOver(MeasureOf(*above[i]), above[i]->lines.back(), next);
    if (i == 0 && !on) return RowCut::kOwn;
    ++(on ? going_on : ending);
  }
  if (!Filled(below[0])) return RowCut::kUnknown;
  return going_on > ending ? RowCut::kRest : RowCut::kOwn;
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
