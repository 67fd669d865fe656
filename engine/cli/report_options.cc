#include <charconv>

#include "cli/options.h"

namespace oit {
namespace {

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
                                                        {"docx", PlanFormat::kDocx},
                                                        {"md", PlanFormat::kMarkdown},
                                                        {"html", PlanFormat::kHtml},
                                                        {"json", PlanFormat::kJson}};
const std::map<std::string, AnswersFormat> kAnswersFormats = {{"text", AnswersFormat::kText},
                                                              {"xlsx", AnswersFormat::kXlsx}};
const std::map<std::string, FollowFailOn> kFollowBars = {
    {"not-mentioned", FollowFailOn::kNotMentioned},
    {"contradicted", FollowFailOn::kContradicted},
    {"never", FollowFailOn::kNever}};
const std::map<std::string, SchemaOf> kSchemas = {{"checklist", SchemaOf::kChecklist},
                                                  {"report", SchemaOf::kReport},
                                                  {"agency", SchemaOf::kAgency}};
const std::map<std::string, bool> kByUnit = {{"unit", true}};
const std::map<std::string, std::optional<Answer>> kAnswers = {
    {"has", Answer::kHas}, {"has-not", Answer::kHasNot}, {"clear", std::nullopt}};
const std::map<std::string, bool> kTextOrJson = {{"text", false}, {"json", true}};

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
                  FormatNames() + " หรือ FORMAT:PATH เพื่อเขียนลงไฟล์ · or FORMAT:PATH for a file")
      ->allow_extra_args(false)
      ->type_name("FORMAT[:PATH]");
  app->add_flag("--all", check->all, "เปิดทุกข้อ · open every item");
  AddOnly(app, check);
  AddChoice(app, "--require", &check->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddChoice(app, "--fail-on", &check->fail_on, kBars,
            "เมื่อใดจบด้วยสถานะ 1 · what makes the exit status 1");
  AddChoice(app, "--color,--colour", &check->colour, kColours, "สี · colours");
  app->add_flag("--names", check->names,
                "ไม่ปิดชื่อบุคคลและโทรศัพท์ในไฟล์ · names and phones in files as they are");
  AddChoice(app, "--by", &check->by_unit, kByUnit,
            "docx: เพิ่มหน้าของแต่ละส่วนราชการ · a page for each unit");
  app->add_flag("--brief", check->brief, "JSON เฉพาะรหัส ผล และจำนวน · codes, verdicts and counts");
  app->add_flag("--ledger,!--no-ledger", check->ledger,
                "ใช้ผลที่เจ้าหน้าที่เปิดดูไว้ · apply what people found who looked (oit review)");
  app->add_flag("--watch", check->watch,
                "ตรวจใหม่เมื่อแก้กติกาหรือรายงาน · again whenever a rule or a report changes");
  AddReading(app, &check->common);
}

// "O21.2=has".
Reply ToReply(const std::string& text) {
  const size_t equals = text.find('=');
  const auto answer = kAnswers.find(equals == text.npos ? "" : text.substr(equals + 1));
  if (answer == kAnswers.end() || equals == 0) {
    throw WrongValue("--set", text, "เขียนเป็น O21.2=has, O21.2=has-not หรือ O21.2=clear",
                     "write O21.2=has, O21.2=has-not or O21.2=clear");
  }
  return {text.substr(0, equals), answer->second};
}

void AddAnswers(CLI::App* app, ReviewArguments* review) {
  app->add_option_function<std::vector<std::string>>(
         "--set",
         [review](const std::vector<std::string>& texts) {
           for (const std::string& text : texts) review->replies.push_back(ToReply(text));
         },
         "บันทึกผลที่ดู: has มี, has-not ยังไม่มี, clear ถอนคืน · record what you found")
      ->allow_extra_args(false)
      ->type_name("O21.2=ANSWER");
  app->add_option("--note", review->note, "บันทึกช่วยจำของ --set · a note to go with it")
      ->type_name("TEXT");
  AddDay(app, "--until", &review->until, "ผลที่ดูใช้ได้ถึงวันใด · the last day on which it holds");
}

