#pragma once

#include "audit/view.h"
#include "lua/report.h"

namespace oit {

// The scores that the report states, and what arithmetic makes of them, as check functions see
// them; leaves the report as it is where it states none.
void DescribeScores(const View& view, CheckReport* report);

}  // namespace oit
