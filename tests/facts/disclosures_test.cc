#include "facts/disclosures.h"

#include <doctest/doctest.h>

#include <string>

#include "facts/sketch.h"

namespace oit {
namespace {

using test::Sketch;

int NumberOf(const std::string& text) {
  Sketch sketch;
  sketch.Paragraph(text);
  const Document& document = sketch.Take();
  const auto code = facts::ReadItemCode(document.Key(document.blocks[0]));
  return code ? code->number : 0;
}

// "1: title | link ..." a line an item.
std::string Items(const Document& document) {
  std::string out;
  for (const Disclosure& item : test::Read(document).disclosures) {
    out += std::to_string(item.number) + ":";
    for (uint32_t b : item.head) out += " " + document.Quote(document.blocks[b].key);
    out += " |";
    for (uint32_t b : item.told) out += " " + document.Quote(document.blocks[b].key);
    for (uint32_t l : item.links) out += " <" + document.links[l].target + ">";
    out += "\n";
  }
  return out;
}

TEST_CASE("codes are read however they are typed") {
  CHECK(NumberOf("O12 แผน") == 12);
  CHECK(NumberOf("o 3") == 3);
  CHECK(NumberOf("(O๔) ข้อมูลการติดต่อ") == 4);
  CHECK(NumberOf("O2: ผู้บริหาร") == 2);
  CHECK(NumberOf("O1.1 แผนผัง") == 0);
  CHECK(NumberOf("O2A") == 0);
  CHECK(NumberOf("OIT 2568") == 0);
  CHECK(NumberOf("O2568") == 0);
}

TEST_CASE("each item of a page has its row") {
  Sketch sketch;
  sketch.Paragraph("ITA 2568");
  sketch.Table({"ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ลิงก์"},
               {{"O1", "โครงสร้าง", "แสดงแผนผังโครงสร้าง", "แผนผัง"},
                {"O2", "ผู้บริหาร", "แสดงรายนาม", "รายนาม"},
                {"๐3", "อำนาจหน้าที่", "", ""},
                {"O4", "ข่าว", "", "ข่าวเดือนมกราคม"},
                {"", "", "", "ข่าวเดือนกุมภาพันธ์"},
                {"O5", "แผน", "", ""},
                {"O6", "ผล", "", ""}});
  sketch.Link("o6.pdf");
  CHECK(Items(sketch.Take()) ==
        "1: O1 โครงสร้าง | แผนผัง\n2: O2 ผู้บริหาร | รายนาม\n3: ๐3 อำนาจหน้าที่ |\n"
        "4: O4 ข่าว | ข่าวเดือนมกราคม ข่าวเดือนกุมภาพันธ์\n5: O5 แผน |\n6: O6 ผล | <o6.pdf>\n");
}

TEST_CASE(
    "a section belongs to its code up to the next one, the last is no longer than the others") {
  Sketch sketch;
  sketch.Paragraph("O1 O2 O3 O4 O5");
  for (const char* item : {"O1 โครงสร้าง", "O2 ผู้บริหาร", "O3 อำนาจหน้าที่", "O4 ข่าว", "O5 แผน"}) {
    sketch.Heading(item);
    sketch.Paragraph("ดูเอกสาร");
    sketch.Link(item[1] == '2' ? "#" : "a.pdf");
  }
  sketch.Paragraph("เว็บไซต์ที่เกี่ยวข้อง");
  sketch.Link("https://www.example.go.th");
  CHECK(Items(sketch.Take()) ==
        "1: O1 โครงสร้าง | ดูเอกสาร <a.pdf>\n2: O2 ผู้บริหาร | ดูเอกสาร\n"
        "3: O3 อำนาจหน้าที่ | ดูเอกสาร <a.pdf>\n4: O4 ข่าว | ดูเอกสาร <a.pdf>\n"
        "5: O5 แผน | ดูเอกสาร <a.pdf>\n");
}

}  // namespace
}  // namespace oit
