#pragma once

#include <optional>
#include <vector>

#include "audit/checklist.h"
#include "pack/pack.h"

namespace oit {

// The OIT score that the verdicts on an agency's own files come to: items are 0 or 100, averaged
// by section, by indicator, then over both. `low` counts items to be looked at as lost, `high` as
// won. A stated exception counts 100; an item that is for another class of agency is left out.
// Nothing for a year whose sections are advisory, or where no section has an item.
std::optional<ProjectedScore> ProjectScore(const Year& year, const std::vector<ItemResult>& items);

}  // namespace oit
