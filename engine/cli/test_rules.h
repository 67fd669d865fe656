#pragma once

#include "check/check.h"
#include "cli/commands.h"

namespace oit {

// `oit rules test` of rules that are whole: what does not behave to `err`, then how many, and
// what no example tries, to `out`.
int TestRules(const RulesArguments& arguments, Checker& checker, std::ostream& out,
              std::ostream& err);

}  // namespace oit
