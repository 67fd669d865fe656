#include "report/csv.h"

#include <doctest/doctest.h>

#include "load/load.h"
#include "sample.h"

using namespace oit;

namespace {

bool Has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

std::string TableOf(const sample::Audited& audited) {
  std::unique_ptr<Output> output = OpenOutput(OutputFormat::kCsv, {});
  CheckedReport report;
  report.checklist = audited.checklist;
  report.pack = &audited.pack;
  std::string text = *output->Add(report);
  return text + *output->Finish();
}

}  // namespace

TEST_CASE("a table of values opens with Thai intact and reads back, a line an item") {
  const sample::Audited audited = sample::Results();
  const std::string text = TableOf(audited);
  CHECK(text.starts_with("\xEF\xBB\xBFไฟล์,หน่วยงาน,ปี,ข้อ,"));
  CHECK(text.ends_with("\r\n"));
  Result<Document> document = LoadBytes(text, "checked.csv");
  REQUIRE(document.ok());
  REQUIRE(document->tables.size() == 1);
  CHECK(document->tables[0].rows.size() == audited.checklist.items.size());
  CHECK(document->tables[0].columns.size() > 10);
  CHECK(Has(document->source, "ชื่องาน · กฎหมายที่เกี่ยวข้อง"));
}

TEST_CASE("cells are quoted where they must be, and no cell is a formula") {
  CHECK(CsvLine({"ก", "a,b", "เขาว่า \"ดี\"", "สอง\nบรรทัด", ""}) ==
        "ก,\"a,b\",\"เขาว่า \"\"ดี\"\"\",\"สอง\nบรรทัด\",\r\n");
  CHECK(CsvLine({"=1+1", "@SUM(A1)", "-2+cmd|x", "+66 2 123"}) ==
        "'=1+1,'@SUM(A1),'-2+cmd|x,'+66 2 123\r\n");
  CHECK(CsvLine({"- จัดทำประกาศ", "-5", "+12.5%", "1,200"}) ==
        "'- จัดทำประกาศ,-5,+12.5%,\"1,200\"\r\n");
  CHECK(CsvLine({"\x1b=1\x01", "\r=1"}) == "'=1,'=1\r\n");  // control characters hide nothing
}
