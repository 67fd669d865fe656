#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace oit {

// Fills Document::jumps, and Document::gaps for those that are one (verdicts.md,
// Gaps): list items under one parent, numbered headings, ordinals of table rows.
// A list that begins again at 1 is no jump. `borders`: source offsets at which a
// page or a piece of a table begins, ascending.
void FindJumps(const std::vector<uint32_t>& borders, Document* document);

}  // namespace oit
