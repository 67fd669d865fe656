#pragma once

#include <vector>

#include "pdf/page.h"

namespace oit::pdf {

// A cell of a ruled table; it fills several rows or columns where no rule parts them.
struct GridCell {
  int row = 0;
  int column = 0;
  int rows = 1;
  int columns = 1;
  Box box;
};

// Rules that cross each other, as a table.
struct Grid {
  std::vector<double> xs;       // borders of its columns, from the left
  std::vector<double> ys;       // borders of its rows, from the top
  std::vector<GridCell> cells;  // row by row, each from the left
  std::vector<int> cell_at;  // the cell that fills a row and a column: [row * columns() + column]

  int columns() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }

  // The cell at this place; -1 outside the grid.
  int CellAt(double x, double y) const;
};

// The nets of rules on a page that have the form of a table: every cell a rectangle, two
// columns or more. Whether they are tables, what is in them must say (tables.h). A page with more
// rules than a table can have is a drawing: it has none.
std::vector<Grid> FindGrids(const Page& page);

}  // namespace oit::pdf
