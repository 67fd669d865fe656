#pragma once

#include <vector>

#include "audit/checklist.h"
#include "document/document.h"
#include "facts/facts.h"
#include "facts/lists.h"
#include "plan/follow.h"

namespace oit {

// What a row of results, or a passage of prose, says became of a measure.
struct RowOutcome {
  Outcome outcome = Outcome::kOpen;
  Bilingual reason;
  std::vector<Passage> evidence;  // links, dates and numbers; or what contradicts
};

// `passages`: those of the row that speak of the measure; key spans, each of one block.
RowOutcome OutcomeOf(const Document& document, const Facts& facts, const facts::ListHits& hits,
                     RowMark mark, const std::vector<Span>& passages);

}  // namespace oit
