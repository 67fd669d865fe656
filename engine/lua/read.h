#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/indicators.h"
#include "pack/pack.h"

namespace oit {

// rules/requirements/*.lua in the sandbox: every problem of every file that can be
// parsed (and the first syntax error of one that cannot) in one run.
Result<std::map<std::string, Requirement>> ReadRequirements(const std::string& folder);

// One file's text, for tests and examples.
Result<Requirement> ReadRequirement(const std::string& source, const std::string& file);

// rules/checks/*.lua likewise; each id once over all files. None where the folder is not there.
Result<std::vector<CheckFile>> ReadChecks(const std::string& folder);
Result<CheckFile> ReadCheckFile(const std::string& source, const std::string& file);

// rules/indicators/*.lua likewise, by number. None where the folder is not there.
Result<std::vector<IndicatorRule>> ReadIndicators(const std::string& folder);
Result<IndicatorRule> ReadIndicator(const std::string& source, const std::string& file);

}  // namespace oit
