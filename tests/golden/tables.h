#pragma once

#include <string>

#include "document/document.h"

// Other ways to set the same tables (thai-text.md section 5, P10, P11 and P13).
namespace oit::tables {

std::string OtherKind(const Document& report);     // P10: a line a cell for a line a row, and back
std::string SplitRows(const Document& report);     // P11: rows over two pages, the header repeated
std::string MergedRows(const Document& report);    // P11: the pieces of rows joined again
std::string ReversedRows(const Document& report);  // P13: rows that do not need one another
std::string AsIs(const Document& report);          // read and written back

}  // namespace oit::tables
