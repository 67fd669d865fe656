#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "small_rules.h"

using namespace oit;
using Json = nlohmann::json;

namespace {

const char kReport[] =
    "# รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2571\n\n"
    "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดสมมติ\n\n"
    "หน่วยงานได้จัดทำข้อมูลการติดต่อเรียบร้อยแล้ว โทรศัพท์ 0-4400-0000\n";

// A report and rules of its own, on a given day.
struct Desk {
  Desk() { Day("1795219200"); }  // 21 November 2569
  ~Desk() { ::unsetenv("SOURCE_DATE_EPOCH"); }

  static void Day(const char* seconds) { ::setenv("SOURCE_DATE_EPOCH", seconds, 1); }
  Ran Run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--rules", rules.folder.path.string()});
    return Oit(arguments);
  }
  Ran Review(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {"review", report, "--year", "2571"});
    return Run(arguments);
  }
  Ran Check(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {"check", report, "--year", "2571"});
    return Run(arguments);
  }
  Json Questions() const { return Json::parse(Review({"-o", "json"}).out); }
  Json Checklist() const { return Json::parse(Check({"-o", "json"}).out); }

  Rules rules;
  std::string report = rules.folder.Write("report.md", kReport);
  std::string ledger = report + ".review.yaml";
};

// What a decision may add to a checklist, taken out.
Json Plain(Json json) {
  json.erase("ledger");
  for (Json& item : json["items"]) {
    item.erase("decision");
    for (Json& element : item["elements"]) element.erase("decision");
  }
  return json;
}

bool Exists(const std::string& path) { return std::filesystem::exists(path); }

}  // namespace

TEST_CASE("what a person found is recorded, shown beside the verdict, and moves nothing else") {
  const Desk desk;
  const Ran first = desk.Review();
  CHECK(first.status == 0);
  CHECK(Has(first.out, "O1.2  แผนที่ — ยังไม่ได้ดู"));
  CHECK(Has(first.out, "เป็นรูปภาพหรือแผนที่"));
  CHECK(Has(first.out, "บรรทัด 5"));
  CHECK(Has(first.out, "--set O1.2=has"));
  CHECK_FALSE(Exists(desk.ledger));
  Json before = desk.Checklist();
  CHECK(before["ledger"].is_null());
  CHECK(desk.Check({"--fail-on", "review"}).status == 1);

  const Ran set = desk.Review({"--set", "o1.2=has", "--note", "ดูที่หน้าเว็บ", "--until", "2570-09-30"});
  CHECK(set.status == 0);
  CHECK(Has(set.out, "ดูแล้ว: มี (21 พ.ย. 2569 ใช้ได้ถึง 30 ก.ย. 2570) ดูที่หน้าเว็บ"));
  Json after = desk.Checklist();
  const Json decision = {
      {"answer", "has"}, {"date", "2569-11-21"}, {"note", "ดูที่หน้าเว็บ"}, {"until", "2570-09-30"}};
  CHECK(after["items"][0]["decision"] == decision);
  CHECK(after["items"][0]["elements"][1]["decision"] == decision);
  CHECK(after["items"][0]["verdict"] == "review");
  CHECK(after["ledger"]["applied"] == 1);
  CHECK(Plain(after) == Plain(before));
  CHECK(desk.Check({"--fail-on", "review"}).status == 0);
  const Ran shown = desk.Check();
  CHECK(Has(shown.out, "ต้องดูเอง → ดูแล้ว: มี (21 พ.ย. 2569"));
  CHECK(Has(shown.out, "ต้องดูเอง 1 (ดูแล้ว 1)"));
  CHECK_FALSE(Has(shown.out, "เปิดดูเอง O1"));

  const Ran without = desk.Check({"--no-ledger", "-o", "json"});
  CHECK(Json::parse(without.out) == before);
  CHECK(*ReadFile(desk.ledger, 1 << 20) == [&] {  // the same answer gives the same bytes
    desk.Review({"--set", "O1.map=has", "--note", " ดูที่หน้าเว็บ\n", "--until", "2570-09-30"});
    return *ReadFile(desk.ledger, 1 << 20);
  }());
}

TEST_CASE("what is not there yet is to be acted on, and an answer can be taken back") {
  const Desk desk;
  CHECK(desk.Review({"--set", "O1=has-not"}).status == 0);
  CHECK(desk.Check().status == 1);
  CHECK(desk.Check({"--fail-on", "error"}).status == 0);
  CHECK(Has(desk.Check().out, "ดูแล้ว: ยังไม่มี"));
  CHECK(Has(desk.Check().out, "เพิ่มในเอกสารหรือหน้าเว็บของข้อ O1"));
  CHECK(desk.Questions()["counts"]["answered"] == 1);
  CHECK(desk.Review({"--set", "O1=clear"}).status == 0);
  CHECK(desk.Check().status == 0);
  CHECK(desk.Questions()["counts"]["open"] == 1);
  CHECK(Has(desk.Review({"--set", "O1=clear"}).err, "ยังไม่มีบันทึกของ O1"));
}

