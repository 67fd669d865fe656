#pragma once

#include <vector>

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// What a reader of the document should mend whatever the verdicts: numbering that
// jumps ("structure.numbering_gap"), rows marked both ways ("measure.both_marks"), subjects that
// the report itself says are not there ("item.denied").
std::vector<Finding> FindStructure(const View& view);

}  // namespace oit
