#include "report/rules_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lua/read.h"
#include "pack/read.h"
#include "text/key.h"

using namespace oit;

namespace {

const char kContact[] = R"(requirement "contact" {
  topic = words { "ข้อมูลการติดต่อ", "ช่องทาง ... หน่วยงาน", except = { "ข้อมูลการติดต่อผู้ขาย" } },
  element "phone" { named = words { list "places.phone" }, is = any_of { phone, email } },
  element "map" { alone = words { "แผนที่ตั้ง" }, year = "named" },
  accept = { topic = { "ข้อมูลการติดต่อ" }, phone = { text "โทร. 0-4400-0000" }, map = { "แผนที่ตั้ง" } },
  reject = { phone = { "โทรสาร" } },
  levels = { planned = { map = { plan "แผนที่ตั้ง" } } },
  advice { action = "ปรับปรุงข้อมูลการติดต่อปี {year}", steps = { "เผยแพร่ในหัวข้อ {code}" } },
})";

const char kQuestions[] = "requirement \"qa\" { topic = words { \"ถามตอบ\" } }";

const char k2567[] = R"(year: 2567
instrument: แบบวัด
sections:
  - {number: "9.1", title: ข้อมูลพื้นฐาน, indicator: 9}
items:
  - {code: O4, title: {th: ข้อมูลติดต่อ}, section: "9.1", requirement: contact, elements: [
      {id: phone, ref: O4.1, th: โทรศัพท์}, {id: map, ref: O4.2, th: แผนที่ ปี 2567}]}
)";

const char k2568[] = R"(year: 2568
instrument: แบบวัด
sections:
  - {number: "9.1", title: ข้อมูลพื้นฐาน, indicator: 9}
items:
  - code: O3
    title: {th: ข้อมูลการติดต่อ, en: Contact data}
    section: "9.1"
    requirement: contact
    note: merges two items
    elements:
      - {id: phone, ref: O3.1, th: โทรศัพท์, en: telephone, source: S1, window: previous, as_of: 31 มีนาคม}
      - {id: map, ref: O3.2, th: แผนที่ ปี 2568, en: map of 2568, standing: advisory, source: GK}
  - {code: O4, title: {th: ถามตอบ}, section: "9.1", requirement: qa, elements: [
      {id: channel, ref: O4.1, th: ช่องทาง, standing: likely}]}
sources:
  S1: {th: หน้าเว็บตัวอย่าง, en: a sample page}
  GK: {th: ความรู้ทั่วไป, en: general knowledge}
  X9: {th: ไม่ได้อ้าง, en: not cited}
)";

Pack PackOf(const std::string& year_text) {
  std::string folder = (std::filesystem::temp_directory_path() / "oit-rules-XXXXXX").string();
  REQUIRE(::mkdtemp(folder.data()) != nullptr);
  std::ofstream(folder + "/year.yaml") << year_text;
  Result<Year> year = ReadYear(folder + "/year.yaml");
  std::filesystem::remove_all(folder);
  Result<Requirement> contact = ReadRequirement(kContact, "rules/requirements/contact.lua");
  Result<Requirement> questions = ReadRequirement(kQuestions, "rules/requirements/qa.lua");
  REQUIRE((year && contact && questions));
  WordList phone;
  phone.name = "places.phone";
  for (const char* word : {"โทรศัพท์", "เบอร์โทร", "โทร.", "หมายเลข", "สายด่วน"}) {
    phone.phrases.push_back({word, {}});
  }
  Result<Pack> pack =
      JoinPack(*year, {{"contact", *contact}, {"qa", *questions}}, {{"places.phone", phone}});
  REQUIRE(pack);
  return *pack;
}

TextOptions In(Language language, int width = 100) {
  TextOptions options;
  options.language = language;
  options.width = width;
  return options;
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string LineWith(const std::string& text, const std::string& part) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (Has(line, part)) return line;
  }
  return "";
}

std::string Explained(const std::string& code, const TextOptions& options) {
  const Pack older = PackOf(k2567);
  const Pack newer = PackOf(k2568);
  const YearItem* item = newer.year.Find(code);
  REQUIRE(item != nullptr);
  return ItemText(newer, *item, {&older.year, &newer.year}, options);
}

