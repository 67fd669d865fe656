#include <doctest/doctest.h>

#include "load/read.h"

namespace oit {
namespace {

const char kHeader[] = "ลำดับ\tมาตรการ\tขั้นตอน\tผล\t\n\t\t\tแล้วเสร็จ\tไม่แล้วเสร็จ\n";

TEST_CASE("a line with tabs is a row; a second header row names the parts") {
  Document d = Read(std::string("ก\n\n") + kHeader + "๑\tข\t๑. ค ๒. ง\t/\t\n๒\tจ\tฉ\t\t-\n\nช");
  REQUIRE(d.tables.size() == 1);
  const Table& table = d.tables[0];
  CHECK(table.columns[2].path == "ขั้นตอน");
  CHECK(table.columns[3].path == "ผล / แล้วเสร็จ");
  CHECK(table.columns[4].path == "ผล / ไม่แล้วเสร็จ");
  CHECK(table.before == 0);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells[2].blocks.size() == 2);
  CHECK(table.rows[0].cells[3].mark == CellMark::kTick);
  CHECK_FALSE(table.rows[0].cells[4].filled());
  CHECK(table.rows[1].cells[4].mark == CellMark::kDash);
  CHECK(d.blocks.back().table == kNowhere);
}

TEST_CASE("a row split over pages is one: text runs on unless a mark opens it") {
  Document d = Read(std::string(kHeader) + "๑\tข\t๑. จัดทำแผนการ\t/\t\n\n" + kHeader +
                    "\t\tจัดซื้อ ๒. รายงาน\t\t\n\n" + kHeader + "\t\t<p>๓. เผยแพร่</p>\t\t\n");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].page_pieces == 3);
  REQUIRE(d.tables[0].rows.size() == 1);
  const Row& row = d.tables[0].rows[0];
  CHECK(row.pieces.size() == 3);
  REQUIRE(row.cells[2].blocks.size() == 3);
  const uint32_t first = row.cells[2].blocks.begin;
  CHECK(TextOf(d, first) == "จัดทำแผนการ จัดซื้อ");
  CHECK(d.text.Norm(d.blocks[first].key) == "จัดทำแผนการจัดซื้อ");
  CHECK(TextOf(d, first + 2) == "เผยแพร่");
  CHECK(d.jumps.empty());
}

TEST_CASE("blank lines between rows change nothing") {
  Document d = Read("ลำดับ\tมาตรการ\tผล\n\n๑\tก\tข\n\n๒\tค\tง\n");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].rows.size() == 2);
  CHECK(d.tables[0].columns[1].path == "มาตรการ");
}

TEST_CASE("a page lost in a table is a gap; its parts stand under no other step") {
  Document d = Read(std::string(kHeader) + "๑\tข\t๑. ก ๒. ค ดังนี้ (๑) ง (๒) จ\t/\t\n\n" + kHeader +
                    "\t\t(๒) ฉ (๓) ช ๖. ซ\t\t\n");
  REQUIRE(d.gaps.size() == 1);
  CHECK(d.gaps[0].message.th == "ข้อความขาดหาย: ข้ามข้อ 3 และ 4 (ต่อจากข้อ 2 เป็นกลางข้อ 5)");
  const uint32_t orphan = d.gaps[0].after;
  CHECK(TextOf(d, orphan) == "ฉ");
  CHECK(d.blocks[orphan].parent == kNowhere);
  CHECK(d.blocks[orphan].level == 2);
}

TEST_CASE("Word's export: a cell opens with a tab and runs on without") {
  const std::string header = "\tประเด็น\n\tมาตรการ\n \tผล\n\n";
  Document d = Read("คำนำ\n" + header + "\tก\n- ข\n\n- ค\n\t\n\tดำเนินการแล้ว\nhttp://a.go.th\n\n" +
                    header + "\tง\n\tจ\n\t/\n\nท้ายเรื่อง\n");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].page_pieces == 2);
  REQUIRE(d.tables[0].rows.size() == 2);
  CHECK(d.tables[0].rows[0].cells[0].blocks.size() == 3);
  CHECK_FALSE(d.tables[0].rows[0].cells[1].filled());
  CHECK(d.links[0].block == d.tables[0].rows[0].cells[2].blocks.begin);
  CHECK(d.tables[0].rows[1].cells[2].mark == CellMark::kTick);
  CHECK(TextOf(d, static_cast<uint32_t>(d.blocks.size()) - 1) == "ท้ายเรื่อง");
}

TEST_CASE("indented paragraphs and lone fields are no tables") {
  Document d =
      Read("\tเรียน ผู้อำนวยการ\n\tสิ่งที่ส่งมาด้วย แผน\n\n\tตามที่ ก\n\tจึงเรียนมา\n\nส่วนราชการ\tสำนักปลัด\n");
  CHECK(d.tables.empty());
  CHECK(d.blocks.size() == 5);
}

TEST_CASE("labels and values are rows of two cells without a header") {
  Document d = Read("ชื่อ\t\tนาย ก\nตำแหน่ง\tปลัด\n");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].rows.size() == 2);
  CHECK(d.tables[0].columns[0].path.empty());
}

TEST_CASE("a Markdown table") {
  Document d = Read("| มาตรการ | ผล |\n|---|:-:|\n| ๑. ก | ✓ |\n| ๒. ข \\| ค | ☐ |\n\nง");
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].columns[1].path == "ผล");
  REQUIRE(d.tables[0].rows.size() == 2);
  CHECK(d.tables[0].rows[0].cells[1].mark == CellMark::kTick);
  CHECK(d.tables[0].rows[1].cells[1].mark == CellMark::kEmptyBox);
}

TEST_CASE("a bold line in a cell heads what follows it there") {
  Document d = Read("มาตรการ\tผล\n๑. ก\t<p><b>ผลลัพธ์</b></p> <p>ข</p>\n๒. ค\t<b>ง</b>\n");
  const Table& table = d.tables[0];
  const uint32_t heading = table.rows[0].cells[1].blocks.begin;
  CHECK(d.blocks[heading].kind == BlockKind::kHeading);
  CHECK(d.blocks[heading + 1].heading == heading);
  CHECK(d.blocks[table.rows[1].cells[1].blocks.begin].kind == BlockKind::kParagraph);
}

}  // namespace
}  // namespace oit
