#pragma once

#include <cstdint>
#include <vector>

#include "load/xml.h"

namespace oit {

struct GridCell {
  pugi::xml_node node;  // empty where nothing stands: before the first cell, under a merged one
  uint32_t columns = 1;
};

struct GridRow {
  std::vector<GridCell> cells;
  bool header = false;  // repeated on every page
};

// A table as it is seen.
struct Grid {
  std::vector<GridRow> rows;
  uint32_t columns = 0;
};

// The rows of <w:tbl>, without deleted ones. Borders of cells that no one can tell apart, since
// rows were drawn by hand, are one border.
Grid ReadGrid(pugi::xml_node table);

// Holds tables in its cells, and only to place them: a single row or column, or with most of its
// text in them.
bool IsLayout(pugi::xml_node table, const Grid& grid);

}  // namespace oit
