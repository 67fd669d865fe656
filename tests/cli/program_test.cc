#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/outputs.h"
#include "report/version.h"
#include "typed.h"

using namespace oit;

namespace {

Ran Check(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"check", "--rules", kRoot + "/rules"});
  return Oit(arguments);
}

}  // namespace

TEST_CASE("the version, the help and the schema need no rules") {
  CHECK(Oit({"--version"}).out == std::string("oit ") + kVersion + "\n");
  CHECK(Oit({"--help"}).status == 0);
  Ran schema = Oit({"schema"});
  CHECK(schema.out == *ReadFile(kRoot + "/engine/report/checklist.schema.json", 1 << 20));
}

TEST_CASE("a wrong command line is told and gives 2") {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"chekc"},
      {"check"},
      {"check", "--fail-on", "always", "a.txt"},
      {"check", "a.txt", "-o", "pdf"},
      {"check", "a.txt", "-o", "json:"},
      {"check", "a.txt", "-o", "json", "-o", "text"},
      {"check", "--only", "failed", "a.txt"},
      {"check", "--year", "68", "a.txt"},
      {"rules"}};
  for (const auto& arguments : wrong) {
    Ran ran = Oit(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(!ran.err.empty());
  }
}

TEST_CASE("what is wrong with a command line is told in both languages, with what to write") {
  CHECK(Has(Oit({"check", "--year", "abc", "a.txt"}).err, "--year abc: ใส่ปี พ.ศ. สี่หลัก"));
  CHECK(Has(Oit({"check", "--lang", "fr", "a.txt"}).err, "--lang fr: ใช้ en|th · use one of en|th"));
  CHECK(Has(Oit({"check"}).err, "oit check: ยังไม่ได้ระบุ REPORT"));
  CHECK(
      Has(Oit({"check", "a.txt", "--year"}).err, "--year ต้องมีค่าตามหลัง · needs a value: --year N"));
  CHECK(Has(Oit({"extract", "a.txt", "b.txt"}).err, "oit extract: ไม่ทราบว่า b.txt คืออะไร"));
  CHECK(Has(Oit({"rules"}).err, "needs one of: "));
  CHECK(Has(Oit({"rules", "tset"}).err, "did you mean test?"));
  CHECK(Has(Oit({"xyzzy"}).err, "ไม่รู้จักคำสั่ง xyzzy"));
  CHECK(Has(Oit({"check", "a.txt", "-q"}).err, "ไม่รู้จักตัวเลือก -q"));
  CHECK(Has(Oit({"rules"}).err, "oit rules --help"));
}

TEST_CASE("-o takes a format, or a format and a path") {
  CHECK(ParseTarget("ndjson")->format == OutputFormat::kNdjson);
  CHECK(ParseTarget("text:a:b.txt")->path == "a:b.txt");
  CHECK(!ParseTarget("xml"));
  CHECK(!ParseTarget(""));
}

TEST_CASE("a report that cannot be read is told, the others go on, and the status is 2") {
  Folder folder;
  std::string good = folder.Write("good.txt", kPlanText);
  Ran ran = Check({good, "absent.txt", "-o", "ndjson", "--brief"});
  CHECK(ran.status == 2);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
  CHECK(Has(ran.out, "good.txt"));
  CHECK(Has(ran.err, "absent.txt"));
}

TEST_CASE("a report without a year: the error says how to give one") {
  Folder folder;
  std::string path = folder.Write("note.txt", "องค์การบริหารส่วนตำบลตัวอย่าง\nข้อมูลผู้บริหาร\n");
  Ran ran = Check({path});
  CHECK(ran.status == 2);
  CHECK(Has(ran.err, "--year"));
  CHECK(Check({path, "--year", "2568", "--fail-on", "never"}).status == 0);
}

TEST_CASE("a school is told that its item list is another one, whatever the year") {
  Folder folder;
  std::string school = kPlanText;
  const std::string local = "องค์การบริหารส่วนตำบลตัวอย่าง";
  school.replace(school.find(local), local.size(), "โรงเรียนบ้านทุ่งสมมุติ");
  const std::string path = folder.Write("school.txt", school);
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{path}, {path, "--year", "2567"}}) {
    Ran ran = Check(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(Has(ran.err, "เอกสารนี้เป็นของโรงเรียนบ้านทุ่งสมมุติ"));
  }
  CHECK(Has(Check({path, "--lang", "en"}).err, "oit does not know that list"));
}

