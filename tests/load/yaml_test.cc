#include <doctest/doctest.h>

#include <algorithm>

#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

const char kExport[] =
    "หน่วยงาน: อบต.สมมุติ\n"
    "ผู้บริหาร:\n"
    "  - ชื่อ: นายสมมุติ ทดสอบ\n"
    "    โทรศัพท์: \"0-4400-0000\"\n"
    "  - ชื่อ: >-\n"
    "      นางสาวตัวอย่าง\n"
    "      ใจดี\n"
    "    รูปถ่าย: https://www.sommut.go.th/p.jpg\n"
    "หมายเหตุ: |\n"
    "  บรรทัดหนึ่ง\n"
    "ที่ตั้ง:\n"
    "  ตำบล: สมมุติ\n";

TEST_CASE("data becomes fields, tables and headings, with their places in the source") {
  Document document = Read(kExport);
  CHECK(document.format == "yaml");
  CHECK(TextOf(document, 0) == "หน่วยงาน: อบต.สมมุติ");
  CHECK(document.blocks[1].kind == BlockKind::kHeading);
  REQUIRE(document.tables.size() == 1);
  const Table& table = document.tables[0];
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns[2].path == "รูปถ่าย");
  REQUIRE(table.rows.size() == 2);
  CHECK(TextOf(document, table.rows[0].cells[1].blocks.begin) == "0-4400-0000");
  CHECK(TextOf(document, table.rows[1].cells[0].blocks.begin) == "นางสาวตัวอย่าง ใจดี");
  CHECK_FALSE(table.rows[1].cells[1].filled());
  CHECK(document.links.front().target == "https://www.sommut.go.th/p.jpg");
  const Block& name = document.blocks[table.rows[1].cells[0].blocks.begin];
  CHECK(document.Where(document.Source(name.key).begin).line == 6);
}

TEST_CASE("a literal text and a map of fields") {
  Document document = Read(kExport);
  std::vector<std::string> texts;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) texts.push_back(TextOf(document, b));
  CHECK(std::count(texts.begin(), texts.end(), "ตำบล: สมมุติ") == 1);
  CHECK(std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
    return text.find("บรรทัดหนึ่ง") != std::string::npos && text.find('|') == std::string::npos;
  }));
}

TEST_CASE("a report with labelled lines is text") {
  CHECK(Read("เรื่อง: รายงานผล\nวันที่: 1 ตุลาคม 2567\n").format == "text");
  CHECK(Read("ขั้นตอน:\n- จัดทำแผน\n- เผยแพร่\n").format == "text");
  CHECK(Read("ก: ข\n ค: [ง\n").format == "text");
}

}  // namespace
}  // namespace oit
