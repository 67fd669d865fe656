#pragma once

#include "audit/view.h"
#include "lua/report.h"

namespace oit {

// What the report is held against itself by (facts/statements.h), for check functions. The
// report's blocks and measures must be there: these point to them.
void DescribeStatements(const View& view, CheckReport* report);

}  // namespace oit