TEST_CASE("the status follows --fail-on, for own and mentioned items") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  CHECK(Check({path}).status == 1);
  CHECK(Check({path, "--fail-on", "review"}).status == 1);
  CHECK(Check({path, "--fail-on", "error"}).status == 0);
  CHECK(Check({path, "--fail-on", "never"}).status == 0);
}

TEST_CASE("one report gives an object, several an array, ndjson a line each") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  CHECK(Check({path, "-o", "json"}).out.rfind("{\n", 0) == 0);
  std::string array = Check({path, path, "-o", "json"}).out;
  CHECK(array.rfind("[\n{", 0) == 0);
  CHECK(array.substr(array.size() - 4) == "}\n]\n");
  std::string lines = Check({path, path, "-o", "ndjson"}).out;
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(Check({"absent.txt", "gone.txt", "-o", "json"}).out == "[]\n");
}

TEST_CASE("a file output is written whole, beside what goes to the screen") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  std::string target = (folder.path / "out.json").string();
  Ran ran = Check({path, "-o", "text", "-o", "json:" + target, "--color", "always"});
  CHECK(Has(ran.out, "ITA 2568"));
  CHECK(*ReadFile(target, 1 << 24) == Check({path, "-o", "json"}).out);
  Ran unwritten = Check({path, "-o", "text:" + folder.path.string() + "/no/such/out.txt"});
  CHECK(unwritten.status == 2);
  CHECK(!unwritten.err.empty());
}

TEST_CASE("the same call gives the same bytes") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  CHECK(Check({path, "-o", "json"}).out == Check({path, "-o", "json"}).out);
}

TEST_CASE("language, --only and --require reach the screen") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  CHECK(Has(Check({path, "--lang", "en"}).out, "items"));
  CHECK(Has(Check({path, "--require", "shown"}).out, "ตรวจแบบเข้ม"));
  CHECK(!Has(Check({path, "--only", "pass,error"}).out, "✘ O2"));
  CHECK(!Has(Check({path}).out, "\x1b"));
}

TEST_CASE("--only says what it leaves out, several reports name their files") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  Ran only = Check({path, "--only", "pass,error", "--lang", "en"});
  CHECK(Has(only.out, "Only items that are complete, could not be checked (--only); 2"));
  CHECK(!Has(Check({path}).out, "--only"));
  CHECK(!Has(Check({path}).out, path));
  CHECK(Has(Check({path, path}).out, "ไฟล์       " + path));
}

TEST_CASE("the rules folder: from the option, the environment, or above the program") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  Ran absent = Oit({"check", "--rules", (folder.path / "none").string(), path});
  CHECK(absent.status == 2);
  CHECK(Has(absent.err, "none"));
  ::setenv("OIT_RULES", (folder.path / "other").c_str(), 1);
  CHECK(Has(Oit({"check", path}).err, "other"));
  ::unsetenv("OIT_RULES");
}

TEST_CASE("extract shows what the engine sees") {
  Folder folder;
  std::string path = folder.Write("plan.md", kPlanText);
  Ran ran = Oit({"extract", "--rules", kRoot + "/rules", "--lang", "en", path});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "องค์การบริหารส่วนตำบลตัวอย่าง"));
  CHECK(Has(ran.out, "== blocks"));
  Ran json = Oit({"extract", "-o", "json", "--rules", kRoot + "/rules", path});
  CHECK(json.status == 0);
  CHECK(Has(json.out, "\"schema\": \"oit.extract/1\""));
  CHECK(Has(json.out, "องค์การบริหารส่วนตำบลตัวอย่าง"));
}

TEST_CASE("rules list names the items of a year") {
  Ran ran = Oit({"rules", "list", "--year", "2568", "--rules", kRoot + "/rules"});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "O28"));
  CHECK(!Has(ran.out, "O43"));
  CHECK(Oit({"rules", "list", "--year", "2599", "--rules", kRoot + "/rules"}).status == 2);
}

