#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "load/load.h"
#include "load/read.h"
#include "load/workbook_parts.h"

namespace oit {
namespace {

// A row of texts in the columns from A on; an empty one is no cell.
std::string Row(int number, const std::vector<std::string>& texts, const std::string& style = "") {
  std::string row = "<row r='" + std::to_string(number) + "'>";
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    const std::string place = std::string(1, static_cast<char>('A' + i)) + std::to_string(number);
    row += "<c r='" + place + "' t='inlineStr' " + style + "><is><t>" + texts[i] + "</t></is></c>";
  }
  return row + "</row>";
}

std::string Data(const std::string& rows) { return "<sheetData>" + rows + "</sheetData>"; }

Document ReadSheet(const std::string& content, const std::string& styles = "",
                   const std::string& strings = "") {
  WorkbookParts parts;
  parts.sheets = {{"name='Sheet1'", content}};
  parts.styles = styles;
  parts.strings = strings;
  return Read(parts.Bytes());
}

std::string CodeOf(const std::string& bytes) {
  Result<Document> document = LoadBytes(bytes, "book.xlsx");
  return document.ok() ? "" : document.errors()[0].code;
}

std::string CellText(const Document& document, size_t table, size_t row, size_t column) {
  const Cell& cell = document.tables[table].rows[row].cells[column];
  return cell.blocks.empty() ? "" : TextOf(document, cell.blocks.begin);
}

TEST_CASE("titles, a table, a note: a sheet as a person reads it, each cell with its place") {
  const std::string bold =
      "<fonts><font/><font><b/></font></fonts>"
      "<cellXfs><xf/><xf fontId='1'/></cellXfs>";
  const Document document = ReadSheet(
      Data(Row(1, {"รายงานผลการดำเนินการ"}, "s='1'") + Row(2, {"อบต.สมมุติ อำเภอตัวอย่าง"}) +
           Row(4, {"", "ลำดับ", "มาตรการ", "", "ผล"}) + Row(5, {"", "1", "ก", "", "ทำแล้ว"}) +
           Row(6, {"", "2", "ข", "", "/"}) + Row(8, {"หมายเหตุ ข้อมูลถึง 31 มีนาคม 2568"})),
      bold);
  CHECK(document.format == "xlsx");
  CHECK(Outline(document) ==
        "# รายงานผลการดำเนินการ\nอบต.สมมุติ อำเภอตัวอย่าง\n| ลำดับ\n| มาตรการ\n| ผล\n"
        "1\nก\nทำแล้ว\n2\nข\nหมายเหตุ ข้อมูลถึง 31 มีนาคม 2568\n");
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].columns.size() == 3);  // the empty one is left out
  CHECK(document.tables[0].rows[1].cells[2].mark == CellMark::kTick);
  const Spot spot = document.SpotAt(document.tables[0].rows[1].cells[2].source.begin);
  CHECK(document.sheets[spot.sheet - 1] == "Sheet1");
  CHECK(spot.row == 6);
  CHECK(spot.column == 5);
}

TEST_CASE("sheets stand in their order under their names; hidden ones are not seen") {
  WorkbookParts parts;
  parts.sheets = {{"name='O14'", Data(Row(1, {"แรก"}))},
                  {"name='ซ่อน' state='hidden'", Data(Row(1, {"ไม่เห็น"}))},
                  {"name='ว่าง'", Data("")},
                  {"name='แผ่นงาน2'", Data(Row(1, {"สอง"}))}};
  const Document document = Read(parts.Bytes());
  CHECK(Outline(document) == "# O14\nแรก\nสอง\n");
  CHECK(document.sheets == std::vector<std::string>{"O14", "ว่าง", "แผ่นงาน2"});
  CHECK(document.SpotAt(document.Source(document.blocks[2].key).begin).sheet == 3);
}

TEST_CASE("merged cells: over columns once, over rows the text stands in the first") {
  const Document document = ReadSheet(
      Data(Row(1, {"รายงานผล", "", ""}) + Row(2, {"ลำดับ", "ผลการดำเนินการ"}) +
           Row(3, {"", "แล้วเสร็จ", "ไม่แล้วเสร็จ"}) + Row(4, {"1", "/", ""}) +
           Row(5, {"", "เพิ่มเติม", ""}) + Row(6, {"2", "", "/"})) +
      "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='A2:A3'/><mergeCell ref='B2:C2'/>"
      "<mergeCell ref='A4:A5'/></mergeCells>");
  CHECK(TextOf(document, 0) == "รายงานผล");
  REQUIRE(document.tables.size() == 1);
  const Table& table = document.tables[0];
  CHECK(table.columns[2].path == "ผลการดำเนินการ / ไม่แล้วเสร็จ");
  CHECK(table.rows[0].cells[1].filled());
  CHECK(table.rows.back().cells[2].mark == CellMark::kTick);
}

