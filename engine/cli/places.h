#pragma once

#include <string>

#include "base/result.h"
#include "check/check.h"
#include "cli/commands.h"

namespace oit {

// The first folder from that of the program upwards in which `inside` exists, with
// `inside` put after it; empty for none.
std::string FindUpwards(const std::string& inside);

// The rules folder: `given` (--rules), else the environment's OIT_RULES, else `rules`
// beside the program or in a folder above it, else ./rules. Error "cli.rules" where there
// is none.
Result<std::string> FindRules(const std::string& given);

// A checker with these rules that reads as was asked for.
Result<Checker> OpenChecker(const Common& common);

}  // namespace oit
