#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "facts/facts.h"

// A row of a table of measures, taken apart. Blocks in reading order.
namespace oit {

// Whether the row's table has a column of that role.
bool HasColumn(const Facts& facts, const Measure& measure, Role role);

// What stands in the row's cells of that role.
std::vector<uint32_t> BlocksOf(const Document& document, const Facts& facts, const Measure& measure,
                               Role role);

// The steps of the row, each as its blocks: an outermost list item with what stands under it; in
// a column of steps, what is no list item is a step of its own. Where the table has no such
// column, the list items of its measure.
std::vector<std::vector<uint32_t>> StepsOf(const Document& document, const Facts& facts,
                                           const Measure& measure);

// Where the row begins in the source.
uint32_t BeginOf(const Document& document, const Measure& measure);

}  // namespace oit
