#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "report/write.h"

namespace oit {

int RunWhyCommand(const WhyArguments& arguments, std::ostream& out, std::ostream& err) {
  Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  CheckOptions options;
  options.year = arguments.year;
  options.bar = arguments.strict ? Level::kShown : Level::kClaimed;
  options.about = arguments.about;
  Result<CheckedReport> report = checker->Check(arguments.report, options);
  if (!report) return Refuse(report.errors(), language, err);
  if (arguments.json) {
    out << WhyJson(report->checklist, *report->pack, *report->trace);
    return kStatusFine;
  }
  TextOptions text = TerminalText(language);
  text.colour = WantsColour(arguments.colour);
  text.strict = arguments.strict;
  out << WhyText(report->checklist, *report->pack, *report->trace, text);
  return kStatusFine;
}

}  // namespace oit
