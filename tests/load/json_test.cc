#include <doctest/doctest.h>

#include <string>

#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

Errors ErrorsOf(const std::string& text) {
  Result<Document> document = LoadBytes(text, "report.json");
  return document.ok() ? Errors{} : document.errors();
}

std::string CodeOf(const std::string& text) {
  const Errors errors = ErrorsOf(text);
  return errors.empty() ? "" : errors[0].code;
}

TEST_CASE("any data in JSON are read as the same data in YAML") {
  const Document json = Read(R"({
  "หน่วยงาน": "อบต.สมมุติ",
  "ผู้บริหาร": [
    {"ชื่อ": "นายสมมุติ ทดสอบ", "โทรศัพท์": "0-4400-0000", "ครบ": true},
    {"ชื่อ": "นางสาวตัวอย่าง\nใจดี", "อายุ": 45.50, "ครบ": false}
  ],
  "ที่ตั้ง": {"ตำบล": "สมมุติ", "หมู่": 3, "ซอย": null}
})");
  const Document yaml = Read(
      "หน่วยงาน: อบต.สมมุติ\nผู้บริหาร:\n"
      "  - {ชื่อ: นายสมมุติ ทดสอบ, โทรศัพท์: 0-4400-0000, ครบ: true}\n"
      "  - {ชื่อ: \"นางสาวตัวอย่าง\\nใจดี\", อายุ: 45.50, ครบ: false}\n"
      "ที่ตั้ง:\n  ตำบล: สมมุติ\n  หมู่: 3\n  ซอย:\n");
  CHECK(json.format == "json");
  CHECK(yaml.format == "yaml");
  CHECK(Outline(json) == Outline(yaml));
  REQUIRE(json.tables.size() == 1);
  const Table& table = json.tables[0];
  REQUIRE(table.columns.size() == 4);
  CHECK(TextOf(json, table.rows[1].cells[3].blocks.begin) == "45.50");
  CHECK(table.rows[0].cells[2].mark == CellMark::kTick);
  CHECK_FALSE(table.rows[1].cells[2].filled());
}

TEST_CASE("what JSON holds has its line and column") {
  const Document document =
      Read("\xEF\xBB\xBF{\"ก\":{\"ข\":\"ค\"},\n \"รายการ\": [1,{\"ง\": [\"จ\", 2.50]}]}");
  const Block& last = document.blocks.back();
  CHECK(document.Quote(last.key) == "2.50");
  const Place place = document.Where(document.Source(last.key).begin);
  CHECK(place.line == 2);
  CHECK(place.column == 27);
}

const char kReport[] = R"({"schema": "oit.report/1",
 "title": "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
 "agency": "เทศบาลตำบลสมมุติ", "amphoe": "ตัวอย่าง", "province": "สมมุติบุรี",
 "site": "https://www.sommut.go.th", "year": 2568,
 "sections": [{
   "tables": [{"columns": ["ลำดับ", "มาตรการ", "แล้วเสร็จ"],
     "rows": [[1, ["จัดทำประกาศ", "เผยแพร่"], true],
              {"ลำดับ": 2, "มาตรการ": {"text": "คู่มือ", "target": "https://www.sommut.go.th/m"}}]}],
   "paragraphs": ["ย่อหน้าแรก"],
   "heading": "ผลการดำเนินการ",
   "links": [{"target": "https://www.sommut.go.th/o35"}]
 }]})";

TEST_CASE("a described report is read as it would be on paper") {
  const Document document = Read(kReport);
  CHECK(Outline(document) ==
        "# รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\n"
        "ประจำปีงบประมาณ พ.ศ. 2568\n"
        "เทศบาลตำบลสมมุติ อำเภอตัวอย่าง จังหวัดสมมุติบุรี\n"
        "เว็บไซต์: https://www.sommut.go.th\n"
        "# ผลการดำเนินการ\nย่อหน้าแรก\n"
        "| ลำดับ\n| มาตรการ\n| "
        "แล้วเสร็จ\n1\nจัดทำประกาศ\nเผยแพร่\n2\nคู่มือ\nhttps://www.sommut.go.th/o35\n");
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows[0].cells[2].mark == CellMark::kTick);
  CHECK(document.links.size() == 3);
}

TEST_CASE("slips in a described report have their place and what to do") {
  const std::string front = R"({"schema": "oit.report/1", "title": "ก", "agency": "ข", )";
  CHECK(CodeOf(R"({"schema": "oit.report/9", "title": "ก"})") == "report.schema");
  CHECK(CodeOf(front + R"("year": 2025, "sections": [{"heading": "ก"}]})") == "report.year");
  CHECK(CodeOf(front + R"("year": 2568, "sections": [{"headin": "ก"}]})") == "yaml.unknown_key");
  CHECK(CodeOf(front + R"("year": 2568, "sections": [{"tables": [{"columns": ["ก", "ข"],
    "rows": [[1, 2, 3]]}]}]})") == "report.row");
  const Errors errors = ErrorsOf(front + R"("year": 2568, "sections": [{"tables": [
    {"columns": ["ลำดับ", "มาตรการ"], "rows": [{"มาตรกาน": "ก"}]}]}]})");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].place.line == 2);
  CHECK(errors[0].hint.th.find("มาตรการ") != std::string::npos);
  CHECK(CodeOf("schema: oit.report/1\ntitle: [ก\n") == "yaml.syntax");
}

TEST_CASE("JSON that means harm is refused with its place, never a crash") {
  const Errors cut = ErrorsOf("{\"ก\": [1,\n 2,, 3]}");
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].code == "load.damaged");
  CHECK(cut[0].place.line == 2);
  CHECK(cut[0].place.column == 4);
  CHECK(CodeOf("{}") == "load.empty");
  CHECK(CodeOf("{\"a\":\"\\ud800\"}") == "load.damaged");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "[{\"a\":";
  CHECK(CodeOf(deep + "1}]") != "");
  std::string many = "[{\"a\":[0";
  for (int i = 0; i < 3'000'000; ++i) many += ",0";
  CHECK(CodeOf(many + "]}]") == "load.too_large");
}

}  // namespace
}  // namespace oit
