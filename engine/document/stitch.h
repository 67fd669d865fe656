#pragma once

#include <string_view>
#include <vector>

#include "document/draft.h"

namespace oit {

// Puts rows that follow each other with nothing but page noise between them
// together to tables, as shared/notes/thai-text.md section 4, rules 4 and 5 say:
// the first row is a header where it looks like one; a second row that fills the
// columns a header spans is one too; repeated headers are dropped; a row without
// its ordinal, or that its loader knows to be one, continues the row above; a different header
// opens a new table. All rows have the same number of cells.
std::vector<DraftTable> Stitch(std::vector<DraftRow> rows);

// "1", "1.", "(1)", "1)": the key (without spaces) of a cell that only counts.
bool IsOrdinal(std::string_view key);

// Short cells, most of them filled, no list marks, no dates.
bool LooksLikeHeader(const DraftRow& row);

}  // namespace oit
