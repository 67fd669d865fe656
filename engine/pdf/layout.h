#pragma once

#include <cstddef>
#include <vector>

#include "pdf/grid.h"
#include "pdf/lines.h"
#include "pdf/page.h"

namespace oit::pdf {

struct Cell {
  GridCell place;
  std::vector<Line> lines;
};

struct Table {
  Grid grid;
  std::vector<Cell> cells;  // those of the grid
  bool goes_on = false;     // it is the last table of the page before, and nothing parts them
};

// What stands together on a page: lines, or a table.
struct Part {
  Box box;
  std::vector<Line> lines;
  std::vector<Table> table;  // one, or none where it is lines
};

struct PageText {
  std::vector<Part> parts;  // in the order in which a person reads them
};

// The lines, paragraphs and tables of all pages. Rules decide what is a table: where it has none,
// it is text. Lines that stand on every page are marked (Line::running), so that what they
// interrupt goes on; a table of several pages has the same columns on all of them.
std::vector<PageText> Arrange(const Pages& pages);

}  // namespace oit::pdf
