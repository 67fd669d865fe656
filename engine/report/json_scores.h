#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "facts/recompute.h"

namespace oit {

// The "scores" of the checklist's JSON (checklist.schema.json) as a JSON text. `confirmed`: ids of
// all checks that hold; those of scores are told.
std::string ScoresJson(const Scores& stated, const Recomputed& scores, const Document& document,
                       const std::vector<std::string>& confirmed);

}  // namespace oit