std::string Compared(bool wording, const TextOptions& options) {
  const Pack older = PackOf(k2567);
  const Pack newer = PackOf(k2568);
  return ComparisonText(CompareYears(older.year, newer.year), wording, options);
}

}  // namespace

TEST_CASE("an item explained: what it asks for, where it stood, what is sure of it") {
  const std::string text = Explained("O3", In(Language::kThai));
  CHECK(Has(LineWith(text, "O3 ข้อมูลการติดต่อ"), "ปี 2568"));
  CHECK(Has(LineWith(text, "เรื่อง"), "contact  รหัสแต่ละปี: O4 2567 · O3 2568"));
  CHECK(Has(text, "9.1 ข้อมูลพื้นฐาน (ตัวชี้วัดที่ 9)"));
  CHECK(Has(text, "ใช้ตัดสิน 1 จาก 2 องค์ประกอบ · เกณฑ์ยืนยันแล้ว 1 · ข้อแนะนำ 1"));
  CHECK(Has(text, "    ใช้ตัดสิน · ข้อมูลของปี 2567 · ข้อมูล ณ 31 มี.ค. 2567 · เกณฑ์ยืนยันแล้ว (ที่มา S1)\n"));
  CHECK(Has(text, "    ไม่ใช้ตัดสิน · ข้อแนะนำ (ที่มา GK)\n"));
  CHECK(Has(LineWith(text, "หมายเหตุ"), "merges two items"));
  CHECK(Has(LineWith(text, "  GK "), "ความรู้ทั่วไป"));
  CHECK(!Has(text, "ไม่ได้อ้าง"));
}

TEST_CASE("an item explained: how its parts are recognised, and the examples") {
  const std::string text = Explained("O3", In(Language::kThai));
  CHECK(Has(text, "“ข้อมูลการติดต่อ” · “ช่องทาง ... หน่วยงาน”"));
  CHECK(Has(LineWith(text, "ไม่นับใน"), "“ข้อมูลการติดต่อผู้ขาย”"));
  CHECK(Has(LineWith(text, "คำใกล้เรื่อง "), "รายการคำ places.phone (5 คำ) เช่น “โทรศัพท์” · “เบอร์โทร”"));
  CHECK(!Has(text, "สายด่วน"));
  CHECK(Has(LineWith(text, "ตัวข้อมูล"), "หมายเลขโทรศัพท์ หรือ ที่อยู่อีเมล"));
  CHECK(Has(LineWith(text, "คำทุกแห่ง "), "“แผนที่ตั้ง”"));
  CHECK(Has(text, "ต้องระบุปี"));
  CHECK(Has(text, "“โทร. 0-4400-0000” (ย่อหน้า)"));
  CHECK(Has(LineWith(text, "ต้องไม่พบ"), "“โทรสาร”"));
  CHECK(Has(LineWith(text, "= ยังเป็นแผน"), "“แผนที่ตั้ง” (ในแผน)"));
  CHECK(Has(text, "contact.lua บรรทัด 3"));
  CHECK(Has(text, "ปรับปรุงข้อมูลการติดต่อปี ๒๕๖๘"));
  CHECK(Has(text, "1. เผยแพร่ในหัวข้อ O3"));
}

TEST_CASE("an item that nothing checks yet says so; English is English") {
  CHECK(Has(Explained("O4", In(Language::kThai)), "ยังไม่มี element ในไฟล์"));
  const std::string text = Explained("O3", In(Language::kEnglish));
  CHECK(Has(text, "does not decide · advice only (source GK)"));
  CHECK(Has(text, "O3.2 map of 2568  (map)"));
  CHECK(Has(LineWith(text, "must not find"), "“โทรสาร”"));
}

