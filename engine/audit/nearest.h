#pragma once

#include <optional>
#include <vector>

#include "audit/trace.h"
#include "document/document.h"

namespace oit {

// The passage of the document that differs least from one of the phrases, in letters put in,
// left out or changed (Sellers, 1980): one in eight of the phrase at most. Phrases with "...",
// patterns and very short words are left out.
std::optional<NearestText> FindNearest(const Document& document,
                                       const std::vector<SoughtWords>& sought);

}  // namespace oit