TEST_CASE("another passage opens the question again; the same one elsewhere does not") {
  const Desk desk;
  desk.Review({"--set", "O1.2=has"});
  std::string moved = kReport;
  moved.insert(moved.find("หน่วยงานได้"), "## ผลการดำเนินการ\n\nแนบภาพถ่ายไว้ท้ายเล่ม\n\n");
  desk.rules.folder.Write("report.md", moved);
  CHECK(desk.Questions()["questions"][0]["state"] == "answered");

  std::string changed = kReport;
  changed.insert(changed.find("เรียบร้อย"), "และช่องทาง");
  desk.rules.folder.Write("report.md", changed);
  Json question = desk.Questions()["questions"][0];
  CHECK(question["state"] == "reopened");
  CHECK(question["changed"] == Json({"passage"}));
  CHECK(question["decision"]["answer"] == "has");  // as it was answered before
  Json checklist = desk.Checklist();
  CHECK(checklist["items"][0]["decision"].is_null());
  CHECK(checklist["ledger"]["applied"] == 0);
  CHECK(checklist["ledger"]["reopened"][0]["about"] == "O1.2");
  CHECK(Has(desk.Check().out, "ข้อความเปลี่ยนไปจากที่ดูไว้ โปรดดูอีกครั้ง"));
  CHECK(Has(desk.Review().out, "ข้อความเปลี่ยนไปจากที่ดูไว้ โปรดดูอีกครั้ง"));
  desk.Review({"--set", "O1.2=has"});
  CHECK(desk.Questions()["questions"][0]["state"] == "answered");
}

TEST_CASE("a link that leads elsewhere opens the question again, under the same words") {
  const Desk desk;
  std::string page = "<html><body><h1>ข้อมูลสาธารณะ (OIT) ปีงบประมาณ 2568</h1><table>";
  for (const char* item : {"O1</td><td>โครงสร้างและอำนาจหน้าที่", "O2</td><td>ข้อมูลผู้บริหาร",
                           "O3</td><td>ข้อมูลการติดต่อ", "O4</td><td>ข่าวประชาสัมพันธ์"}) {
    const std::string target = "https://www.example.go.th/" + std::string(item, 2);
    page += std::string("<tr><td>") + item + "</td><td><a href=\"" + target +
            "\">ดูรายละเอียด</a></td></tr>";
  }
  page += "</table></body></html>";
  const auto review = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"review", desk.rules.folder.Write("oit.html", page), "--year",
                               "2568", "-o", "json", "--rules", kRoot + "/rules"});
    return Json::parse(Oit(more).out);
  };
  Json first = review({"--set", "O2.1=has"});
  CHECK(first["counts"]["answered"] == 1);
  for (const Json& question : first["questions"]) {
    if (question["about"] != "O2.1") continue;
    CHECK(question["links"] == Json({"https://www.example.go.th/O2"}));
  }
  page.replace(page.find("/O2\""), 3, "/executives");
  CHECK(review({})["counts"]["reopened"] == 1);
}

TEST_CASE("another rule opens the question again; its words do not") {
  const Desk desk;
  desk.Review({"--set", "O1.2=has"});
  std::string rule = GoodRules().at(kRule);
  rule.insert(rule.find("\"แผนที่\""), "\"ผังที่ตั้ง\", ");
  desk.rules.folder.Write(kRule, rule);
  CHECK(desk.Questions()["questions"][0]["state"] == "answered");

  std::string year = GoodRules().at(kYear);
  year.replace(year.find("th: แผนที่"), std::string("th: แผนที่").size(), "th: แผนที่ตั้งหน่วยงาน");
  desk.rules.folder.Write(kYear, year);
  CHECK(desk.Questions()["questions"][0]["state"] == "reopened");
  CHECK(desk.Questions()["questions"][0]["changed"] == Json({"rule"}));
  CHECK(Has(desk.Check().out, "เกณฑ์ของเรื่องนี้เปลี่ยนไปจากที่ดูไว้"));
}

TEST_CASE("an answer holds until its last day, that day included") {
  const Desk desk;
  desk.Review({"--set", "O1.2=has", "--until", "2569-11-30"});
  Desk::Day("1796083199");  // the last second of 30 November
  CHECK(desk.Questions()["questions"][0]["state"] == "answered");
  Desk::Day("1796083200");
  CHECK(desk.Questions()["questions"][0]["state"] == "expired");
  CHECK(desk.Checklist()["ledger"]["expired"][0]["until"] == "2569-11-30");
  CHECK(desk.Check({"--fail-on", "review"}).status == 1);
}

