#include "check/check.h"
#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "report/answers.h"

namespace oit {

int RunAnswersCommand(const AnswersArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  CheckOptions check;
  check.year = arguments.year;
  check.bar = arguments.strict ? Level::kShown : Level::kClaimed;
  if (arguments.ledger) check.today = Today();
  Result<CheckedReport> report = checker->Check(arguments.report, check);
  if (!report) return Refuse(report.errors(), language, err);
  PrintErrors(report->unread, language, err);
  OutputOptions options;
  options.language = language;
  options.strict = arguments.strict;
  options.names = arguments.names;
  const AnswerSheet sheet = DraftAnswers(*report, options);
  const bool workbook = arguments.format == AnswersFormat::kXlsx;
  const Result<std::string> written =
      workbook ? AnswersXlsx(sheet, options) : AnswersText(sheet, options);
  if (const Status put = Put(written, arguments.path, out); !put) {
    return Refuse(put.errors(), language, err);
  }
  return report->unread.empty() ? kStatusFine : kStatusBroken;
}

}  // namespace oit
