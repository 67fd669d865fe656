#pragma once

#include "audit/view.h"
#include "lua/report.h"

namespace oit {

// The report as check functions see it.
CheckReport DescribeReport(const View& view);

}  // namespace oit
