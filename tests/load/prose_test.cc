#include <doctest/doctest.h>

#include "load/read.h"

namespace oit {
namespace {

TEST_CASE("headings of Markdown, bold lines and numbered lines that stand alone") {
  Document d = Read("# ก\n\n### ๓. ข\n\n**๓.๑ ค**\n\nง\n\n๔. จ\n\nฉ\n");
  CHECK(Outline(d) == "# ก\n3. # ข\n1. # ค\nง\n4. # จ\nฉ\n");
  CHECK(d.blocks[1].level == 3);
  CHECK(d.blocks[2].level == 4);
  CHECK(d.blocks[4].level == 3);
  CHECK(d.blocks[2].heading == 1);
  CHECK(d.blocks[3].heading == 2);
  CHECK(d.blocks[4].heading == 0);
}

TEST_CASE("the last numbered heading may have nothing under it") {
  CHECK(Outline(Read("๑. ก\n\nข\n\n๒. ค\n")) == "1. # ก\nข\n2. # ค\n");
}

TEST_CASE("a numbered line over a wrapped text is a heading, a wrapped item is none") {
  const std::string line = "ข้อความยาวของเนื้อหาที่หน้ากระดาษตัดไว้ตรงขอบขวาเสมอกันทุกบรรทัด";
  const std::string text = line + "\n" + line + "\n" + line + "\n";
  CHECK(Outline(Read("๑. หลักการ\n" + text)).starts_with("1. # หลักการ\n"));
  CHECK(Outline(Read("๑. " + text)).starts_with("1. " + line.substr(0, 9)));
  CHECK(Outline(Read("๑. หลักการ\n" + text + "๒. ข\n")).starts_with("1. หลักการ"));
}

TEST_CASE("behind the heading 2.1 comes 3") {
  CHECK(Outline(Read("๒. ก\n\n๒.๑ ข\n\nค\n\n๓. ง\nจ\n")) == "2. # ก\n1. # ข\nค\n3. # ง\nจ\n");
}

TEST_CASE("page numbers do not part a numbered line from what stands under it") {
  CHECK(Outline(Read("๑. ก\n\n- 3 -\n\n๒. ข\n\nค\n")) == "1. ก\n~ - 3 -\n2. ข\nค\n");
}

TEST_CASE("words of the loader stand in any spelling") {
  CHECK(Outline(Read("ส่่วน ที่ ๒ ผล\n\nก\n")) == "# ส่่วน ที่ ๒ ผล\nก\n");
}

TEST_CASE("numbered lines of a list are no headings") {
  CHECK(Outline(Read("๑. ก\n\n๒. ข\n\nค\n")) == "1. ก\n2. ข\nค\n");
}

TEST_CASE("lines join to paragraphs, blank lines part them") {
  Document d = Read("ก\nข  \nค\n\nง");
  CHECK(Outline(d) == "ก ข ค\nง\n");
  CHECK(d.Key(d.blocks[0]).size() == 3);
  CHECK(d.text.IsSoftBreak(d.blocks[0].key.begin + 2));
  CHECK_FALSE(d.text.IsSoftBreak(d.blocks[0].key.begin + 1));
}

TEST_CASE("ornaments, page numbers and signatures are told apart") {
  CHECK(Outline(Read("\\*\\*\\*\\*\\*\n\n.....  \n\n- 3 -\n\nก\n")) ==
        "~ \\*\\*\\*\\*\\*\n~ .....\n~ - 3 -\nก\n");
  CHECK(Outline(Read("จึงเรียนมา\n\n(นางสาวสมมุติ ตัวอย่าง)\n\nนักวิเคราะห์\n\nความเห็น")) ==
        "จึงเรียนมา\n@ (นางสาวสมมุติ ตัวอย่าง) นักวิเคราะห์\nความเห็น\n");
}

TEST_CASE("a form feed is a page border, a page mark can be a gap") {
  Document d = Read("๑. ก\n๒. ข\f๕. ค\n");
  REQUIRE(d.gaps.size() == 1);
  CHECK(d.gaps[0].kind == GapKind::kNumbering);
  Document marked = Read("ก\n\n[page 2: unreadable]\n\nข\n");
  REQUIRE(marked.gaps.size() == 1);
  CHECK(marked.gaps[0].kind == GapKind::kPage);
  CHECK(marked.gaps[0].before == 0);
  CHECK(marked.gaps[0].after == 2);
}

TEST_CASE("bytes that are no text are a gap") {
  Document d = Read("รายงานผลการดำเนินการ\n\nข้อความ\xFF ต่อไป ตามมาตรการ\n");
  REQUIRE(d.gaps.size() == 1);
  CHECK(d.gaps[0].kind == GapKind::kCut);
  CHECK(d.Where(d.gaps[0].source.begin).line == 3);
}

}  // namespace
}  // namespace oit
