#pragma once

#include <string>
#include <vector>

#include "document/document.h"

// The tables of a report as rows of cells that can be changed and written back.
namespace oit {

struct SourceRow {
  std::vector<std::string> cells;  // as they stand in the source
  bool header = false;
  bool continues = false;   // the row above, behind a page border
  uint32_t row = kNowhere;  // of the table
  uint32_t begin = 0;       // its first byte in the source
};

struct SourceGrid {
  uint32_t table = 0;
  bool tabs = false;  // a line a row (thai-text.md section 4, kind A); else a line or more a cell
  std::vector<SourceRow> rows;  // headers, repeated ones too, and rows in order of the source
};

// The tables with a header. Rows of a table that cannot be told apart leave it out.
std::vector<SourceGrid> ReadGrids(const Document& report);

// The report with these tables in the place of its own: a blank line before each repeated header.
std::string WithGrids(const Document& report, const std::vector<SourceGrid>& grids);

}  // namespace oit
