#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "check/check.h"

namespace oit {

// Addresses of the web that stand in the evidence of an item, or in its own place on a page of
// disclosures: pages of the agency's own site first, then front pages and pictures, each once.
// Links that lead nowhere are none.
std::vector<std::string> LinksOf(const ItemResult& item, const CheckedReport& report);

}  // namespace oit
