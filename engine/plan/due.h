#pragma once

#include <optional>

#include "document/document.h"
#include "facts/facts.h"

namespace oit {

// The last day that the plan gives the measure of this index, where it says one.
std::optional<Date> DueDate(const Document& document, const Facts& plan, size_t measure);

// The last day that a report of results is on: of its period or its round; none where it says
// neither.
std::optional<Date> CoveredTo(const Facts& results);

}  // namespace oit
