#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "report/write.h"

namespace oit {

int RunExtractCommand(const ExtractArguments& arguments, std::ostream& out, std::ostream& err) {
  Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  Result<ReadReport> report = checker->Read(arguments.report);
  if (!report) return Refuse(report.errors(), language, err);
  if (arguments.json) {
    out << ExtractJson(report->document);
    return kStatusFine;
  }
  out << ExtractText(report->document, report->facts, arguments.key, language);
  return kStatusFine;
}

}  // namespace oit