void AddReview(CLI::App* program, CommandLine* line) {
  ReviewArguments* review = &line->review;
  CLI::App* app = program->add_subcommand(
      "review", "เรื่องที่ต้องดูเอง และบันทึกผลที่ดู · what only a person can decide, and the answers");
  app->add_option("REPORT", review->report,
                  "ไฟล์รายงาน หรือโฟลเดอร์ของหน่วยงาน · a report, or an agency's folder")
      ->required();
  AddYear(app, line);
  AddAnswers(app, review);
  AddChoice(app, "--require", &review->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddChoice(app, "-o,--output", &review->json, kTextOrJson, "รูปแบบ · format");
  AddChoice(app, "--color,--colour", &review->colour, kColours, "สี · colours");
  AddReading(app, &review->common);
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
  AddTarget(app, &plan->format, &plan->path, kPlanFormats);
  AddChoice(app, "--color,--colour", &plan->colour, kColours, "สี · colours");
  AddReading(app, &plan->common);
}

void AddAnswers(CLI::App* program, CommandLine* line) {
  AnswersArguments* answers = &line->answers;
  CLI::App* app = program->add_subcommand(
      "answers", "ร่างคำตอบรายข้อในระบบ ITAS · draft what is filled in for each item in ITAS");
  app->add_option("REPORT", answers->report,
                  "ไฟล์รายงาน หรือโฟลเดอร์ของหน่วยงาน · a report, or a folder")
      ->required();
  AddYear(app, line);
  AddChoice(app, "--require", &answers->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddTarget(app, &answers->format, &answers->path, kAnswersFormats);
  app->add_flag("--names", answers->names,
                "ไม่ปิดชื่อบุคคลและโทรศัพท์ในไฟล์ · names and phones in files as they are");
  app->add_flag("--ledger,!--no-ledger", answers->ledger,
                "ใช้ผลที่เจ้าหน้าที่เปิดดูไว้ · apply what people found who looked (oit review)");
  AddReading(app, &answers->common);
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

void AddChanges(CLI::App* program, CommandLine* line) {
  ChangesArguments* changes = &line->changes;
  CLI::App* app = program->add_subcommand(
      "diff", "เทียบกับผลตรวจครั้งก่อน: แก้แล้ว ยังเหลือ ใหม่ · what changed since an earlier check");
  app->add_option("OLD", changes->older, "ผลตรวจครั้งก่อน (-o json:FILE) · the earlier result")
      ->required()
      ->type_name("OLD.json");
  app->add_option("NEW", changes->newer,
                  "ผลตรวจครั้งนี้ หรือรายงานหรือโฟลเดอร์ที่จะตรวจ · the later one, or a report to check now")
      ->required();
  AddYear(app, line);
  AddChoice(app, "--require", &changes->strict, kRequired,
            "shown: ตรวจแบบเข้ม นับเฉพาะที่มีหลักฐาน · only evidence counts");
  AddChoice(app, "-o,--output", &changes->json, kTextOrJson, "รูปแบบ · format");
  AddChoice(app, "--color,--colour", &changes->colour, kColours, "สี · colours");
  AddReading(app, &changes->common);
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

void AddServe(CLI::App* program, CommandLine* line) {
  ServeArguments* serve = &line->serve;
  CLI::App* app = program->add_subcommand(
      "serve", "เปิดหน้าสำหรับวางไฟล์ในเบราว์เซอร์ของเครื่องนี้ · a page to drop files on, for this machine");
  const auto set = [serve](const std::string& text) {
    const char* end = text.data() + text.size();
    const bool number = std::from_chars(text.data(), end, serve->port).ptr == end;
    if (number && serve->port >= 0 && serve->port <= 65535) return;
    throw WrongValue("--port", text, "ใส่เลข 1024 ถึง 65535 หรือ 0 เพื่อใช้พอร์ตที่ว่าง",
                     "give a number from 1024 to 65535, or 0 for any that is free");
  };
  app->add_option_function<std::string>("--port", set, "พอร์ต (ปกติ: 8420) · port, else 8420")
      ->type_name("N");
  AddCommon(app, &serve->common);
}

}  // namespace

void AddReportCommands(CLI::App* program, CommandLine* line) {
  AddCheck(program, line);
  AddReview(program, line);
  AddWhy(program, line);
  AddScore(program, line);
  AddPlan(program, line);
  AddAnswers(program, line);
  AddFollow(program, line);
  AddChanges(program, line);
  AddExtract(program, line);
  AddInit(program, line);
  AddSchema(program, line);
  AddServe(program, line);
}

}  // namespace oit
