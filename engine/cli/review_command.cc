#include "base/file.h"
#include "check/check.h"
#include "check/review.h"
#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "report/review.h"

namespace oit {
namespace {

// Records what was found and applies it.
Status Record(const ReviewArguments& arguments, Date today, CheckedReport* report) {
  Result<Ledger> ledger = ReadLedger(arguments.report);
  if (!ledger) return ledger.errors();
  const Replies replies = {arguments.replies, arguments.note, arguments.until, today};
  ledger = Answered(std::move(*ledger), replies, *report);
  if (!ledger) return ledger.errors();
  if (Status written = WriteFile(ledger->path, LedgerText(*ledger)); !written) return written;
  ledger->is_there = true;
  ApplyLedger(*ledger, today, report);
  return Nothing{};
}

Status RefuseIdleOptions(const ReviewArguments& arguments) {
  const bool idle = !arguments.note.empty() || arguments.until.has_value();
  if (!arguments.replies.empty() || !idle) return Nothing{};
  return Error{"review.set",
               {"--note และ --until ใช้คู่กับ --set", "--note and --until go with --set"},
               {},
               "",
               {"เพิ่ม เช่น --set O21.2=has", "add, for example, --set O21.2=has"}};
}

}  // namespace

int RunReviewCommand(const ReviewArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  if (Status good = RefuseIdleOptions(arguments); !good)
    return Refuse(good.errors(), language, err);
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  CheckOptions options;
  options.year = arguments.year;
  options.bar = arguments.strict ? Level::kShown : Level::kClaimed;
  options.today = Today();
  Result<CheckedReport> report = checker->Check(arguments.report, options);
  if (!report) return Refuse(report.errors(), language, err);
  PrintErrors(report->unread, language, err);
  if (!arguments.replies.empty()) {
    const Status recorded = Record(arguments, *options.today, &*report);
    if (!recorded) return Refuse(recorded.errors(), language, err);
  }
  const Review review = ReviewOf(*report);
  if (arguments.json) {
    out << ReviewJson(review, report->checklist, *report->pack);
    return kStatusFine;
  }
  TextOptions text = TerminalText(language);
  text.colour = WantsColour(arguments.colour);
  out << ReviewText(review, report->checklist, *report->pack, text);
  return kStatusFine;
}

}  // namespace oit
