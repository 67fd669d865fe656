#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/language.h"
#include "check/decisions.h"
#include "load/load.h"
#include "report/output.h"

// One struct and one function a command. A function returns the exit status: 0, 1 (the bar
// of --fail-on was reached, or rules have problems) or 2 (it could not run). What was asked
// for goes to `out`, errors and progress to `err`.
namespace oit {

inline constexpr int kStatusFine = 0;
inline constexpr int kStatusAct = 1;
inline constexpr int kStatusBroken = 2;

// -o FORMAT, FORMAT:PATH or FORMAT+names:PATH.
struct OutputTarget {
  OutputFormat format = OutputFormat::kText;
  std::string path;    // empty: standard output
  bool names = false;  // as with --names, here only
};

enum class FailOn { kFail, kReview, kError, kNever };
enum class ColourMode { kAuto, kAlways, kNever };

struct Common {
  Language language = Language::kThai;
  std::string rules;  // --rules, or empty
  LoadOptions load;   // of the reports
};

struct CheckArguments {
  Common common;
  std::vector<std::string> reports;
  std::optional<int> year;
  std::vector<OutputTarget> outputs;  // empty: text on standard output
  bool all = false;
  bool brief = false;    // JSON outputs: codes, verdicts and counts only
  bool strict = false;   // --require shown
  bool ledger = true;    // what people found who looked is applied
  bool names = false;    // personal names and phones in files as they are
  bool by_unit = false;  // DOCX: a page for each unit
  std::vector<Verdict> only;
  FailOn fail_on = FailOn::kFail;
  ColourMode colour = ColourMode::kAuto;
  bool watch = false;  // again whenever a rule or a report changes
};

struct WhyArguments {
  Common common;
  std::string report;
  std::string about;  // "O14.2", "O14", "executives.photo"
  std::optional<int> year;
  bool json = false;
  bool strict = false;
  ColourMode colour = ColourMode::kAuto;
};

struct ScoreArguments {
  Common common;
  std::string report;
  std::vector<std::string> codes;  // --if: items to count as full
  bool json = false;
  ColourMode colour = ColourMode::kAuto;
};

struct ReviewArguments {
  Common common;
  std::string report;
  std::optional<int> year;
  std::vector<Reply> replies;  // --set
  std::string note;
  std::optional<Date> until;
  bool json = false;
  bool strict = false;  // --require shown
  ColourMode colour = ColourMode::kAuto;
};

enum class PlanFormat { kText, kMarkdown, kHtml, kJson, kDocx };

struct PlanArguments {
  Common common;
  std::string report;
  std::string results;          // --results, or empty
  std::optional<int> year;      // whose rules judge the report
  std::optional<int> for_year;  // to plan for; else the one after
  bool all = false;             // silent items too
  bool strict = false;          // --require shown
  PlanFormat format = PlanFormat::kText;
  std::string path;  // of the file to write, else standard output
  ColourMode colour = ColourMode::kAuto;
};

enum class AnswersFormat { kText, kXlsx };

struct AnswersArguments {
  Common common;
  std::string report;
  std::optional<int> year;
  bool strict = false;  // --require shown
  bool names = false;   // personal names and phones as they are
  bool ledger = true;   // what persons decided is told
  AnswersFormat format = AnswersFormat::kText;
  std::string path;  // of the file to write, else standard output
};

// What makes the exit status of `oit follow` 1. kNotMentioned: a measure that the results
// contradict or do not name, or a step that they do not name.
enum class FollowFailOn { kNotMentioned, kContradicted, kNever };

struct FollowArguments {
  Common common;
  std::string plan;
  std::string results;
  bool json = false;
  FollowFailOn fail_on = FollowFailOn::kNotMentioned;
  ColourMode colour = ColourMode::kAuto;
};

// `oit diff`.
struct ChangesArguments {
  Common common;
  std::string older;  // a checklist as JSON
  std::string newer;  // likewise, or a report or folder to check now
  std::optional<int> year;
  bool json = false;
  bool strict = false;  // --require shown
  ColourMode colour = ColourMode::kAuto;
};

struct ExtractArguments {
  Common common;
  std::string report;
  bool key = false;
  bool json = false;
};

struct InitArguments {
  Common common;
  std::string folder = ".";
  std::string report;  // --report: write an example of a parsed report there instead
  std::optional<int> year;
};

enum class SchemaOf { kChecklist, kReport, kAgency };

struct SchemaArguments {
  Common common;
  SchemaOf of = SchemaOf::kChecklist;
};

struct ServeArguments {
  Common common;
  int port = 8420;  // 0: any that is free
};

enum class RulesTask { kTest, kLint, kList, kLanguage };

struct RulesArguments {
  Common common;
  RulesTask task = RulesTask::kTest;
  std::optional<int> year;
  std::string path;       // test: a requirement's file or slug; empty: all
  bool coverage = false;  // test: every gap of the examples
  bool write = false;     // language: into the rules folder, not to the screen
};

// `oit rules explain`.
struct ExplainArguments {
  Common common;
  std::string item;         // a code or a requirement's slug
  std::optional<int> year;  // else the newest that has it
};

// `oit rules diff`.
struct DiffArguments {
  Common common;
  int older = 0;
  int newer = 0;
  bool wording = false;
};

// `oit rules new`.
struct NewYearArguments {
  Common common;
  int year = 0;
  std::optional<int> from;  // else the newest that there is
};

// Checks the reports once, with the rules of a folder.
int CheckReports(const CheckArguments& arguments, const std::string& rules, std::ostream& out,
                 std::ostream& err);
int RunCheckCommand(const CheckArguments& arguments, std::ostream& out, std::ostream& err);
int RunReviewCommand(const ReviewArguments& arguments, std::ostream& out, std::ostream& err);
int RunWhyCommand(const WhyArguments& arguments, std::ostream& out, std::ostream& err);
int RunScoreCommand(const ScoreArguments& arguments, std::ostream& out, std::ostream& err);
int RunPlanCommand(const PlanArguments& arguments, std::ostream& out, std::ostream& err);
int RunAnswersCommand(const AnswersArguments& arguments, std::ostream& out, std::ostream& err);
int RunFollowCommand(const FollowArguments& arguments, std::ostream& out, std::ostream& err);
int RunChangesCommand(const ChangesArguments& arguments, std::ostream& out, std::ostream& err);
int RunExtractCommand(const ExtractArguments& arguments, std::ostream& out, std::ostream& err);
int RunInitCommand(const InitArguments& arguments, std::ostream& out, std::ostream& err);
int RunRulesCommand(const RulesArguments& arguments, std::ostream& out, std::ostream& err);
int RunExplainCommand(const ExplainArguments& arguments, std::ostream& out, std::ostream& err);
int RunDiffCommand(const DiffArguments& arguments, std::ostream& out, std::ostream& err);
int RunNewYearCommand(const NewYearArguments& arguments, std::ostream& out, std::ostream& err);
int RunSchemaCommand(const SchemaArguments& arguments, std::ostream& out, std::ostream& err);
int RunServeCommand(const ServeArguments& arguments, std::ostream& out, std::ostream& err);

// The whole program: reads the command line and runs one command.
int RunProgram(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

// Errors for people, one after another.
void PrintErrors(const Errors& errors, Language language, std::ostream& err);
// A text on the screen, or into a file where a path is given.
Status Put(const Result<std::string>& text, const std::string& path, std::ostream& out);
// The same as PrintErrors; gives kStatusBroken.
int Refuse(const Errors& errors, Language language, std::ostream& err);

}  // namespace oit
