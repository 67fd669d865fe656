#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "pack/compare.h"
#include "report/rules_text.h"

namespace oit {

int RunDiffCommand(const DiffArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  Result<const Pack*> older = checker->PackOf(arguments.older);
  Result<const Pack*> newer = checker->PackOf(arguments.newer);
  for (const Result<const Pack*>* year : {&older, &newer}) {
    if (!*year) PrintErrors(year->errors(), language, err);
  }
  if (!older || !newer) return kStatusBroken;
  const Comparison comparison = CompareYears((*older)->year, (*newer)->year);
  out << ComparisonText(comparison, arguments.wording, TerminalText(language));
  return kStatusFine;
}

}  // namespace oit
