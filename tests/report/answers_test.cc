#include "report/answers.h"

#include <doctest/doctest.h>

#include "load/load.h"
#include "sample.h"
#include "text/key.h"

using namespace oit;

namespace {

bool Has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

AnswerSheet Drafted(sample::Audited audited, const OutputOptions& options = {}) {
  CheckedReport report;
  report.document = std::move(audited.document);
  report.checklist = audited.checklist;
  report.pack = &audited.pack;
  return DraftAnswers(report, options);
}

ItasAnswer Of(const AnswerSheet& sheet, const std::string& code) {
  for (const ItasAnswer& answer : sheet.answers) {
    if (answer.code == code) return answer;
  }
  FAIL(code);
  return {};
}

// A results report whose O2 tells where, when and by which announcement.
sample::Audited WithParticulars() {
  sample::Audited audited = sample::Results();
  audited.checklist.facts.site = "example.go.th";
  ItemResult& item = sample::Item(&audited.checklist, "O2");
  const char* quotes[] = {
      "ประกาศ เลขที่ 45/2568 ลงวันที่ 12 มกราคม 2568 นายสมชาย ใจดี",
      "เผยแพร่ที่ https://drive.google.com/file/d/abc และ https://www.example.go.th",
      "ดูที่ https://www.example.go.th/executives (หน้าเว็บ)", "รูปถ่าย javascript:alert(1)"};
  for (size_t i = 0; i < item.elements.size(); ++i) {
    item.elements[i].level = item.elements[i].evidence[0].level = Level::kShown;
    item.elements[i].evidence[0].passage.quote = quotes[i];
  }
  return audited;
}

}  // namespace

TEST_CASE("an answer says no more than the document does") {
  const AnswerSheet sheet = Drafted(sample::Results());
  CHECK(sheet.year == 2568);
  CHECK(sheet.answers.front().code == "O1");
  CHECK(Of(sheet, "O1").answer == "มี (โปรดใส่ลิงก์)");
  CHECK(Of(sheet, "O4").answer == "มี");
  CHECK(Has(Of(sheet, "O1").before, "โปรดใส่ URL"));
  CHECK(Of(sheet, "O8").answer == "ยังไม่ครบ");
  CHECK(Has(Of(sheet, "O8").explanation, "2 จาก 4 รายการ"));
  CHECK(Has(Of(sheet, "O8").before, "ไม่พบ: ชื่องาน"));
  CHECK(Of(sheet, "O21").answer == "ต้องดูเอง");
  CHECK(Of(sheet, "O5").answer == "ไม่พบในเอกสารนี้");
  CHECK(Of(sheet, "O5").explanation.empty());
  for (const ItasAnswer& answer : sheet.answers) {
    CHECK(answer.answer != "ไม่มี");
    CHECK(answer.link == (answer.code == "O4" ? "www.example.go.th" : ""));  // none is made up
  }
}

TEST_CASE("the explanation is drafted from the evidence: parts, day, number; the page of its own") {
  const ItasAnswer answer = Of(Drafted(WithParticulars()), "O2");
  CHECK(answer.answer == "มี");
  CHECK(answer.link == "https://www.example.go.th/executives");
  CHECK(answer.explanation ==
        "แสดงข้อมูลผู้บริหาร ครบ 4 รายการ ได้แก่ องค์ประกอบที่ 1, องค์ประกอบที่ 2, องค์ประกอบที่ 3, "
        "องค์ประกอบที่ 4 ระบุวันที่ ๑๒ มกราคม ๒๕๖๘ เลขที่ 45/2568");
}

TEST_CASE("what the report only states is not listed as if it were there") {
  CHECK(Of(Drafted(sample::Results()), "O2").explanation == "รายงานแจ้งว่าดำเนินการเรื่องข้อมูลผู้บริหารแล้ว");
  sample::Audited audited = WithParticulars();
  sample::Item(&audited.checklist, "O2").elements[3].level = Level::kClaimed;
  const std::string some = Of(Drafted(std::move(audited)), "O2").explanation;
  CHECK(Has(some, "แสดงข้อมูลผู้บริหาร 3 จาก 4 รายการ"));
  CHECK_FALSE(Has(some, "องค์ประกอบที่ 4"));
  CHECK(Has(some, "รายงานแจ้งว่าดำเนินการแล้วอีก 1 รายการ"));
}

TEST_CASE("a document of another year than the item asks for is no answer before a person looked") {
  sample::Audited audited = WithParticulars();
  ItemResult& item = sample::Item(&audited.checklist, "O2");
  item.elements[0].wrong_year = true;
  item.note = {"แต่ข้อนี้ขอข้อมูลของปี 2567", "but the item asks for 2567"};
  const ItasAnswer answer = Of(Drafted(std::move(audited)), "O2");
  CHECK(answer.answer == "ต้องดูเอง");
  CHECK(answer.state == ItemState::kReview);
  CHECK(answer.before.starts_with("แต่ข้อนี้ขอข้อมูลของปี 2567"));
}

TEST_CASE("an explanation stays short, whatever the labels") {
  sample::Audited audited = WithParticulars();
  for (YearItem& item : audited.pack.year.items) {
    for (YearElement& element : item.elements) {
      for (int i = 0; i < 20; ++i) element.label.th += " รายละเอียดของเรื่องที่ยาวมาก";
    }
  }
  const ItasAnswer answer = Of(Drafted(std::move(audited)), "O2");
  CHECK(DisplayWidth(answer.explanation) <= kExplanation);
  CHECK(Has(answer.explanation, "และอีก"));
  CHECK(Has(answer.explanation, "เลขที่ 45/2568"));
}

TEST_CASE("the sheet is copied item by item, or opened as a workbook") {
  const AnswerSheet sheet = Drafted(WithParticulars());
  const std::string text = AnswersText(sheet, {});
  CHECK(Has(text,
            "\nO2 ข้อมูลผู้บริหาร\nตอบ: มี\nURL: https://www.example.go.th/executives\nคำอธิบาย: แสดง"));
  CHECK(Has(text, "\nก่อนส่ง:\n  - ไม่พบ: ชื่องาน · กฎหมายที่เกี่ยวข้อง\n"));
  CHECK_FALSE(Has(text, "ใจดี"));
  Result<std::string> workbook = AnswersXlsx(sheet, {});
  REQUIRE(workbook.ok());
  Result<Document> document = LoadBytes(*workbook, "answers.xlsx");
  REQUIRE(document.ok());
  CHECK(document->sheets == std::vector<std::string>{"คำตอบ ITAS"});
  CHECK(Has(document->source, "ครบ 4 รายการ"));
}
