#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "lua/report.h"
#include "pack/pack.h"

namespace oit {

// What a check of rules/checks found: its message filled in.
struct CheckFinding {
  std::string severity;
  Bilingual message;
  std::map<std::string, Bilingual> values;  // what its placeholders stand for
  std::vector<int> evidence;                // indexes of views, in the check's order
};

struct CheckOutcome {
  const ReportCheck* check = nullptr;
  std::vector<CheckFinding> findings;
  int64_t compared = 0;  // how many things it could compare
  Errors errors;         // where there are any, the check failed and says nothing
};

// Runs the checks of one file over the report, in one sandbox state within limits::kLuaCheck*
// for each; `only`: that one alone, where it is not empty. A check that fails (a limit, a
// crash, a malformed answer: "rule.check") leaves the others as they are.
std::vector<CheckOutcome> RunReportChecks(const CheckFile& file, const CheckReport& report,
                                          const std::string& only = "");

}  // namespace oit
