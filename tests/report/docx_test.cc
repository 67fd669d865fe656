#include "report/docx.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "archive/archive.h"
#include "load/load.h"
#include "report/memo.h"
#include "report/output.h"
#include "sample.h"

using namespace oit;

namespace {

std::string PartOf(const std::string& file, const char* name) {
  Result<Archive> archive = Archive::Open(file, "memo.docx");
  REQUIRE(archive.ok());
  return *archive->Read(name);
}

bool Has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

// What our own reader sees of it, a block a line.
std::string Read(const std::string& file) {
  Result<Document> document = LoadBytes(file, "memo.docx");
  REQUIRE(document.ok());
  std::string text;
  for (const Block& block : document->blocks) text += document->Quote(block.key) + "\n";
  return text;
}

std::string Memo(const sample::Audited& audited, bool by_unit, bool names = false) {
  OutputOptions options;
  options.by_unit = by_unit;
  options.names = names;
  std::unique_ptr<Output> output = OpenOutput(OutputFormat::kDocx, options);
  CheckedReport report;
  report.checklist = audited.checklist;
  report.pack = &audited.pack;
  REQUIRE(output->Add(report).ok());
  return *output->Finish();
}

}  // namespace

TEST_CASE("what a document holds stays text, whatever a report puts into it") {
  docx::Writer writer;
  writer.Add(
      docx::Text(docx::Style::kBody, "<script>a & b\x01</script>\tค\n{ HYPERLINK \"x\" }\xFF"));
  const std::string file = *writer.Finish();
  const std::string body = PartOf(file, "word/document.xml");
  CHECK(Has(body, "&lt;script&gt;a &amp; b&lt;/script&gt;</w:t><w:tab/>"));
  CHECK(Has(body, "<w:br/><w:t xml:space=\"preserve\">{ HYPERLINK &quot;x&quot; }\xEF\xBF\xBD<"));
  CHECK_FALSE(Has(body, "instrText"));
  CHECK_FALSE(Has(PartOf(file, "word/_rels/document.xml.rels"), "External"));
  CHECK(Read(file) == "<script>a & b</script> ค { HYPERLINK \"x\" }\xEF\xBF\xBD\n");
}

TEST_CASE("Thai has its font, its size and its language where Word looks for them") {
  docx::Writer writer;
  const std::string styles = PartOf(*writer.Finish(), "word/styles.xml");
  for (const char* part :
       {"w:cs=\"TH Sarabun New\"", "<w:szCs w:val=\"32\"/>", "w:bidi=\"th-TH\""}) {
    CHECK(Has(styles, part));
  }
}

TEST_CASE("a table over pages has its titles on each, and cells that go over rows") {
  docx::Writer writer;
  writer.Add({{"ข้อ", 400}, {"มาตรการ", 1200}},
             {{{docx::CellOf("O8"), docx::CellOf("จัดทำคู่มือ\nเผยแพร่")}, 0},
              {{docx::CellOf("O8"), docx::CellOf("ทบทวนทุกปี")}, 1}});
  writer.EndSection(docx::Page::kLandscape);
  const std::string file = *writer.Finish();
  const std::string body = PartOf(file, "word/document.xml");
  CHECK(Has(body, "<w:tblHeader/>"));
  CHECK(Has(body, "w:orient=\"landscape\""));
  Result<Document> document = LoadBytes(file, "memo.docx");
  REQUIRE(document.ok());
  REQUIRE(document->tables.size() == 1);
  CHECK(document->tables[0].rows.size() == 2);  // below the titles
}

