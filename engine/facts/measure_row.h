#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "facts/facts.h"

// A measure taken apart, whether a row of a table or told in prose. In reading order.
namespace oit {

// Whether its table has a column of that role; in prose, whether some measure has such a label.
bool HasColumn(const Facts& facts, const Measure& measure, Role role);

// What it says under that role. Labels without a value have no part here.
std::vector<MeasurePart> PartsOf(const Measure& measure, Role role);

// The blocks where that stands, each once.
std::vector<uint32_t> BlocksOf(const Measure& measure, Role role);

// Its steps, each as its parts: an outermost list item with what stands under it; in a column of
// steps, what is no list item is a step of its own. Where its table has no such column, the list
// items of its measure.
using Step = std::vector<MeasurePart>;
std::vector<Step> StepsOf(const Document& document, const Facts& facts, const Measure& measure);

// The measure in which the block stands; null for none.
const Measure* MeasureAt(const Document& document, const Facts& facts, uint32_t block);

// What is read as one around a place of the block: what follows a label of a measure in prose,
// up to the next label or check box; else the whole block. Key span.
Span StretchAt(const Document& document, const Facts& facts, uint32_t block, uint32_t key);

// Whether the block stands in its row, or in its run of prose.
bool Holds(const Document& document, const Measure& measure, uint32_t block);

// Where it begins in the source.
uint32_t BeginOf(const Document& document, const Measure& measure);

}  // namespace oit
