#include "base/file.h"
#include "base/limits.h"
#include "check/check.h"
#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "report/changes.h"

namespace oit {
namespace {

Result<SavedChecklist> ReadSaved(const std::string& path) {
  Result<std::string> text = ReadFile(path, limits::kSavedBytes);
  if (!text) return text.errors();
  return ReadSavedChecklist(*text, path);
}

// Checks the report or folder by the list of the earlier check, unless another is asked for.
Result<SavedChecklist> CheckNow(const ChangesArguments& arguments, const SavedChecklist& older,
                                std::ostream& err) {
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return checker.errors();
  CheckOptions options;
  options.year = arguments.year.value_or(older.year);
  options.bar = arguments.strict ? Level::kShown : Level::kClaimed;
  options.today = Today();
  Result<CheckedReport> report = checker->Check(arguments.newer, options);
  if (!report) return report.errors();
  PrintErrors(report->unread, arguments.common.language, err);
  return ReadSavedChecklist(ChecklistJson(report->checklist, *report->pack, report->document),
                            arguments.newer);
}

Result<SavedChecklist> ReadNewer(const ChangesArguments& arguments, const SavedChecklist& older,
                                 std::ostream& err) {
  if (!IsFolder(arguments.newer)) {
    const Result<std::string> text = ReadFile(arguments.newer, limits::kSavedBytes);
    if (!text) return text.errors();
    if (IsSavedChecklist(*text)) return ReadSavedChecklist(*text, arguments.newer);
  }
  return CheckNow(arguments, older, err);
}

}  // namespace

int RunChangesCommand(const ChangesArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  const Result<SavedChecklist> older = ReadSaved(arguments.older);
  if (!older) return Refuse(older.errors(), language, err);
  const Result<SavedChecklist> newer = ReadNewer(arguments, *older, err);
  if (!newer) return Refuse(newer.errors(), language, err);
  const Changes changes = Compare(*older, *newer);
  if (arguments.json) {
    out << ChangesJson(changes, *older, *newer);
  } else {
    TextOptions options = TerminalText(language);
    options.colour = WantsColour(arguments.colour);
    out << ChangesText(changes, *older, *newer, options);
  }
  return changes.Worse() ? kStatusAct : kStatusFine;
}

}  // namespace oit
