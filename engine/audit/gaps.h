#pragma once

#include <vector>

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// The gaps of the document with the items that may have stood in them: from the last one
// found before a gap to the next of the year's list found after it (verdicts.md, Gaps).
std::vector<ChecklistGap> RangeGaps(const View& view);

// What is missing in those items becomes review.
void DoubtMissing(const std::vector<ChecklistGap>& gaps, std::vector<ItemResult>* items);

// What is missing in the item becomes review: it may stand where the document cannot be read.
void DoubtMissing(ItemResult* item);

}  // namespace oit
