#include "cli/options.h"

namespace oit {
namespace {

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

}  // namespace

void AddRuleCommands(CLI::App* program, CommandLine* line) {
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

}  // namespace oit
