#include <fmt/format.h>

#include <algorithm>

#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
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

// The packs of the year that was asked for, or of all; their problems are printed.
std::vector<const Pack*> Packs(const Run& run, bool* broken) {
  std::vector<int> years = run.checker.years();
  if (run.arguments.year) years = {*run.arguments.year};
  std::vector<const Pack*> packs;
  for (int year : years) {
    Result<const Pack*> pack = run.checker.PackOf(year);
    if (pack) {
      packs.push_back(*pack);
      continue;
    }
    PrintErrors(pack.errors(), run.language(), run.err);
    *broken = true;
  }
  return packs;
}

int Test(const Run& run) {
  bool broken = false;
  Packs(run, &broken);
  int count = 0;
  Errors errors = run.checker.RunExamples(&count);
  PrintErrors(errors, run.language(), run.err);
  if (broken) {
    run.out << run.Say("กติกามีที่ผิด ยังใช้ตรวจไม่ได้ ดูข้อความข้างบน\n",
                       "the rules are broken and cannot audit, see above\n");
    return kStatusBroken;
  }
  if (errors.empty()) {
    run.out << fmt::format(fmt::runtime(run.Say("ตัวอย่าง {} รายการ ถูกต้องทั้งหมด\n",
                                                "{} examples, all as they should be\n")),
                           count);
  } else {
    run.out << fmt::format(fmt::runtime(run.Say("ตัวอย่าง {} รายการ ไม่เป็นตามที่ระบุ {} รายการ\n",
                                                "{} examples, {} not as they should be\n")),
                           count, errors.size());
  }
  return errors.empty() ? kStatusFine : kStatusAct;
}

int Lint(const Run& run) {
  bool broken = false;
  std::vector<std::string> said;  // requirements are in every year's pack: say a thing once
  for (const Pack* pack : Packs(run, &broken)) {
    for (const Error& problem : LintPack(*pack)) {
      std::string text = Format(problem, run.language());
      if (std::find(said.begin(), said.end(), text) != said.end()) continue;
      run.out << text << "\n";
      said.push_back(std::move(text));
    }
  }
  if (broken) return kStatusBroken;
  if (said.empty()) run.out << run.Say("ไม่พบข้อสังเกตในกติกา\n", "nothing to mend in the rules\n");
  return said.empty() ? kStatusFine : kStatusAct;
}

int List(const Run& run) {
  bool broken = false;
  const std::vector<const Pack*> packs = Packs(run, &broken);
  run.out << YearsText(packs, run.checker.years(), TerminalText(run.language()));
  return broken ? kStatusBroken : kStatusFine;
}

}  // namespace

int RunRulesCommand(const RulesArguments& arguments, std::ostream& out, std::ostream& err) {
  Language language = arguments.common.language;
  Result<std::string> rules = FindRules(arguments.common.rules);
  if (!rules) return Refuse(rules.errors(), language, err);
  Result<Checker> checker = Checker::Open(*rules);
  if (!checker) return Refuse(checker.errors(), language, err);
  Run run{arguments, *checker, out, err};
  switch (arguments.task) {
    case RulesTask::kTest:
      return Test(run);
    case RulesTask::kLint:
      return Lint(run);
    case RulesTask::kList:
      return List(run);
  }
  return kStatusBroken;
}

}  // namespace oit
