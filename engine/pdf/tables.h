#pragma once

#include <cstdint>
#include <vector>

#include "pdf/layout.h"

namespace oit::pdf {

// The tables of a page, and the glyphs in no table.
struct PageTables {
  std::vector<Table> tables;
  std::vector<uint32_t> outside;  // in the order of the content
};

// The tables of all pages. A net of rules is one where it has two rows and two columns or more
// and something stands in a fair part of its cells; a single row only where the same columns
// stand on the page before or after.
std::vector<PageTables> FindTables(const Pages& pages);

// Whether the columns of both stand in the same places, but for those that one of them spans.
bool SameColumns(const Grid& a, const Grid& b);

// Gives the tables, pieces of one, the columns of all of them.
void ShareColumns(const std::vector<Table*>& pieces);

}  // namespace oit::pdf
