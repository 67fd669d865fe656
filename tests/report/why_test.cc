#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "audit/bench.h"
#include "audit/trace.h"
#include "report/write.h"

using namespace oit;

namespace {

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// One requirement, three elements: O1.1 name, O1.2 photo, O1.3 contact (a phone).
struct Asked : Bench {
  Asked() {
    for (size_t i = 0; i < 3; ++i) {
      element(i).ref = "O1." + std::to_string(i + 1);
      element(i).label = {"องค์ประกอบ " + element(i).id, element(i).id};
    }
    rule().elements[1].named.phrases.front().place = {"rules/requirements/executives.lua", 7, 3};
  }
  Requirement& rule() { return pack.requirements.at("executives"); }

  Trace Why(const std::string& report, const std::string& about) {
    Result<Document> loaded = LoadBytes(report, "report.txt");
    document.emplace(std::move(*loaded));
    Trace trace = *AskAbout(pack.year, about);
    Facts facts = FactReader::Compile(pack.words)->Read(*document);
    checklist = Auditor::Compile(pack)->Audit(*document, facts, {Level::kClaimed, &trace});
    return trace;
  }
  std::string Text(const std::string& report, const std::string& about) {
    Trace trace = Why(report, about);
    TextOptions options;
    options.width = 400;
    return WhyText(checklist, pack, trace, options);
  }

  std::optional<Document> document;
  Checklist checklist;
};

const char kPlan[] =
    "มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n\n"
    "มาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\n"
    "เปิดเผยข้อมูล\t๑. จัดทำข้อมูลผู้บริหาร พร้อมรูปถ่าย\tสำนักปลัด\tม.ค. ๖๘\n";

}  // namespace

TEST_CASE("a planned step: where it stands, the words of the rule, the lines that were searched") {
  Asked asked;
  std::string text = asked.Text(kPlan, "O1.2");
  CHECK(Has(text, "○ ยังเป็นแผน"));
  CHECK(Has(text, "ใช้ตัดสิน และยังไม่ถึงระดับที่ต้องการ (แจ้งว่าทำแล้ว)"));
  CHECK(Has(text, "เป็นขั้นตอนที่กำหนดไว้ ยังไม่พบว่าทำแล้ว"));
  CHECK(Has(text, "\"รูปถ่าย\" [requirements/executives.lua:7]"));
  CHECK(Has(text, "ค้นองค์ประกอบในขั้นตอนนี้กับข้อย่อยและผลของข้อ บรรทัด 4"));
  CHECK(!Has(text, "[3]"));
}

TEST_CASE("words in a heading are told, with the guard that refused them") {
  Asked asked;
  asked.rule().elements[1].alone.phrases = {{"ทำเนียบรูปถ่าย", {}}};
  std::string text =
      asked.Text("# รายงาน ปีงบประมาณ 2568\n\n## ทำเนียบรูปถ่าย\n\nข้อความ\n", "O1.photo");
  CHECK(Has(text, "[3] พบแต่ไม่นับ"));
  CHECK(Has(text, "ไม่นับ: เป็นเพียงหัวข้อหรือหัวตาราง"));
}

TEST_CASE("a condition is refused, and the word that makes it one is quoted") {
  Asked asked;
  const std::string report = OneRow("หากมีการเปลี่ยนแปลงข้อมูลผู้บริหาร ให้จัดทำรูปถ่าย", "/", "");
  Trace trace = asked.Why(report, "O1");
  REQUIRE(trace.subject.size() == 1);
  CHECK(!trace.subject[0].counts);
  CHECK(trace.subject[0].place.mood == Mood::kConditional);
  CHECK(trace.subject[0].place.mood_words.quote == "หาก");
  CHECK(Has(asked.Text(report, "O1"), "\"หาก\" เป็นเงื่อนไข"));
}

TEST_CASE("a passage of another year is found and does not count") {
  Asked asked;
  asked.element(1).window = Window::kPrevious;
  std::string text = asked.Text(OneRow("๑. จัดทำข้อมูลผู้บริหาร และรูปถ่าย ปี ๒๕๖๘", "/", ""), "O1.2");
  CHECK(Has(text, "ข้อมูลของปี 2567"));
  CHECK(Has(text, "ไม่นับ: ปีไม่ตรง: ในเอกสารเป็นปี 2568 ข้อนี้ขอปี 2567"));
}

TEST_CASE("words outside what the subject opened are told as of another subject") {
  Asked asked;
  std::string text = asked.Text(
      OneRow("๑. จัดทำข้อมูลผู้บริหาร", "/", "") + "๒\tมาตรการอื่น\t๑. ติดรูปถ่ายกิจกรรม\tกองคลัง\t/\t\t\n",
      "O1.2");
  CHECK(Has(text, "ไม่นับ: พบคำนี้ในข้อความเรื่องอื่น"));
}