TEST_CASE("a row of one text parts tables where a header follows, and else is a row") {
  const Document parted =
      ReadSheet(Data(Row(1, {"ลำดับ", "ชื่อ", "โทร"}) + Row(2, {"1", "ก", "0-4400-0001"}) +
                     Row(3, {"ตารางที่ 2 ผู้ประสานงาน"}) + Row(4, {"ลำดับ", "หน่วยงาน", "โทร"}) +
                     Row(5, {"1", "ข", "0-4400-0002"})));
  CHECK(parted.tables.size() == 2);
  const Document grouped = ReadSheet(Data(Row(1, {"ลำดับ", "ชื่อ", "โทร"}) + Row(2, {"กองคลัง"}) +
                                          Row(3, {"1", "ก", "0-4400-0001"}) + Row(4, {"กองช่าง"}) +
                                          Row(5, {"2", "ข", "0-4400-0002"})));
  REQUIRE(grouped.tables.size() == 1);
  CHECK(grouped.tables[0].rows.size() == 4);
}

TEST_CASE("empty rows between the rows of one table do not part it") {
  const Document document = ReadSheet(
      Data(Row(1, {"ลำดับ", "ชื่อ"}) + Row(2, {"1", "ก"}) + Row(4, {"2", "ข"}) + Row(5, {"3", "ค"})));
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows.size() == 3);
}

TEST_CASE("hidden rows and columns are not seen") {
  const Document document = ReadSheet("<cols><col min='2' max='2' hidden='1'/></cols>" +
                                      Data(Row(1, {"ลำดับ", "ลับ", "ชื่อ"}) + Row(2, {"1", "x", "ก"}) +
                                           "<row r='3' hidden='1'><c r='A3'><v>2</v></c></row>" +
                                           Row(4, {"3", "y", "ค"})));
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].columns.size() == 2);
  REQUIRE(document.tables[0].rows.size() == 2);
  CHECK(CellText(document, 0, 1, 1) == "ค");
}

TEST_CASE("shared, rich and phonetic texts, truth values, errors, dates and links") {
  const std::string styles =
      "<numFmts><numFmt numFmtId='170' formatCode='[$-107041E]d mmm yyyy'/></numFmts>"
      "<fonts><font/><font><name val='Wingdings'/></font></fonts>"
      "<cellXfs><xf/><xf numFmtId='170'/><xf numFmtId='14'/><xf fontId='1'/></cellXfs>";
  const std::string strings =
      "<si><t>หัวข้อ</t></si>"
      "<si><r><t>ตัวหนา </t></r><r><rPr><b/></rPr><t>และบาง_x000D_</t></r>"
      "<rPh sb='0' eb='1'><t>อ่านว่า</t></rPh></si><si><t>ü</t></si>";
  WorkbookParts parts;
  parts.sheets = {
      {"name='Sheet1'",
       Data("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' "
            "t='inlineStr'><is><t>ค่า</t></is></c></row>"
            "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' s='1'><v>45307</v></c></row>"
            "<row r='3'><c r='A3' t='b'><v>1</v></c><c r='B3' s='2'><v>45307</v></c></row>"
            "<row r='4'><c r='A4' t='e'><v>#N/A</v></c><c r='B4' t='s' s='3'><v>2</v></c></row>"
            "<row r='5'><c r='A5' "
            "t='str'><f>HYPERLINK(\"https://www.sommut.go.th/a\",\"ดู\")</f><v>ดู</v></c>"
            "<c r='B5'><f>0.1+0.2</f><v>0.30000000000000004</v></c></row>"
            "<row r='6'><c r='A6' t='inlineStr'><is><t>ไฟล์</t></is></c><c "
            "r='B6'><f>1+1</f></c></row>") +
           "<hyperlinks><hyperlink ref='A6' r:id='h'/></hyperlinks>"}};
  parts.styles = styles;
  parts.strings = strings;
  parts.links =
      "<Relationship Id='h' Type='x/hyperlink' Target='https://www.sommut.go.th/b' "
      "TargetMode='External'/>";
  const Document document = Read(parts.Bytes());
  REQUIRE(document.tables.size() == 1);
  const Table& table = document.tables[0];
  REQUIRE(table.rows.size() == 5);
  CHECK(CellText(document, 0, 1, 0) == "ตัวหนา และบาง");
  CHECK(CellText(document, 0, 1, 1) == "16 ม.ค. 2567");
  CHECK(table.rows[2].cells[0].mark == CellMark::kTick);
  CHECK(CellText(document, 0, 2, 1) == "2024-01-16");
  CHECK(CellText(document, 0, 3, 0) == "#N/A");
  CHECK(table.rows[3].cells[1].mark == CellMark::kTick);
  CHECK(CellText(document, 0, 4, 1) == "0.3");
  REQUIRE(document.links.size() == 2);
  CHECK(document.links[0].target == "https://www.sommut.go.th/a");
  CHECK(document.links[1].target == "https://www.sommut.go.th/b");
  REQUIRE(document.gaps.size() == 1);
  CHECK(document.gaps[0].message.th.find("B6") != std::string::npos);
}

