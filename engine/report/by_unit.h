#pragma once

#include <string>
#include <utility>
#include <vector>

#include "audit/checklist.h"

namespace oit {

// Items to act on by the unit that their advice names first, units in the order of
// their first item. Items that are complete or that no rule checks are left out.
using UnitItems = std::pair<std::string, std::vector<const ItemResult*>>;
std::vector<UnitItems> ByUnit(const std::vector<const ItemResult*>& items);

}  // namespace oit