TEST_CASE("the memo of a check proposes what to do, and each unit has a page of its own") {
  const sample::Audited audited = sample::Results();
  const std::string file = Memo(audited, true);
  const std::string text = Read(file);
  CHECK(Has(text, "บันทึกข้อความ"));
  CHECK(Has(text, "เรียน ปลัดองค์การบริหารส่วนตำบล"));
  CHECK(Has(text, "ข้อความขาดหาย: มาตรการที่ 8 ข้ามข้อ 4 และ 5"));
  CHECK(Has(text, "ไม่พบ: ชื่องาน · กฎหมายที่เกี่ยวข้อง"));
  CHECK(Has(text, "สำนักปลัด — เรื่องที่ขอความร่วมมือดำเนินการ"));
  CHECK(Has(text, "☐\nสำรวจข้อมูลที่ขาด"));  // a step with its box
  CHECK(Has(text, "ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช."));
  CHECK(Has(PartOf(file, "word/document.xml"), "<w:pageBreakBefore/>"));
  CHECK_FALSE(Has(Read(Memo(audited, false)), "ขอความร่วมมือ"));
}

TEST_CASE("a memo names no persons unless they are asked for") {
  sample::Audited audited = sample::Results();
  audited.checklist.findings.front().message = {"ลงชื่อ นายสมชาย สมมุติใจดี ปลัด", "signed"};
  audited.checklist.gaps.clear();
  CHECK_FALSE(Has(Read(Memo(audited, false)), "สมมุติใจดี"));
  CHECK(Has(Read(Memo(audited, false, true)), "สมมุติใจดี"));
}

TEST_CASE("a memo goes to the head of this agency, and its own numbers are Thai") {
  sample::Audited audited = sample::Results();
  Agency& agency = audited.checklist.facts.agency;
  agency.klass = "อบต.";
  agency.name = "องค์การบริหารส่วนตำบลตัวอย่าง";
  const std::string text = Read(Memo(audited, false));
  CHECK(Has(text, "เรียน ปลัดองค์การบริหารส่วนตำบลตัวอย่าง"));
  CHECK(Has(text, "ใช้เกณฑ์ของปี ๒๕๖๘ เพราะเอกสารระบุปีงบประมาณ ๒๕๖๘"));
  agency.name = "เทศบาลตำบลตัวอย่าง";
  CHECK(OfAgency("นายกเทศมนตรี", agency) == "นายกเทศมนตรีตำบลตัวอย่าง");
  CHECK(OfAgency("ปลัดเทศบาล", agency) == "ปลัดเทศบาลตำบลตัวอย่าง");
  CHECK(OfAgency("หัวหน้าหน่วยงาน", agency) == "หัวหน้าหน่วยงาน");
  CHECK(WithThaiDigits("ครบ 3/4 ข้อ O28") == "ครบ ๓/๔ ข้อ O28");
}

TEST_CASE("where each unit has its page, the table of the memo leaves the steps to them") {
  const sample::Audited audited = sample::Results();
  const auto count = [](const std::string& text, const std::string& part) {
    int times = 0;
    for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++times;
    return times;
  };
  const std::string step = "สำรวจข้อมูลที่ขาด";
  const std::string whole = Memo(audited, false), by_unit = Memo(audited, true);
  CHECK(Has(PartOf(whole, "word/document.xml"), "landscape"));
  CHECK_FALSE(Has(PartOf(by_unit, "word/document.xml"), "landscape"));
  CHECK(count(Read(by_unit), step) == count(Read(whole), step));
  CHECK(Has(Read(by_unit), "เรื่องที่เห็นควรดำเนินการ"));
}

TEST_CASE("each report has a memo; many are for a workbook") {
  const sample::Audited audited = sample::Results();
  std::unique_ptr<Output> output = OpenOutput(OutputFormat::kDocx, {});
  CheckedReport report;
  report.checklist = audited.checklist;
  report.pack = &audited.pack;
  for (int i = 0; i < 50; ++i) REQUIRE(output->Add(report).ok());
  const std::string text = Read(*output->Finish());
  CHECK(text.find("บันทึกข้อความ") != text.rfind("บันทึกข้อความ"));
  const Result<std::string> more = output->Add(report);
  REQUIRE_FALSE(more.ok());
  CHECK(more.errors().front().code == "output.many_memos");
  CHECK(Has(more.errors().front().hint.th, "xlsx"));
}
