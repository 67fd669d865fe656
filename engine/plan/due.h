#pragma once

#include <optional>

#include "document/document.h"
#include "facts/facts.h"

namespace oit {

// The last day that the plan gives the measure of this index, where it says one.
std::optional<Date> DueDate(const Document& document, const Facts& plan, size_t measure);

// The last day that a report of results is on: of its period, its round, or the one that its data
// are of; none where it says none of them.
std::optional<Date> CoveredTo(const Document& document, const Facts& results);

}  // namespace oit