TEST_CASE("each format has its schema and its example") {
  for (const char* of : {"checklist", "report", "agency"}) {
    const std::string file = kRoot + "/engine/report/" + of + ".schema.json";
    CHECK(Oit({"schema", of}).out == *ReadFile(file, 1 << 20));
  }
  CHECK(Oit({"schema", "rapport"}).status == kStatusBroken);
  Folder folder;
  const std::string path = folder.path.string() + "/report.yaml";
  CHECK(Oit({"init", "--report", path}).status == kStatusFine);
  CHECK(Oit({"init", "--report", path}).status == kStatusBroken);  // never overwritten
  const Ran checked = Check({path, "--color", "never"});
  CHECK(Has(checked.out, "เทศบาลตำบลสมมุติใต้ อ.สมมุติ จ.สมมุติบุรี"));
  CHECK(Has(checked.out, "รายงานผล · 3 มาตรการ: แล้วเสร็จ 2, อยู่ระหว่างดำเนินการ 1"));
  CHECK(Has(checked.out, "ปีงบประมาณ 2568"));
}

TEST_CASE("an agency's folder: init, fill in, check") {
  Folder folder;
  folder.Write("ประกาศ.txt", "ประกาศ\n");
  folder.Write("O2/ผู้บริหาร.md",
               "# ข้อมูลผู้บริหาร\n\n| ชื่อ-นามสกุล | ตำแหน่ง | รูปถ่าย | โทรศัพท์ |\n|---|---|---|---|\n"
               "| นายสมมุติ ใจซื่อ | นายกเทศมนตรี | https://www.a.go.th/1.jpg | 0-4400-0001 |\n"
               "| นางตัวอย่าง มีสุข | รองนายกเทศมนตรี | https://www.a.go.th/2.jpg | |\n"
               "| นางสาวดี งาม | ปลัดเทศบาล | https://www.a.go.th/3.jpg | 0-4400-0003 |\n");
  const std::string rules = kRoot + "/rules", path = folder.path.string();
  CHECK(Oit({"init", path, "--year", "2568", "--rules", rules}).status == kStatusFine);
  CHECK(Has(*ReadFile(path + "/agency.yaml", 1 << 20), "O2:  [\"O2/ผู้บริหาร.md\"]"));
  CHECK(Has(*ReadFile(path + "/agency.yaml", 1 << 20), "#   \"ประกาศ.txt\"\n"));
  CHECK(Oit({"init", path, "--rules", rules}).status == kStatusBroken);  // never overwritten
  Ran checked = Check({path, "--color", "never"});
  CHECK(checked.status == kStatusAct);
  CHECK(Has(checked.out, "ผู้บริหารแต่ละคน: ช่องทางการติดต่อ (ขาด 1 จาก 3 รายการ)"));
  CHECK(Has(checked.out, "ไม่มีไฟล์หรือลิงก์ที่ตอบ 27 ข้อ"));
  CHECK(Has(Check({path, "-o", "json"}).out, "\"file\": \"O2/ผู้บริหาร.md\""));
}

TEST_CASE(
    "a file of a folder that cannot be read leaves its item to a person, and the status says so") {
  Folder folder;
  folder.Write("O2/ผู้บริหาร.pdf", "\x89PNG\r\n...");
  Ran checked = Check({folder.path.string(), "--year", "2568"});
  CHECK(checked.status == kStatusBroken);
  CHECK(Has(checked.err, "ไฟล์รูปภาพ"));
  CHECK(Has(checked.out, "◐ O2"));
}

TEST_CASE("a folder of agencies' folders gives each agency as one") {
  Folder folder;
  folder.Write("อบต.หนึ่ง/O1/โครงสร้าง.txt", "โครงสร้างหน่วยงาน ประกอบด้วย สำนักปลัด และกองคลัง");
  folder.Write("อบต.หนึ่ง/O2/ผู้บริหาร.txt", "ทำเนียบผู้บริหาร ปี 2568");
  folder.Write("แผน.md", kPlanText);
  Ran checked = Check({folder.path.string(), "-o", "ndjson", "--brief", "--year", "2568"});
  CHECK(std::count(checked.out.begin(), checked.out.end(), '\n') == 2);
  CHECK(Has(checked.out, "อบต.หนึ่ง\""));
  CHECK(!Has(checked.out, "โครงสร้าง.txt"));
}

TEST_CASE("any other folder is walked for reports") {
  Folder folder;
  folder.Write("2568/แผน.md", kPlanText);
  folder.Write("ว่าง.txt", "");
  Ran checked = Check({folder.path.string(), "-o", "ndjson", "--brief"});
  CHECK(checked.status == kStatusBroken);  // the empty one; the other went on
  CHECK(Has(checked.out, "แผน.md"));
}
