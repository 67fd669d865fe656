#include <algorithm>
#include <chrono>
#include <thread>

#include "cli/commands.h"
#include "cli/outputs.h"
#include "cli/places.h"
#include "cli/watch_command.h"

namespace oit {
namespace {

constexpr std::chrono::milliseconds kPoll(400);  // how often --watch looks

// Does the verdict reach the bar of --fail-on? An error does for all but `never`.
bool Reaches(Verdict verdict, FailOn bar) {
  if (bar == FailOn::kNever) return false;
  if (verdict == Verdict::kError) return true;
  if (verdict == Verdict::kFail) return bar != FailOn::kError;
  return verdict == Verdict::kReview && bar == FailOn::kReview;
}

bool WantsAction(const Checklist& checklist, FailOn bar) {
  return std::any_of(checklist.items.begin(), checklist.items.end(), [bar](const ItemResult& item) {
    return item.role != ItemRole::kSilent && Reaches(item.verdict, bar);
  });
}

// An error that names no file is about the report that was being checked.
Errors WithPath(Errors errors, const std::string& path) {
  for (Error& error : errors) {
    if (error.place.file.empty()) error.place.file = path;
  }
  return errors;
}

}  // namespace

int CheckReports(const CheckArguments& arguments, const std::string& rules, std::ostream& out,
                 std::ostream& err) {
  Language language = arguments.common.language;
  Result<Checker> checker = Checker::Open(rules);
  if (!checker) return Refuse(checker.errors(), language, err);
  CheckOptions options{arguments.year, arguments.strict ? Level::kShown : Level::kClaimed};
  Outputs outputs(arguments, out);
  int status = kStatusFine;
  for (const std::string& path : arguments.reports) {
    Result<CheckedReport> report = checker->Check(path, options);
    if (!report) {
      PrintErrors(WithPath(report.errors(), path), language, err);
      status = kStatusBroken;
      continue;
    }
    outputs.Add(*report);
    bool act = WantsAction(report->checklist, arguments.fail_on);
    if (act && status == kStatusFine) status = kStatusAct;
  }
  Errors unwritten = outputs.Finish();
  PrintErrors(unwritten, language, err);
  return unwritten.empty() ? status : kStatusBroken;
}

int RunCheckCommand(const CheckArguments& arguments, std::ostream& out, std::ostream& err) {
  Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), arguments.common.language, err);
  if (!arguments.watch) return CheckReports(arguments, *rules, out, err);
  const auto wait = [] {
    std::this_thread::sleep_for(kPoll);
    return true;
  };
  return WatchReports(arguments, *rules, wait, out, err);
}

}  // namespace oit
