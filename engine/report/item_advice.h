#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "pack/pack.h"

namespace oit {

// Slugs of the requirements of an item that lack something; all of its requirements where none
// alone does.
std::vector<std::string> LackingRequirements(const ItemResult& item, bool strict);

// The measures of an item for those requirements.
std::vector<const Advice*> AdviceToTake(const ItemResult& item, const Pack& pack, bool strict);

}  // namespace oit