TEST_CASE("what an exception took out of the hits is told with the exception") {
  Asked asked;
  asked.rule().elements[1].named.except = {{"รูปถ่ายกิจกรรม", {"words/x.yaml", 9, 1}}};
  Trace trace = asked.Why(OneRow("๑. จัดทำข้อมูลผู้บริหาร และรูปถ่ายกิจกรรม", "/", ""), "O1.2");
  REQUIRE(trace.hits.size() == 1);
  CHECK(!trace.hits[0].counts);
  CHECK(trace.hits[0].matched == "รูปถ่าย");
  CHECK(trace.hits[0].covering == "รูปถ่ายกิจกรรม");
  CHECK(trace.hits[0].except->place.line == 9);
}

TEST_CASE("where nothing was found, the nearest text") {
  Asked asked;
  std::string text = asked.Text(OneRow("๑. จัดทำข้อมูลผู้บริหาร และช่องทางการติดตอ", "/", ""), "O1.3");
  CHECK(Has(text, "ที่ใกล้ที่สุด: \"ช่องทางการติดตอ\" ต่างจาก \"ช่องทางการติดต่อ\" 1 ตัวอักษร"));
  CHECK(!Has(asked.Text(OneRow("๑. จัดทำข้อมูลผู้บริหาร", "/", ""), "O1.3"), "ที่ใกล้ที่สุด"));
}

TEST_CASE("a thing itself is told by its form") {
  Asked asked;
  std::string text = asked.Text("# ปีงบประมาณ 2568\n\nข้อมูลผู้บริหาร\n\nโทร. 0-4400-0000\n", "contact");
  CHECK(Has(text, "รูปแบบที่ตรง: หมายเลขโทรศัพท์ \"0-4400-0000\""));
}

TEST_CASE(
    "a picture that no text can show, and a subject that is stated: a note says why to look") {
  Asked asked;
  std::string text = asked.Text(OneRow("๑. จัดทำข้อมูลผู้บริหาร", "/", ""), "O1.2");
  CHECK(Has(text, "◐"));
  CHECK(Has(text, "ข้อความแสดงให้เห็นไม่ได้"));
}

TEST_CASE("a check of the rule that changes a level is told with its reason") {
  Asked asked;
  asked.rule().has_check = true;
  asked.rule().source =
      "requirement \"executives\" {\n topic = words { \"ข้อมูลผู้บริหาร\" },\n"
      " check = function(report, item)\n"
      "  return { name = { level = \"planned\", evidence = {}, why = \"ชื่อยังไม่ครบทุกคน\" } }\n "
      "end,\n}\n";
  std::string text = asked.Text(OneRow("๑. จัดทำข้อมูลผู้บริหาร และชื่อ-นามสกุล", "/", ""), "O1.1");
  CHECK(Has(text, "เปลี่ยนจาก แจ้งว่าทำแล้ว เป็น ยังเป็นแผน: ชื่อยังไม่ครบทุกคน"));
}

TEST_CASE("the subject as a whole, with its elements") {
  Asked asked;
  std::string text = asked.Text(kPlan, "O1");
  CHECK(Has(text, "ผลของข้อตัดสินจากองค์ประกอบ"));
  CHECK(Has(text, "O1.3"));
  CHECK(Has(text, "oit why report.txt O1.1"));
}

TEST_CASE("an item or element is asked for in any of its names") {
  Asked asked;
  const Year& year = asked.pack.year;
  for (const char* name : {"O1.2", "o1.2", "01.2", "O1.photo", "O1.executives.photo", "O๑.๒",
                           "executives.photo", "photo"}) {
    Result<Trace> trace = AskAbout(year, name);
    REQUIRE(trace);
    CHECK(trace->element == &year.items[0].elements[1]);
  }
  for (const char* name : {"O1", "o1.topic", "executives"})
    CHECK(AskAbout(year, name)->element == nullptr);
  CHECK(Has(AskAbout(year, "O1.7").errors()[0].hint.en, "O1.2 (photo)"));
  CHECK(Has(AskAbout(year, "photos").errors()[0].hint.en, "did you mean photo?"));
  CHECK(Has(AskAbout(year, "O44").errors()[0].hint.en, "oit rules list --year 2568"));
  asked.pack.year.items.push_back(year.items[0]);
  asked.pack.year.items[1].code = "O2";
  CHECK(Has(AskAbout(asked.pack.year, "photo").errors()[0].hint.en, "O1.photo · O2.photo"));
}

TEST_CASE("the trace as JSON") {
  Asked asked;
  Trace trace = asked.Why(kPlan, "O1.2");
  nlohmann::json json = nlohmann::json::parse(WhyJson(asked.checklist, asked.pack, trace));
  CHECK(json["level"] == "planned");
  CHECK(json["hits"][0]["by"][0]["line"] == 7);
  CHECK(json["scopes"][0]["lines"][0][0] == 4);
}