TEST_CASE("pictures stand in the cells they lie over; text boxes where they begin") {
  const auto anchor = [](int row, int column, const std::string& inside) {
    return "<a><from><col>" + std::to_string(column) + "</col><row>" + std::to_string(row) +
           "</row></from>" + inside + "</a>";
  };
  const auto box = [](const std::string& text) {
    return "<sp><txBody><p><r><t>" + text + "</t></r></p></txBody></sp>";
  };
  WorkbookParts parts;
  parts.sheets = {{"name='Sheet1'",
                   Data(Row(3, {"ชื่อ", "รูปถ่าย", "โทร"}) +
                        "<row r='4'><c r='A4' t='inlineStr'><is><t>นายสมมุติ</t></is></c><c r='B4'/>"
                        "<c r='C4'><v>1</v></c></row>")}};
  parts.links = "<Relationship Id='d' Type='x/drawing' Target='../drawings/d.xml'/>";
  parts.drawing =
      anchor(0, 0, box("ทำเนียบผู้บริหาร")) +
      anchor(3, 1, "<pic><nvPicPr><cNvPr name='Picture 1' descr='นายก'/></nvPicPr></pic>") +
      anchor(9, 0, box("ข้อมูล ณ วันที่ 1 มกราคม 2568"));
  const Document document = Read(parts.Bytes());
  CHECK(Outline(document) ==
        "ทำเนียบผู้บริหาร\n| ชื่อ\n| รูปถ่าย\n| โทร\nนายสมมุติ\n! [image: นายก]\n1\n"
        "ข้อมูล ณ วันที่ 1 มกราคม 2568\n");
  CHECK(document.SpotAt(document.Source(document.blocks.back().key).begin).row == 10);
}

TEST_CASE("days of a workbook that counts from 1904") {
  WorkbookParts parts;
  parts.properties = "date1904='1'";
  parts.styles = "<cellXfs><xf numFmtId='14'/></cellXfs>";
  parts.sheets = {{"name='Sheet1'", Data("<row r='1'><c r='A1' s='0'><v>43845</v></c></row>")}};
  CHECK(TextOf(Read(parts.Bytes()), 0) == "2024-01-16");
}

TEST_CASE("workbooks that mean harm are read or refused, never a crash") {
  CHECK(CodeOf(WorkbookParts{}.Bytes()) == "load.empty");
  WorkbookParts parts;
  const auto code = [&](const std::string& content) {
    parts.sheets = {{"name='Sheet1'", content}};
    return CodeOf(parts.Bytes());
  };
  CHECK(code(Data("")) == "load.empty");
  CHECK(code(Data("<row r='1'><c t='s'><v>99</v></c></row>")) == "load.empty");
  CHECK(code("<sheetData><row>") == "load.damaged");
  CHECK(code("<!DOCTYPE x [<!ENTITY a 'b'>]>") == "load.damaged");
  CHECK(code("<dimension ref='A1:XFD1048576'/>" +
             Data("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")) == "");
  CHECK(code(Data("<row r='4294967295'><c r='ZZZZ1'><v>1</v></c></row>")) != "load.damaged");
  CHECK(code(Data("<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>2</v></c></row>"
                  "<row r='1'><c r='A1'><v>3</v></c></row>")) == "");
  std::string merges;
  for (int i = 1; i < 2000; ++i) merges += "<mergeCell ref='A1:XFD" + std::to_string(i) + "'/>";
  CHECK(code(Data(Row(1, {"ก", "ข"})) + "<mergeCells>" + merges + "</mergeCells>") == "");
  std::string rows;
  for (int i = 1; i < 100'000; ++i) {
    rows += "<row r='" + std::to_string(i) + "'><c t='s'><v>0</v></c></row>";
  }
  parts.strings = "<si><t>" + std::string(100'000, 'a') + "</t></si>";
  CHECK(code(Data(rows)) == "load.too_large");
  const std::string bytes = parts.Bytes();
  for (size_t size = 4; size < bytes.size(); size += bytes.size() / 50) {
    CHECK(CodeOf(bytes.substr(0, size)) != "");
  }
}

TEST_CASE("a real sheet of titles, links and dates") {
  const std::string path = std::string(OIT_SHARED) + "/samples/sw_banklang_plans_scrape.xlsx";
  if (!std::filesystem::exists(path)) {
    MESSAGE("the shared samples are not there");
    return;
  }
  const Document document = std::move(*Load(path));
  REQUIRE(document.tables.size() == 1);
  CHECK(CellText(document, 0, 0, 0) ==
        "https://www.ban-klang.go.th/project_detail.php?hd=8&id=24769");
  CHECK(CellText(document, 0, 0, 1) == "แผนการดำเนินงาน ประจำปีงบประมาณ 2567");
  CHECK(CellText(document, 0, 0, 2) == "[ 16 ม.ค. 2567 ]");
}

}  // namespace
}  // namespace oit