TEST_CASE("two years compared: one reading tells what became of what") {
  const std::string text = Compared(false, In(Language::kThai));
  CHECK(Has(text, "เทียบแบบวัด OIT ปี 2567 (1 ข้อ) กับปี 2568 (2 ข้อ)"));
  CHECK(Has(text, "ย้ายรหัส 1 · มาใหม่ 1\n"));
  CHECK(Has(text, " O3  ข้อมูลการติดต่อ  — เดิม O4\n"));
  CHECK(Has(text, "ชื่อเดิม: ข้อมูลติดต่อ"));
  CHECK(Has(text, "ปีของข้อมูล ปีใดก็ได้ → ปีก่อนหน้า: โทรศัพท์"));
  CHECK(Has(text, "วันที่ข้อมูลต้องถึง ไม่กำหนด → 31 มี.ค. 2567: โทรศัพท์"));
  CHECK(Has(text, "ความแน่ใจ เกณฑ์ยืนยันแล้ว → ข้อแนะนำ: แผนที่ ปี 2568"));
  CHECK(Has(text, " O4  ถามตอบ  — มาใหม่\n"));
  CHECK(Has(text, "เพิ่ม (เกณฑ์เทียบเคียง): ช่องทาง"));
  CHECK(!Has(text, "[2]"));
  CHECK(Has(Compared(false, In(Language::kEnglish)), "standing confirmed wording → advice only"));
}

TEST_CASE("what is gone has its own list; other wording is shown when asked for") {
  const Pack older = PackOf(k2568);
  Pack newer = PackOf(k2567);
  newer.year.items[0].elements[0].label.th = "หมายเลขโทรศัพท์กลาง";
  const Comparison comparison = CompareYears(older.year, newer.year);
  const std::string text = ComparisonText(comparison, false, In(Language::kThai));
  CHECK(Has(text, "[2] ข้อของปี 2568 ที่ปี 2567 ไม่มีแล้ว\n O4  ถามตอบ\n"));
  CHECK(Has(text, "--wording"));
  CHECK(Has(ComparisonText(comparison, true, In(Language::kThai)),
            "ถ้อยคำเดิม “โทรศัพท์” ปัจจุบัน: หมายเลขโทรศัพท์กลาง"));
}

TEST_CASE("many elements that changed their standing alike are told at once") {
  const Pack older = PackOf(k2567);
  Pack newer = PackOf(k2567);
  for (YearElement& element : newer.year.items[0].elements) element.standing = Standing::kLikely;
  const std::string text =
      ComparisonText(CompareYears(older.year, newer.year), false, In(Language::kThai));
  CHECK(Has(text, "ความแน่ใจ เกณฑ์ยืนยันแล้ว → เกณฑ์เทียบเคียง: ทุกองค์ประกอบ (2)"));
}

TEST_CASE("the list of years: items by section, what checks them, years without a file") {
  const Pack older = PackOf(k2567);
  const Pack newer = PackOf(k2568);
  const std::string text = YearsText({&older, &newer}, {2565, 2567, 2568}, In(Language::kThai));
  CHECK(Has(text, "2567 (1 ข้อ) · 2568 (2 ข้อ)"));
  CHECK(Has(LineWith(text, "ยังไม่มีไฟล์"), "2566"));
  CHECK(Has(LineWith(text, "ปี 2568 · 2 ข้อ"), "ยังไม่มีกติกาตรวจ 1 ข้อ"));
  CHECK(Has(LineWith(text, "✔ O3"), "contact"));
  CHECK(Has(LineWith(text, "· O4"), "qa (ยังไม่มีกติกาตรวจ)"));
  const std::string one = YearsText({&older}, {2567}, In(Language::kEnglish));
  CHECK(Has(one, "Used by no year  qa"));
}

TEST_CASE("a year's copy tells what it changed, what is left and what to do") {
  const Pack pack = PackOf(k2568);
  const Result<YearCopy> copy = CopyYear(pack.year, 2569);
  REQUIRE(copy);
  const std::string text = YearCopyText(*copy, "rules/years/2569.yaml", In(Language::kThai));
  CHECK(Has(text, "ทั้ง 2 ข้อยังไม่ยืนยัน"));
  CHECK(Has(LineWith(text, "บรรทัด 15 "), "แผนที่ ปี 2568→2569"));
  CHECK(Has(text, "oit rules diff 2568 2569"));
  CHECK(Has(text, "oit rules test"));
  CHECK(Has(text, "oit check รายงาน.txt --year 2569"));
}

TEST_CASE("every page stays within the terminal") {
  for (const Language language : {Language::kThai, Language::kEnglish}) {
    for (const std::string& text :
         {Explained("O3", In(language, 60)), Compared(true, In(language, 60))}) {
      std::istringstream lines(text);
      for (std::string line; std::getline(lines, line);) CHECK(DisplayWidth(line) <= 60);
    }
  }
}
