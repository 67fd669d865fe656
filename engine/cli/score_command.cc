#include "check/check.h"
#include "cli/commands.h"
#include "cli/places.h"
#include "cli/terminal.h"
#include "report/score_text.h"

namespace oit {

int RunScoreCommand(const ScoreArguments& arguments, std::ostream& out, std::ostream& err) {
  const Language language = arguments.common.language;
  Result<Checker> checker = OpenChecker(arguments.common);
  if (!checker) return Refuse(checker.errors(), language, err);
  Result<ScoredReport> report = checker->Score(arguments.report);
  if (!report) return Refuse(report.errors(), language, err);
  ScoreSheet sheet{report->document, report->facts, report->scores, {}, {}};
  const bool stated = !report->facts.scores.empty();
  if (stated && !arguments.codes.empty()) {
    Result<WhatIf> what_if = CountAsFull(report->scores, arguments.codes);
    if (!what_if) return Refuse(what_if.errors(), language, err);
    sheet.what_if = std::move(*what_if);
  }
  if (stated) sheet.next = FindWaysUp(report->scores);
  if (arguments.json) {
    out << ScoreJson(sheet);
    return kStatusFine;
  }
  TextOptions options = TerminalText(language);
  options.colour = WantsColour(arguments.colour);
  out << ScoreText(sheet, options);
  return kStatusFine;
}

}  // namespace oit
