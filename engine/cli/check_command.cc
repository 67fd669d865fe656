#include <algorithm>
#include <chrono>
#include <thread>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/outputs.h"
#include "cli/places.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/watch_command.h"

namespace oit {
namespace {

constexpr std::chrono::milliseconds kPoll(400);  // how often --watch looks

// Does the verdict reach the bar of --fail-on? An error does for all but `never`. What a person
// looked at is settled: what is there reaches nothing, what is not there is to be acted on.
bool Reaches(const ItemResult& item, FailOn bar) {
  Verdict verdict = item.verdict;
  if (item.decision) {
    verdict = item.decision->answer == Answer::kHas ? Verdict::kPass : Verdict::kFail;
  }
  if (bar == FailOn::kNever) return false;
  if (verdict == Verdict::kError) return true;
  if (verdict == Verdict::kFail) return bar != FailOn::kError;
  return verdict == Verdict::kReview && bar == FailOn::kReview;
}

bool WantsAction(const Checklist& checklist, FailOn bar) {
  return std::any_of(checklist.items.begin(), checklist.items.end(), [bar](const ItemResult& item) {
    return item.role != ItemRole::kSilent && Reaches(item, bar);
  });
}

// An error that names no file is about the report that was being checked.
Errors WithPath(Errors errors, const std::string& path) {
  for (Error& error : errors) {
    if (error.place.file.empty()) error.place.file = path;
  }
  return errors;
}

// Audits the reports of a command line one by one.
class Checking {
 public:
  Checking(const CheckArguments& arguments, Checker* checker, std::ostream& out, std::ostream& err)
      : arguments_(arguments), checker_(*checker), outputs_(arguments, out), err_(err) {}

  int Run() {
    const std::vector<std::string> reports = Reports();
    Progress progress(reports.size(), ShowsProgress(), TerminalWidth(), arguments_.common.language,
                      err_);
    progress_ = &progress;
    for (const std::string& report : reports) {
      progress.Begin(report);
      Check(report);
      progress.End();
    }
    progress_ = nullptr;
    progress.Clear();
    Tell(outputs_.Finish(), "");
    if (ErrorsGoToTerminal(err_)) TellWritten();
    return status_;
  }

 private:
  void Tell(const Errors& errors, const std::string& path) {
    if (errors.empty()) return;
    if (progress_ != nullptr) progress_->Clear();
    PrintErrors(WithPath(errors, path), arguments_.common.language, err_);
    status_ = kStatusBroken;
  }

  // So that a person who sees nothing else knows where to look.
  void TellWritten() {
    const bool thai = arguments_.common.language == Language::kThai;
    for (const std::string& path : outputs_.written()) {
      err_ << (thai ? "บันทึกแล้ว: " : "written: ") << path << "\n";
    }
  }

  std::vector<std::string> Reports() {
    std::vector<std::string> all;
    for (const std::string& path : arguments_.reports) {
      Result<std::vector<std::string>> reports = Checker::Reports(path);
      if (reports) {
        all.insert(all.end(), reports->begin(), reports->end());
      } else {
        Tell(reports.errors(), path);
      }
    }
    return all;
  }

  // Where it does not stand between the lines of what was asked for.
  bool ShowsProgress() const {
    const auto on_screen = [](const OutputTarget& target) { return target.path.empty(); };
    const bool printed =
        arguments_.outputs.empty() ||
        std::any_of(arguments_.outputs.begin(), arguments_.outputs.end(), on_screen);
    return ErrorsGoToTerminal(err_) && !(printed && OutputGoesToTerminal());
  }

  void Check(const std::string& path) {
    CheckOptions options{arguments_.year, arguments_.strict ? Level::kShown : Level::kClaimed};
    if (arguments_.ledger) options.today = Today();
    Result<CheckedReport> report = checker_.Check(path, options);
    if (!report) {
      outputs_.AddUnread(path, report.errors());
      return Tell(report.errors(), path);
    }
    Tell(report->unread, path);
    Tell(outputs_.Add(*report), path);
    bool act = WantsAction(report->checklist, arguments_.fail_on);
    if (act && status_ == kStatusFine) status_ = kStatusAct;
  }

  const CheckArguments& arguments_;
  Checker& checker_;
  Outputs outputs_;
  std::ostream& err_;
  Progress* progress_ = nullptr;  // while reports are checked
  int status_ = kStatusFine;
};

}  // namespace

int CheckReports(const CheckArguments& arguments, const std::string& rules, std::ostream& out,
                 std::ostream& err) {
  Language language = arguments.common.language;
  Result<Checker> checker = Checker::Open(rules, arguments.common.load);
  if (!checker) return Refuse(checker.errors(), language, err);
  return Checking(arguments, &*checker, out, err).Run();
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
