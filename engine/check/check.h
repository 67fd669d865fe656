#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/examples.h"
#include "audit/trace.h"
#include "base/result.h"
#include "document/document.h"
#include "facts/facts.h"
#include "load/agency_folder.h"
#include "load/load.h"
#include "pack/indicators.h"
#include "pack/pack.h"
#include "pack/year_files.h"

namespace oit {

struct CheckOptions {
  std::optional<int> year;         // --year: else the report's own fiscal year
  Level bar = Level::kClaimed;     // --require shown
  std::optional<Date> today = {};  // with it, the review ledger is applied as it holds on that day
  std::string about = {};          // the item or element of which to trace the judgement, or empty
};

// A report read, without a verdict.
struct ReadReport {
  Document document;
  Facts facts;
};

// A report read, and what arithmetic makes of its scores.
struct ScoredReport {
  Document document;
  Facts facts;
  Recomputed scores;
};

// A report, or an agency's folder, judged. The pack belongs to the Checker.
struct CheckedReport {
  Document document;  // empty for a folder
  Checklist checklist;
  const Pack* pack = nullptr;
  Errors unread;  // files of a folder that could not be read; the others were judged
  std::optional<Trace> trace = {};  // where CheckOptions::about asks for it
};

// A rules folder, and what is compiled from it. Requirements, checks and words are read once,
// a year when it is first asked for. Not for several threads at once.
class Checker {
 public:
  // Every problem of the requirements, checks and word lists at once. `load`: how files are read.
  static Result<Checker> Open(const std::string& rules_folder, const LoadOptions& load = {});

  // Reads the file and its facts. A review ledger is no report: "check.ledger".
  Result<ReadReport> Read(const std::string& path) const;

  // Reads the file and recomputes the scores that it states, by the rules of their year; without
  // such rules only means. The Checker must outlive the result.
  Result<ScoredReport> Score(const std::string& path);

  // Reads and judges a report, or a folder of an agency (load/agency_folder.h). Without a year in
  // the report or the options: error "check.year", which says how to give one; a year without a
  // file in rules/years: "check.no_rules"; an agency whose class has another item list, whatever
  // the year: "check.other_list"; those of AskAbout, and of ReadLedger.
  Result<CheckedReport> Check(const std::string& path, const CheckOptions& options);

  // The year of an agency's folder: as agency.yaml says, else that of most of its files.
  std::optional<int> YearOf(const AgencyFolder& folder) const;

  // The reports that a path stands for: itself, or, of a folder that is no agency's, the files
  // below it, without review ledgers.
  static Result<std::vector<std::string>> Reports(const std::string& path);

  // The list of a year, without compiling it: error "check.no_rules" where there is none.
  Result<const Year*> ListOf(int year);

  // rules/indicators, read when first asked for.
  Result<const std::vector<IndicatorRule>*> Indicators();

  const WordLists& words() const { return *words_; }

  // The pack of a year, for `oit rules`: good to audit with.
  Result<const Pack*> PackOf(int year);
  const std::vector<int>& years() const { return years_; }

  // Runs the examples of a requirement (its slug), a check (its id) or a file of checks
  // ("checks/scores"), or of all where `name` is empty. Those of checks are read by the rules of
  // the year that they name, else of the latest.
  ExampleReport RunExamples(const std::string& name);
  const std::map<std::string, Requirement>& requirements() const { return requirements_; }
  const std::vector<CheckFile>& checks() const { return checks_; }

  Checker(Checker&&) noexcept;
  ~Checker();

 private:
  struct Judge;  // a year, compiled
  Checker();
  Result<Judge*> ReadYearOf(int year);
  Result<Judge*> JudgeOf(int year);  // with its auditor
  // Problems of the rules of the year that the scores are of.
  Status ReadScoredYear(const Scores& scores);
  Result<CheckedReport> CheckFolder(const std::string& path, const CheckOptions& options);

  std::string folder_;
  LoadOptions load_;
  std::vector<int> years_;
  std::map<std::string, Requirement> requirements_;
  std::vector<CheckFile> checks_;
  std::unique_ptr<WordLists> words_;
  std::optional<FactReader> facts_;
  std::optional<std::vector<IndicatorRule>> indicators_;
  std::map<int, std::unique_ptr<Judge>> judges_;
  std::unique_ptr<YearFiles> year_files_;  // of scored years; where auditors find it
};

}  // namespace oit