TEST_CASE("answers without a question are told as unused and are kept") {
  const Desk desk;
  desk.Review({"--set", "O1.2=has"});
  desk.rules.folder.Write("report.md",
                          std::string(kReport) + "\nหน่วยงานได้จัดทำแผนที่ในข้อมูลการติดต่อเรียบร้อยแล้ว\n");
  Json review = desk.Questions();
  CHECK(review["questions"].empty());
  CHECK(review["unused"][0]["about"] == "O1.2");
  CHECK(review["counts"]["unused"] == 1);
  CHECK(Has(desk.Check().out, "ไม่ได้ใช้ 1"));

  std::string other = *ReadFile(desk.ledger, 1 << 20);
  other.replace(other.find("  2571:"), 7, "  2570:");
  desk.rules.folder.Write("report.md.review.yaml", other);
  CHECK(Has(desk.Review().out, "บันทึกไว้กับเกณฑ์ปี 2570"));
}

TEST_CASE("answers are written all or none, and only to questions") {
  const Desk desk;
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{"--set", "O1.2=has", "--set", "O1.1=has"}, "O1.1 ไม่ใช่เรื่องที่ต้องดูเอง จึงไม่บันทึก"},
      {{"--set", "O1.2=has", "--set", "O9=has"}, "เกณฑ์ปี 2571 ไม่มีข้อหรือองค์ประกอบ O9"},
      {{"--set", "O1.2=has", "--set", "O1.7=has"}, "oit rules explain O1"},
      {{"--set", "O1.2=has", "--until", "2569-11-20"}, "--until 2569-11-20 ผ่านไปแล้ว"},
      {{"--set", "O1.2=has", "--until", "2026-12-31"}, "ใส่วันที่ของปี พ.ศ."},
      {{"--set", "O1.2=yes"}, "O1.2=has-not"},
      {{"--set", "=has"}, "O1.2=has-not"},
      {{"--set", "O1.2=has", "--note", "\xFF"}, "อักขระที่อ่านไม่ได้"},
      {{"--set", "O1.2=has", "--note", std::string(5000, 'n')}, "ยาวเกินไป"},
      {{"--note", "ก"}, "ใช้คู่กับ --set"}};
  for (const auto& [arguments, says] : wrong) {
    CAPTURE(says);
    const Ran ran = desk.Review(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    if (says != "O1.2=has-not") CHECK(Has(ran.err, says));
    CHECK_FALSE(Exists(desk.ledger));
  }
}

TEST_CASE("a ledger that a hand broke stops the check, with its place") {
  const Desk desk;
  desk.Review({"--set", "O1.2=has"});
  std::string broken = *ReadFile(desk.ledger, 1 << 20);
  broken.replace(broken.find("answer: has"), 11, "answer: yes");
  desk.rules.folder.Write("report.md.review.yaml", broken);
  const Ran ran = desk.Check();
  CHECK(ran.status == 2);
  CHECK(Has(ran.err, "report.md.review.yaml:16:15: "));
  CHECK(Has(ran.err, "ที่ใช้ได้: has, has-not"));
  CHECK(desk.Check({"--no-ledger"}).status == 0);
}

TEST_CASE("an agency's folder keeps its ledger inside, which answers no item and is no report") {
  const Desk desk;
  desk.rules.folder.Write("agency/O1/ติดต่อ.md", "# ข้อมูลการติดต่อ\n\nโทรศัพท์ 0-4400-0000\n");
  const std::string agency = desk.rules.Path("agency");
  const Ran set = desk.Run({"review", agency, "--year", "2571", "--set", "O1.2=has", "-o", "json"});
  CHECK(set.err == "");
  CHECK(Json::parse(set.out)["ledger"] == agency + "/review.yaml");
  CHECK(Json::parse(set.out)["questions"][0]["passages"][0]["file"] == "O1/ติดต่อ.md");
  const Ran checked = desk.Run({"check", agency, "--year", "2571", "-o", "json"});
  CHECK(Json::parse(checked.out)[0]["items"][0]["decision"]["answer"] == "has");

  desk.rules.folder.Write("all/report.md", kReport);
  desk.rules.folder.Write("all/report.md.review.yaml", *ReadFile(agency + "/review.yaml", 1 << 20));
  const Ran all = desk.Run({"check", desk.rules.Path("all"), "--year", "2571", "-o", "json"});
  CHECK(all.err == "");
  CHECK(Json::parse(all.out).size() == 1);
  const Ran itself = desk.Run({"check", agency + "/review.yaml"});
  CHECK(itself.status == 2);
  CHECK(Has(itself.err, "ไม่ใช่รายงาน"));
}
