#include <algorithm>

#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "plan/follow.h"
#include "report/plan_text.h"

namespace oit {
namespace {

bool WantsAction(const FollowUp& follow, FollowFailOn bar) {
  if (bar == FollowFailOn::kNever) return false;
  const auto reaches = [bar](const FollowedMeasure& measure) {
    const bool not_mentioned = measure.outcome == Outcome::kNotMentioned;
    return measure.outcome == Outcome::kContradicted ||
           (not_mentioned && bar == FollowFailOn::kNotMentioned);
  };
  const bool steps = bar == FollowFailOn::kNotMentioned && !follow.findings.empty();
  return steps || std::any_of(follow.measures.begin(), follow.measures.end(), reaches);
}

}  // namespace

int RunFollowCommand(const FollowArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  const Result<ReadReport> plan = checker->Read(arguments.plan);
  if (!plan) return Refuse(plan.errors(), language, err);
  const Result<ReadReport> results = checker->Read(arguments.results);
  if (!results) return Refuse(results.errors(), language, err);
  const ReportRead planned = {&plan->document, &plan->facts};
  const ReportRead told = {&results->document, &results->facts};
  const Result<FollowUp> follow = Follow(planned, told, checker->words());
  if (!follow) return Refuse(follow.errors(), language, err);
  if (arguments.json) {
    out << FollowJson(*follow, planned, told);
  } else {
    TextOptions options = TerminalText(language);
    options.colour = WantsColour(arguments.colour);
    out << FollowText(*follow, planned, told, options);
  }
  return WantsAction(*follow, arguments.fail_on) ? kStatusAct : kStatusFine;
}

}  // namespace oit
