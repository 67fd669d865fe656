#include <algorithm>
#include <optional>

#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "plan/plan.h"
#include "report/plan_text.h"

namespace oit {
namespace {

// The list of the year to plan for, or of the nearest one before it that there is; that of the
// report's own year where there is none in between.
const Year* ListFor(int year, const Pack& pack, Checker* checker, Errors* errors) {
  const std::vector<int>& years = checker->years();
  for (int known = year; known > pack.year.year; --known) {
    if (std::find(years.begin(), years.end(), known) == years.end()) continue;
    Result<const Year*> list = checker->ListOf(known);
    if (list) return *list;
    *errors = list.errors();
    return nullptr;
  }
  return &pack.year;
}

CheckOptions OptionsOf(const PlanArguments& arguments) {
  CheckOptions options;
  options.year = arguments.year;
  options.bar = arguments.strict ? Level::kShown : Level::kClaimed;
  return options;
}

// Results are judged by their own year.
Result<std::optional<CheckedReport>> ReadResults(const PlanArguments& arguments, Checker* checker) {
  if (arguments.results.empty()) return std::optional<CheckedReport>();
  CheckOptions options;
  options.bar = OptionsOf(arguments).bar;
  Result<CheckedReport> results = checker->Check(arguments.results, options);
  if (!results) return results.errors();
  return std::optional<CheckedReport>(std::move(*results));
}

Result<std::string> Written(const PlanArguments& arguments, const Plan& plan,
                            const CheckedReport& report) {
  const Language language = arguments.common.language;
  switch (arguments.format) {
    case PlanFormat::kMarkdown:
      return PlanMarkdown(plan, report.checklist, *report.pack, language);
    case PlanFormat::kHtml:
      return PlanHtml(plan, report.checklist, *report.pack, language);
    case PlanFormat::kJson:
      return PlanJson(plan, report.checklist, *report.pack);
    case PlanFormat::kDocx:
      return PlanDocx(plan, report.checklist, *report.pack, language);
    case PlanFormat::kText:
      break;
  }
  TextOptions options;
  options.language = language;
  if (arguments.path.empty()) {
    options = TerminalText(language);
    options.colour = WantsColour(arguments.colour);
  }
  return PlanText(plan, report.checklist, *report.pack, options);
}

}  // namespace

int RunPlanCommand(const PlanArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  const auto indicators = checker->Indicators();
  if (!indicators) return Refuse(indicators.errors(), language, err);
  Result<CheckedReport> report = checker->Check(arguments.report, OptionsOf(arguments));
  if (!report) return Refuse(report.errors(), language, err);
  PrintErrors(report->unread, language, err);
  const auto results = ReadResults(arguments, &*checker);
  if (!results) return Refuse(results.errors(), language, err);
  PlanOrder order;
  order.document = &report->document;
  order.report = &report->checklist;
  order.pack = report->pack;
  order.year = arguments.for_year.value_or(report->pack->year.year + 1);
  Errors errors;
  order.list = ListFor(order.year, *report->pack, &*checker, &errors);
  if (!errors.empty()) return Refuse(errors, language, err);
  order.indicators = *indicators;
  order.every_item = arguments.all;
  order.bar = OptionsOf(arguments).bar;
  if (*results) order.results = PlanResults{&(*results)->document, &(*results)->checklist};
  const Status put = Put(Written(arguments, DraftPlan(order), *report), arguments.path, out);
  if (!put) return Refuse(put.errors(), language, err);
  return report->unread.empty() ? kStatusFine : kStatusBroken;
}

}  // namespace oit
