#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/draft.h"
#include "load/text/lines.h"

namespace oit {

// The rows of one table, or of several that only page noise parts, as the lines
// show them.
struct RowLines {
  std::vector<DraftRow> rows;  // all with the same number of cells
  size_t after = 0;            // the first line behind them
};

// One row a line, its cells parted by tabs (thai-text.md section 4, kind A). No rows
// where the lines up to `after` have tabs but are no table.
std::optional<RowLines> ReadTabRows(std::string_view source, const std::vector<Line>& lines,
                                    size_t first);

// A cell opens with a line that begins with a tab, and runs to the next one (kind
// B, Word's text export). The header is what stands before the first empty line.
// `last_cell`: the last line of the document that opens a cell.
std::optional<RowLines> ReadCellRows(std::string_view source, const std::vector<Line>& lines,
                                     size_t first, size_t last_cell);
bool OpensCell(std::string_view source, const Line& line);

// A Markdown table: "| a | b |" over "|---|---|".
std::optional<RowLines> ReadPipeRows(std::string_view source, const std::vector<Line>& lines,
                                     size_t first);

// Blank lines, running heads, page numbers and marks: what may stand between the pieces of a table.
bool IsPageNoise(std::string_view source, const Line& line);

// Keys of the cells where all are short, and whether the first is an ordinal.
void FillKeys(std::string_view source, DraftRow* row);

// The key of a cell without its spaces.
std::string CellKey(std::string_view source, const Fragments& cell);

inline constexpr size_t kMostColumns = 256;
inline constexpr size_t kMostCells = 4'000'000;  // of all tables of a document, empty ones too

}  // namespace oit
