#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/file.h"
#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

std::string CellText(const Document& document, size_t row, size_t column) {
  const Cell& cell = document.tables[0].rows[row].cells[column];
  std::string text;
  for (uint32_t block = cell.blocks.begin; block < cell.blocks.end; ++block) {
    text += (text.empty() ? "" : "|") + TextOf(document, block);
  }
  return text;
}

Spot SpotOfCell(const Document& document, size_t row, size_t column) {
  return document.SpotAt(document.tables[0].rows[row].cells[column].source.begin);
}

const char kContacts[] =
    "ลำดับ,ชื่อ,โทรศัพท์,หมายเหตุ\r\n"
    "1,\"นายสมมุติ, ทดสอบ\",0-4400-0000,\"เรียก \"\"ครู\"\"\"\r\n"
    "2,นางสาวตัวอย่าง ใจดี,,\"บรรทัดหนึ่ง\r\nบรรทัดสอง\"\r\n"
    "3,นายทดลอง ดีงาม,0-4400-0001,/\r\n";

TEST_CASE("values parted by commas are a table whose cells know their row and line") {
  const Document document = Read(kContacts);
  CHECK(document.format == "csv");
  REQUIRE(document.tables.size() == 1);
  REQUIRE(document.tables[0].columns.size() == 4);
  CHECK(document.tables[0].columns[2].path == "โทรศัพท์");
  REQUIRE(document.tables[0].rows.size() == 3);
  CHECK(CellText(document, 0, 1) == "นายสมมุติ, ทดสอบ");
  CHECK(CellText(document, 0, 3) == "เรียก \"ครู\"");
  CHECK(CellText(document, 1, 2).empty());
  CHECK(CellText(document, 1, 3) == "บรรทัดหนึ่ง|บรรทัดสอง");
  CHECK(document.tables[0].rows[2].cells[3].mark == CellMark::kTick);
  const Spot spot = SpotOfCell(document, 2, 1);
  CHECK(spot.row == 4);
  CHECK(spot.column == 2);
  CHECK(spot.line == 5);
  CHECK(spot.line_column == 3);
  CHECK(document.Where(document.tables[0].rows[2].cells[1].source.begin).line == 5);
}

TEST_CASE("semicolons, bars, quoted tabs and a line that names the delimiter") {
  CHECK(Read("ก;ข;ค\n1;2;3\n4;5;6\n").format == "csv");
  CHECK(Read("ก|ข|ค\n1|2|3\n4|5|6\n").format == "csv");
  CHECK(Read("ก\tข\n1\t\"ก\nข\"\n").format == "csv");
  CHECK(Read("sep=;\nก;ข\n1;2\n").format == "csv");
  CHECK(Read("\"ชื่อ\",\"โทร\"\n\"นาย ก\",\"1\"\n").format == "csv");
}

TEST_CASE("the encodings of Excel") {
  const std::string thai = "ลำดับ,ชื่อ,ตำแหน่ง\n1,นายสมมุติ,นายก\n2,นางตัวอย่าง,ปลัด\n";
  const Document marked = Read("\xEF\xBB\xBF" + thai);
  CHECK(marked.format == "csv");
  CHECK(marked.tables[0].columns[0].path == "ลำดับ");
  CHECK(SpotOfCell(marked, 0, 0).line_column == 1);
  std::string wide = "\xFF\xFE";
  for (char c : std::string("no;name;post\n1;a;b\n2;c;d\n")) wide += {c, '\0'};
  CHECK(Read(wide).format == "csv");
}

TEST_CASE("titles above the values and notes below are prose") {
  const Document document = Read(
      "รายงานผลการดำเนินการ,,\nหน่วยงาน อบต.สมมุติ,,\n,,\nลำดับ,เรื่อง,ผล\n1,ก,ทำแล้ว\n2,ข,ยังไม่ทำ\n"
      "หมายเหตุ ข้อมูล ณ วันที่ 31 มีนาคม 2568,,\n");
  CHECK(document.format == "csv");
  CHECK(TextOf(document, 0) == "รายงานผลการดำเนินการ");
  CHECK(document.blocks[1].table == kNowhere);
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows.size() == 2);
  CHECK(document.blocks.back().table == kNowhere);
}

TEST_CASE("a report is no list of values, whatever commas and tabs it has") {
  for (const char* text : {
           "เรียน นายก, ปลัด, และหัวหน้าส่วนราชการ\nเรื่อง แผน, ผล, และข้อเสนอ\n",
           "งบประมาณ 1,250,000 บาท\nเบิกจ่าย 1,000,000 บาท\nคงเหลือ 0,250,000 บาท\n",
           "1,250,000\n1,000,000\n2,250,000\n",
           "| ก | ข | ค |\n|---|---|---|\n| 1 | 2 | 3 |\n",
           "ก | ข | ค\n--- | --- | ---\n1 | 2 | 3\n",
           "ลำดับ\tเรื่อง\tผล\n1\tก\tทำแล้ว\n2\tข\tทำแล้ว\n",
           "\"คำขวัญ\"\nรายงานผล\n",
       }) {
    CAPTURE(text);
    CHECK(Read(text).format != "csv");
  }
}

TEST_CASE("every text of this project is read as before") {
  size_t read = 0;
  for (const std::string& root :
       {std::string(OIT_ROOT) + "/fixtures", std::string(OIT_SHARED) + "/reports"}) {
    if (!IsFolder(root)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string extension = entry.path().extension();
      if (extension != ".txt" && extension != ".md" && extension != ".yaml") continue;
      const Result<Document> document = Load(entry.path());
      CAPTURE(entry.path().string());
      REQUIRE(document.ok());
      CHECK(document->format != "csv");
      ++read;
    }
  }
  CHECK(read > 100);
}

TEST_CASE("fields below fields, an empty row between them") {
  const Document document = Read("\"ประเภท\",\"1\"\n\n\"ชื่อ\",\"ที่อยู่\"\n\"โทร\",\"2\"\n");
  CHECK(document.tables.size() == 2);
  CHECK(Read("ประเภท\t1\n\nชื่อ\tที่อยู่\nโทร\t2\n").tables.size() == 2);
}

TEST_CASE("values that mean harm are read or refused, never a crash") {
  const std::string wide(1'000'000, ',');
  const Document columns = Read("ก,ข,ค\n" + wide + "1\n1,2,3\n4,5,6\n7,8,9\n" + "1,2,3\n1,2,3\n" +
                                "1,2,3\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n");
  CHECK(columns.format == "csv");
  std::string header = "ก0";
  std::string values = "1";
  for (int i = 1; i < 1000; ++i) {
    header += ",ก" + std::to_string(i);
    values += ",1";
  }
  const Document many = Read(header + "\n" + values + "\n" + values + "\n");
  REQUIRE(many.gaps.size() == 1);
  CHECK(many.gaps[0].kind == GapKind::kCut);
  const Document field =
      Read("ก,ข,ค\n1,\"" + std::string(10'000'000, 'a') + "\",2\n3,4,5\n6,7,8\n");
  CHECK(field.format == "csv");
  CHECK(Read("ก,ข,ค\n1,\"ไม่ปิด,2\n3,4,5\n6,\"7,8\n").format == "csv");
  std::string quotes;
  for (int i = 0; i < 100000; ++i) quotes += "\"a\n";
  CHECK(LoadBytes(quotes, "quotes.csv").ok());
}

}  // namespace
}  // namespace oit
