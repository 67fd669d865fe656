#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "base/file.h"
#include "check/check.h"
#include "check/lint.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "cli/test_rules.h"
#include "report/rule_language.h"
#include "report/rules_text.h"

namespace oit {
namespace {

struct Run {
  const RulesArguments& arguments;
  Checker& checker;
  std::ostream& out;
  std::ostream& err;

  Language language() const { return arguments.common.language; }
  const char* Say(const char* th, const char* en) const {
    return language() == Language::kThai ? th : en;
  }
};

// The indicators, which only a plan reads.
bool ReadsIndicators(const Run& run) {
  const auto indicators = run.checker.Indicators();
  if (!indicators) PrintErrors(indicators.errors(), run.language(), run.err);
  return indicators.ok();
}

// The packs of the year that was asked for, or of all; their problems are printed, once each.
std::vector<const Pack*> Packs(const Run& run, bool* broken) {
  std::vector<int> years = run.checker.years();
  if (run.arguments.year) years = {*run.arguments.year};
  std::vector<const Pack*> packs;
  std::set<std::string> said;  // requirements and words are in every year's pack
  for (int year : years) {
    Result<const Pack*> pack = run.checker.PackOf(year);
    if (pack) {
      packs.push_back(*pack);
      continue;
    }
    for (const Error& error : pack.errors()) {
      const std::string text = Format(error, run.language());
      if (said.insert(text).second) run.err << text << "\n";
    }
    *broken = true;
  }
  return packs;
}

int Test(const Run& run) {
  bool broken = !ReadsIndicators(run);
  Packs(run, &broken);
  if (broken) {
    run.out << run.Say("กติกามีที่ผิด ยังใช้ตรวจไม่ได้ ดูข้อความข้างบน\n",
                       "the rules are broken and cannot audit, see above\n");
    return kStatusBroken;
  }
  return TestRules(run.arguments, run.checker, run.out, run.err);
}

// Of all years: what one year leaves idle another may need.
int LintRules(const Run& run) {
  bool broken = !ReadsIndicators(run);
  const std::vector<const Pack*> packs = Packs(run, &broken);
  if (broken) return kStatusBroken;
  const Errors problems = Lint(packs);
  PrintErrors(problems, run.language(), run.out);
  if (problems.empty()) run.out << run.Say("ไม่พบข้อสังเกตในกติกา\n", "nothing to mend in the rules\n");
  return problems.empty() ? kStatusFine : kStatusAct;
}

int List(const Run& run) {
  bool broken = false;
  const std::vector<const Pack*> packs = Packs(run, &broken);
  run.out << YearsText(packs, run.checker.years(), TerminalText(run.language()));
  return broken ? kStatusBroken : kStatusFine;
}

// The page for people, or with --write that and the definitions for editors.
int PrintLanguage(const RulesArguments& arguments, const std::string& rules, std::ostream& out,
                  std::ostream& err) {
  if (!arguments.write) {
    out << RuleLanguageManual();
    return kStatusFine;
  }
  Errors errors;
  std::error_code unmade;  // what it keeps from being written is told then
  std::filesystem::create_directories(rules + "/.lua", unmade);
  for (const auto& [name, text] : {std::pair("/LANGUAGE.md", RuleLanguageManual()),
                                   std::pair("/.lua/oit.lua", RuleLanguageDefinitions())}) {
    Status written = WriteFile(rules + name, text);
    if (!written) errors.insert(errors.end(), written.errors().begin(), written.errors().end());
  }
  return errors.empty() ? kStatusFine : Refuse(errors, arguments.common.language, err);
}

}  // namespace

int RunRulesCommand(const RulesArguments& arguments, std::ostream& out, std::ostream& err) {
  Language language = arguments.common.language;
  Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), language, err);
  if (arguments.task == RulesTask::kLanguage) return PrintLanguage(arguments, *rules, out, err);
  Result<Checker> checker = Checker::Open(*rules);
  if (!checker) return Refuse(checker.errors(), language, err);
  Run run{arguments, *checker, out, err};
  switch (arguments.task) {
    case RulesTask::kTest:
      return Test(run);
    case RulesTask::kLint:
      return LintRules(run);
    case RulesTask::kList:
      return List(run);
    case RulesTask::kLanguage:
      break;
  }
  return kStatusBroken;
}

}  // namespace oit
