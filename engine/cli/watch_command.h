#pragma once

#include <functional>

#include "cli/commands.h"

namespace oit {

// `oit check --watch`: checks, and again whenever a rule or a report changes, until `wait`
// (which lets a moment pass) gives false. Broken rules are told and end nothing. Returns the
// status of the last check.
int WatchReports(const CheckArguments& arguments, const std::string& rules,
                 const std::function<bool()>& wait, std::ostream& out, std::ostream& err);

}  // namespace oit
