#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/file.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "report/version.h"

namespace oit {
namespace {

std::string NotForScreens(const std::string& format) {
  return fmt::format("-o {0}: แสดงบนจอไม่ได้ ใช้ {0}:PATH · not for the screen, use {0}:PATH", format);
}

// What CLI11 cannot know; empty where all is well.
std::string Settle(CommandLine* line) {
  if (line->year != 0) {
    for (std::optional<int>* year : {&line->check.year, &line->changes.year, &line->review.year,
                                     &line->answers.year, &line->why.year, &line->plan.year,
                                     &line->init.year, &line->rules.year, &line->explain.year}) {
      *year = line->year;
    }
  }
  if (line->from != 0) line->new_year.from = line->from;
  if (line->for_year != 0) line->plan.for_year = line->for_year;
  bool printed = false;
  for (const std::string& text : line->outputs) {
    std::optional<OutputTarget> target = ParseTarget(text);
    if (!target) {
      return fmt::format("-o {0}: ใช้ {1} หรือ FORMAT:PATH · use {1} or FORMAT:PATH", text,
                         FormatNames());
    }
    if (target->path.empty() && IsFileFormat(target->format)) {
      return NotForScreens(text);
    }
    if (target->path.empty() && printed) {
      return "-o " + text +
             ": แสดงบนจอได้แบบเดียว ใช้ FORMAT:PATH · only one -o can go to the screen, use "
             "FORMAT:PATH";
    }
    printed = printed || target->path.empty();
    line->check.outputs.push_back(*target);
  }
  if (line->check.brief && line->check.outputs.empty()) {
    line->check.outputs.push_back({OutputFormat::kNdjson, ""});
  }
  const auto& outputs = line->check.outputs;
  const bool docx = std::any_of(outputs.begin(), outputs.end(), [](const OutputTarget& target) {
    return target.format == OutputFormat::kDocx;
  });
  if (line->check.by_unit && !docx) {
    return "--by unit: ใช้กับ -o docx:PATH · goes with -o docx:PATH";
  }
  const PlanArguments& plan = line->plan;
  if (plan.format == PlanFormat::kDocx && plan.path.empty()) return NotForScreens("docx");
  const AnswersArguments& answers = line->answers;
  if (answers.format == AnswersFormat::kXlsx && answers.path.empty()) return NotForScreens("xlsx");
  return "";
}

int DispatchRules(const CLI::App& program, const CommandLine& line, std::ostream& out,
                  std::ostream& err) {
  const CLI::App* rules = program.get_subcommand("rules");
  if (rules->got_subcommand("explain")) return RunExplainCommand(line.explain, out, err);
  if (rules->got_subcommand("diff")) return RunDiffCommand(line.diff, out, err);
  if (rules->got_subcommand("new")) return RunNewYearCommand(line.new_year, out, err);
  return RunRulesCommand(line.rules, out, err);
}

int Dispatch(const CLI::App& program, const CommandLine& line, std::ostream& out,
             std::ostream& err) {
  if (program.got_subcommand("check")) return RunCheckCommand(line.check, out, err);
  if (program.got_subcommand("review")) return RunReviewCommand(line.review, out, err);
  if (program.got_subcommand("why")) return RunWhyCommand(line.why, out, err);
  if (program.got_subcommand("score")) return RunScoreCommand(line.score, out, err);
  if (program.got_subcommand("plan")) return RunPlanCommand(line.plan, out, err);
  if (program.got_subcommand("answers")) return RunAnswersCommand(line.answers, out, err);
  if (program.got_subcommand("follow")) return RunFollowCommand(line.follow, out, err);
  if (program.got_subcommand("diff")) return RunChangesCommand(line.changes, out, err);
  if (program.got_subcommand("extract")) return RunExtractCommand(line.extract, out, err);
  if (program.got_subcommand("init")) return RunInitCommand(line.init, out, err);
  if (program.got_subcommand("rules")) return DispatchRules(program, line, out, err);
  if (program.got_subcommand("serve")) return RunServeCommand(line.serve, out, err);
  return RunSchemaCommand(line.schema, out, err);
}

}  // namespace

void PrintErrors(const Errors& errors, Language language, std::ostream& err) {
  for (const Error& error : errors) err << Format(error, language) << "\n";
}

int Refuse(const Errors& errors, Language language, std::ostream& err) {
  PrintErrors(errors, language, err);
  return kStatusBroken;
}

Status Put(const Result<std::string>& text, const std::string& path, std::ostream& out) {
  if (!text) return text.errors();
  if (!path.empty()) return WriteFile(path, *text);
  out << *text;
  return Nothing{};
}

int RunProgram(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  CommandLine line;
  CLI::App program(
      "oit ตรวจรายงานของหน่วยงานเทียบกับแบบวัด OIT · audits reports against the OIT checklist", "oit");
  program.set_version_flag("--version", std::string("oit ") + kVersion);
  program.require_subcommand(1);
  AddReportCommands(&program, &line);
  AddRuleCommands(&program, &line);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error, out, err), kStatusFine;
    err << WrongUsage(program, error, argc, argv);
    return kStatusBroken;
  }
  std::string problem = Settle(&line);
  if (!problem.empty()) {
    err << problem << "\n";
    return kStatusBroken;
  }
  return Dispatch(program, line, out, err);
}

}  // namespace oit
