#pragma once

#include <vector>

#include "pdf/layout.h"

namespace oit::pdf {

// Lines in the order of the content, in groups that stand under each other.
std::vector<Part> GroupLines(std::vector<Line> lines, const std::vector<Box>& tables);

// The order in which a person reads them: down a column, then the column to the right.
void Order(std::vector<Part>* parts);

}  // namespace oit::pdf
