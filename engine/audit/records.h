#pragma once

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// Elements that are asked of each record ("each executive: ... contact"): where the document lists
// the records, in a table or, in an agency's own file, person by person, each must have them. A
// record that lacks one makes the element `missing`. Records that the requirement excuses (a
// vacant post) and lines of totals are passed over.
void FindRecords(const View& view, ItemResult* item);

}  // namespace oit
