#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <optional>

#include "cli/commands.h"
#include "cli/outputs.h"
#include "cli/wrong_usage.h"
#include "report/version.h"

namespace oit {
namespace {

// What the command line says, filled by CLI11.
struct CommandLine {
  CheckArguments check;
  WhyArguments why;
  ScoreArguments score;
  PlanArguments plan;
  FollowArguments follow;
  ExtractArguments extract;
  InitArguments init;
  RulesArguments rules;
  ExplainArguments explain;
  DiffArguments diff;
  NewYearArguments new_year;
  SchemaArguments schema;
  std::vector<std::string> outputs;
  int year = 0;
  int from = 0;
  int for_year = 0;
};

constexpr int kFirstYear = 2500;  // that a command takes
constexpr int kLastYear = 2700;

const std::map<std::string, Language> kLanguages = {{"th", Language::kThai},
                                                    {"en", Language::kEnglish}};
const std::map<std::string, FailOn> kBars = {{"fail", FailOn::kFail},
                                             {"review", FailOn::kReview},
                                             {"error", FailOn::kError},
                                             {"never", FailOn::kNever}};
const std::map<std::string, ColourMode> kColours = {
    {"auto", ColourMode::kAuto}, {"always", ColourMode::kAlways}, {"never", ColourMode::kNever}};
const std::map<std::string, Verdict> kVerdicts = {{"pass", Verdict::kPass},
                                                  {"fail", Verdict::kFail},
                                                  {"review", Verdict::kReview},
                                                  {"not_applicable", Verdict::kNotApplicable},
                                                  {"error", Verdict::kError}};
const std::map<std::string, bool> kRequired = {{"claimed", false}, {"shown", true}};
const std::map<std::string, PlanFormat> kPlanFormats = {{"text", PlanFormat::kText},
                                                        {"md", PlanFormat::kMarkdown},
                                                        {"html", PlanFormat::kHtml},
                                                        {"json", PlanFormat::kJson}};
const std::map<std::string, FollowFailOn> kFollowBars = {
    {"not-mentioned", FollowFailOn::kNotMentioned},
    {"contradicted", FollowFailOn::kContradicted},
    {"never", FollowFailOn::kNever}};
const std::map<std::string, SchemaOf> kSchemas = {{"checklist", SchemaOf::kChecklist},
                                                  {"report", SchemaOf::kReport},
                                                  {"agency", SchemaOf::kAgency}};
const std::map<std::string, bool> kTextOrJson = {{"text", false}, {"json", true}};

// An option that takes one of a few words; the help and the errors name them.
template <class T>
CLI::Option* AddChoice(CLI::App* app, const std::string& name, T* value,
                       const std::map<std::string, T>& choices, const std::string& about) {
  std::string words;
  for (const auto& choice : choices) words += (words.empty() ? "" : "|") + choice.first;
  auto set = [name, value, &choices, words](const std::string& text) {
    auto found = choices.find(text);
    if (found == choices.end()) throw WrongValue(name, text, "ใช้ " + words, "use one of " + words);
    *value = found->second;
  };
  return app->add_option_function<std::string>(name, set, about)->type_name(words);
}

void AddCommon(CLI::App* app, Common* common) {
  AddChoice(app, "--lang", &common->language, kLanguages, "ภาษาที่แสดง · language of the output");
  app->add_option("--rules", common->rules, "โฟลเดอร์กติกา · folder of the rules")->type_name("DIR");
}

// What commands that read reports have in common.
void AddReading(CLI::App* app, Common* common) {
  app->add_flag("--ocr", common->load.ocr,
                "อ่านหน้าที่เป็นภาพสแกนด้วย tesseract · read scanned pages by tesseract");
  AddCommon(app, common);
}

// An option, or an argument where its name has no dashes.
CLI::Option* AddYear(CLI::App* app, const std::string& name, int* year, const std::string& about) {
  auto set = [name, year](const std::string& text) {
    const char* end = text.data() + text.size();
    bool number = std::from_chars(text.data(), end, *year).ptr == end;
    if (number && *year >= kFirstYear && *year <= kLastYear) return;
    throw WrongValue(name, text, "ใส่ปี พ.ศ. สี่หลัก เช่น 2568",
                     "give a year of the Buddhist era, for example 2568");
  };
  return app->add_option_function<std::string>(name, set, about)->type_name("N");
}

void AddYear(CLI::App* app, CommandLine* line) {
  AddYear(app, "--year", &line->year, "ปีงบประมาณ (พ.ศ.) · fiscal year, Buddhist era");
}

void AddOnly(CLI::App* app, CheckArguments* check) {
  auto set = [check](const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      auto found = kVerdicts.find(name);
      if (found == kVerdicts.end()) {
        throw WrongValue("--only", name, "ใช้ pass, fail, review, not_applicable หรือ error",
                         "use pass, fail, review, not_applicable or error");
      }
      check->only.push_back(found->second);
    }
  };
  app->add_option_function<std::vector<std::string>>(
         "--only", set, "แสดงเฉพาะข้อที่ได้ผลนี้ · only items with these verdicts")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("VERDICT,...");
}

void AddCheck(CLI::App* program, CommandLine* line) {
  CheckArguments* check = &line->check;
  CLI::App* app = program->add_subcommand("check", "ตรวจรายงาน · audit reports");
  app->add_option("REPORT", check->reports,
                  "ไฟล์รายงาน หรือโฟลเดอร์ของหน่วยงาน · report files, or an agency's folder")
      ->required();
  AddYear(app, line);
  app->add_option("-o,--output", line->outputs,
                  "text, json, ndjson หรือ FORMAT:PATH เพื่อเขียนลงไฟล์ · or FORMAT:PATH for a file")
      ->allow_extra_args(false)
      ->type_name("FORMAT[:PATH]");
  app->add_flag("--all", check->all, "เปิดทุกข้อ · open every item");
  AddOnly(app, check);
  AddChoice(app, "--require", &check->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddChoice(app, "--fail-on", &check->fail_on, kBars,
            "เมื่อใดจบด้วยสถานะ 1 · what makes the exit status 1");
  AddChoice(app, "--color,--colour", &check->colour, kColours, "สี · colours");
  app->add_flag("--brief", check->brief, "JSON เฉพาะรหัส ผล และจำนวน · codes, verdicts and counts");
  app->add_flag("--watch", check->watch,
                "ตรวจใหม่เมื่อแก้กติกาหรือรายงาน · again whenever a rule or a report changes");
  AddReading(app, &check->common);
}

void AddWhy(CLI::App* program, CommandLine* line) {
  WhyArguments* why = &line->why;
  CLI::App* app =
      program->add_subcommand("why", "เหตุที่องค์ประกอบหนึ่งได้ผลนั้น · why an element came out so");
  app->add_option("REPORT", why->report, "ไฟล์รายงาน · a report file")->required();
  app->add_option("ITEM", why->about, "O14.2, O14 หรือ executives.photo · the element or item")
      ->required();
  AddYear(app, line);
  AddChoice(app, "--require", &why->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddChoice(app, "-o,--output", &why->json, kTextOrJson, "รูปแบบ · format");
  AddChoice(app, "--color,--colour", &why->colour, kColours, "สี · colours");
  AddReading(app, &why->common);
}

void AddScore(CLI::App* program, CommandLine* line) {
  ScoreArguments* score = &line->score;
  CLI::App* app = program->add_subcommand(
      "score", "คะแนนที่ระบุเทียบกับที่คำนวณได้ · scores as stated and as computed");
  app->add_option("REPORT", score->report, "ไฟล์รายงาน · a report file")->required();
  app->add_option("--if", score->codes, "หากข้อเหล่านี้ได้คะแนนเต็ม · if these items had full marks")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("O2,O26,...");
  AddChoice(app, "-o,--output", &score->json, kTextOrJson, "รูปแบบ · format");
  AddChoice(app, "--color,--colour", &score->colour, kColours, "สี · colours");
  AddReading(app, &score->common);
}

void AddPlan(CLI::App* program, CommandLine* line) {
  PlanArguments* plan = &line->plan;
  CLI::App* app = program->add_subcommand(
      "plan", "ร่างมาตรการของปีถัดไปจากรายงาน · draft next year's measures from a report");
  app->add_option("REPORT", plan->report, "ไฟล์รายงาน หรือโฟลเดอร์ของหน่วยงาน · a report, or a folder")
      ->required();
  app->add_option("--results", plan->results,
                  "รายงานผลของหน่วยงานเดียวกัน: ไม่ร่างสิ่งที่ทำแล้ว · results: leave out what is done")
      ->type_name("OTHER");
  AddYear(app, line);
  AddYear(app, "--for-year", &line->for_year, "ปีที่จะวางแผน (ปกติ: ปีถัดไป) · the year to plan for");
  app->add_flag("--all", plan->all, "ทุกข้อที่ยังไม่ครบ · items that the report does not mention too");
  AddChoice(app, "--require", &plan->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddChoice(app, "-o,--output", &plan->format, kPlanFormats, "รูปแบบ · format");
  AddChoice(app, "--color,--colour", &plan->colour, kColours, "สี · colours");
  AddReading(app, &plan->common);
}

void AddFollow(CLI::App* program, CommandLine* line) {
  FollowArguments* follow = &line->follow;
  CLI::App* app = program->add_subcommand(
      "follow", "ติดตามมาตรการตามแผนในรายงานผล · what the results say of each planned measure");
  app->add_option("PLAN", follow->plan, "เอกสารมาตรการ · the plan of measures")->required();
  app->add_option("RESULTS", follow->results, "รายงานผล · the report of results")->required();
  AddChoice(app, "-o,--output", &follow->json, kTextOrJson, "รูปแบบ · format");
  AddChoice(app, "--fail-on", &follow->fail_on, kFollowBars,
            "เมื่อใดจบด้วยสถานะ 1 · what makes the exit status 1");
  AddChoice(app, "--color,--colour", &follow->colour, kColours, "สี · colours");
  AddReading(app, &follow->common);
}

void AddExtract(CLI::App* program, CommandLine* line) {
  CLI::App* app = program->add_subcommand("extract", "สิ่งที่โปรแกรมอ่านได้ · what the engine sees");
  app->add_option("REPORT", line->extract.report, "ไฟล์รายงาน · a report file")->required();
  app->add_flag("--key", line->extract.key, "ข้อความที่ใช้ค้น · the text that is matched");
  AddChoice(app, "-o,--output", &line->extract.json, kTextOrJson, "รูปแบบ · format");
  AddReading(app, &line->extract.common);
}

void AddInit(CLI::App* program, CommandLine* line) {
  CLI::App* app = program->add_subcommand(
      "init", "เตรียม agency.yaml ในโฟลเดอร์ของหน่วยงาน · write an agency.yaml to fill in");
  app->add_option("FOLDER", line->init.folder, "โฟลเดอร์ (ปกติ: ที่นี่) · the folder, else here");
  app->add_option("--report", line->init.report,
                  "เขียนตัวอย่างรายงานที่เป็นข้อมูลแทน · an example of a report as data instead")
      ->type_name("FILE.yaml");
  AddYear(app, line);
  AddReading(app, &line->init.common);
}

void AddSchema(CLI::App* program, CommandLine* line) {
  CLI::App* app = program->add_subcommand(
      "schema", "JSON Schema ของผลตรวจ รายงาน หรือ agency.yaml · of results, reports, agency.yaml");
  AddChoice(app, "OF", &line->schema.of, kSchemas,
            "ของอะไร (ปกติ: checklist ผลตรวจ) · of what, else of the checklist");
  AddCommon(app, &line->schema.common);
}

// The tasks of `oit rules` that have arguments of their own.
void AddRuleReading(CLI::App* rules, CommandLine* line) {
  CLI::App* explain =
      rules->add_subcommand("explain", "ข้อหนึ่งขออะไร จำได้จากคำใด · what an item asks for");
  explain
      ->add_option("ITEM", line->explain.item, "รหัสข้อหรือชื่อเรื่อง เช่น O2, executives · code or slug")
      ->required();
  AddYear(explain, line);
  AddCommon(explain, &line->explain.common);
  CLI::App* diff = rules->add_subcommand("diff", "เทียบเกณฑ์สองปี · what differs between two years");
  AddYear(diff, "OLDER", &line->diff.older, "ปีเดิม · the one year")->required();
  AddYear(diff, "NEWER", &line->diff.newer, "ปีใหม่ · the other")->required();
  diff->add_flag("--wording", line->diff.wording, "ถ้อยคำที่ต่างด้วย · also other wording");
  AddCommon(diff, &line->diff.common);
  CLI::App* add = rules->add_subcommand("new", "เริ่มไฟล์ของปีใหม่ · start the file of a new year");
  AddYear(add, "YEAR", &line->new_year.year, "ปีใหม่ · the new year")->required();
  AddYear(add, "--from", &line->from, "คัดลอกจากปีใด · the year to copy");
  AddCommon(add, &line->new_year.common);
}

void AddRules(CLI::App* program, CommandLine* line) {
  CLI::App* app = program->add_subcommand("rules", "กติกา · the rules");
  app->require_subcommand(1);
  AddRuleReading(app, line);
  struct Task {
    const char* name;
    RulesTask task;
    const char* about;
  };
  for (const Task& task :
       {Task{"test", RulesTask::kTest, "ลองตัวอย่างทุกข้อ · run every example"},
        Task{"lint", RulesTask::kLint, "ข้อสังเกตในกติกา · what is worth mending"},
        Task{"list", RulesTask::kList, "รายการข้อของแต่ละปี · items of each year"},
        Task{"language", RulesTask::kLanguage, "คำที่ใช้เขียนกติกา · the words rules are written in"}}) {
    CLI::App* sub = app->add_subcommand(task.name, task.about);
    RulesTask chosen = task.task;
    sub->callback([line, chosen] { line->rules.task = chosen; });
    AddYear(sub, line);
    AddCommon(sub, &line->rules.common);
  }
  CLI::App* test = app->get_subcommand("test");
  test->add_option("PATH", line->rules.path,
                   "ไฟล์หรือชื่อของเรื่องเดียว · one requirement, its file or its name");
  test->add_flag("--coverage", line->rules.coverage,
                 "ทุกอย่างที่ยังไม่มีตัวอย่างลอง · all that no example tries");
  app->get_subcommand("language")
      ->add_flag(
          "--write", line->rules.write,
          "เขียน LANGUAGE.md และ .lua/oit.lua ในโฟลเดอร์กติกา · write the files of the rules folder");
}

// What CLI11 cannot know; empty where all is well.
std::string Settle(CommandLine* line) {
  if (line->year != 0) {
    line->check.year = line->why.year = line->plan.year = line->init.year = line->rules.year =
        line->explain.year = line->year;
  }
  if (line->from != 0) line->new_year.from = line->from;
  if (line->for_year != 0) line->plan.for_year = line->for_year;
  bool printed = false;
  for (const std::string& text : line->outputs) {
    std::optional<OutputTarget> target = ParseTarget(text);
    if (!target) {
      return "-o " + text +
             ": ใช้ text, json, ndjson หรือ FORMAT:PATH · use text, json, ndjson or FORMAT:PATH";
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
  if (program.got_subcommand("why")) return RunWhyCommand(line.why, out, err);
  if (program.got_subcommand("score")) return RunScoreCommand(line.score, out, err);
  if (program.got_subcommand("plan")) return RunPlanCommand(line.plan, out, err);
  if (program.got_subcommand("follow")) return RunFollowCommand(line.follow, out, err);
  if (program.got_subcommand("extract")) return RunExtractCommand(line.extract, out, err);
  if (program.got_subcommand("init")) return RunInitCommand(line.init, out, err);
  if (program.got_subcommand("rules")) return DispatchRules(program, line, out, err);
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

int RunProgram(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  CommandLine line;
  CLI::App program(
      "oit ตรวจรายงานของหน่วยงานเทียบกับแบบวัด OIT · audits reports against the OIT checklist", "oit");
  program.set_version_flag("--version", std::string("oit ") + kVersion);
  program.require_subcommand(1);
  AddCheck(&program, &line);
  AddWhy(&program, &line);
  AddScore(&program, &line);
  AddPlan(&program, &line);
  AddFollow(&program, &line);
  AddExtract(&program, &line);
  AddInit(&program, &line);
  AddRules(&program, &line);
  AddSchema(&program, &line);
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
