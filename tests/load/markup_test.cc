#include <doctest/doctest.h>

#include "load/read.h"

namespace oit {
namespace {

TEST_CASE("the dress of text is taken off, the text stays") {
  Document d = Read("<p><b>ก</b>ข &amp; &#3585; \\*ค\\* a < b</p>");
  CHECK(Outline(d) == "กข & ก *ค* a < b\n");
  CHECK(Outline(Read("ผล **สำคัญ** มาก")) == "ผล สำคัญ มาก\n");
  CHECK(Outline(Read("ข้อมูล*\n[bookmark: x]ต่อ")) == "ข้อมูล* ต่อ\n");
}

TEST_CASE("paragraphs and items of HTML are blocks of their own") {
  CHECK(Outline(Read("<p>ก</p> <p>ข</p><ul><li>- ค</li><li>ง</li></ul>")) == "ก\nข\n- ค\n- ง\n");
  CHECK(Outline(Read("<ol><li>ก</li><li>ข</li></ol>")) == "1. ก\n2. ข\n");
}

TEST_CASE("links keep their text and target") {
  Document d = Read(
      "ดู <a href=\"http://a.go.th/?x=1&amp;y=2\">คู่มือ</a> และ [แผน](https://b.go.th) "
      "www.c.go.th/ไฟล์.pdf, ครับ");
  REQUIRE(d.links.size() == 3);
  CHECK(d.links[0].text == "คู่มือ");
  CHECK(d.links[0].target == "http://a.go.th/?x=1&y=2");
  CHECK(d.links[1].text == "แผน");
  CHECK(d.links[1].target == "https://b.go.th");
  CHECK(d.links[2].text == "www.c.go.th/ไฟล์.pdf");
  CHECK(d.links[2].target == d.links[2].text);
  CHECK(Outline(d) == "ดู คู่มือ และ แผน www.c.go.th/ไฟล์.pdf, ครับ\n");
}

TEST_CASE("a line that is only an address belongs to the line before it") {
  Document d = Read("- ก\n- ข\n\nhttp://a.go.th/1\n http://a.go.th/2\n- ค http://a.go.th/3\n");
  CHECK(Outline(d) == "- ก\n- ข\n- ค http://a.go.th/3\n");
  REQUIRE(d.links.size() == 3);
  CHECK(d.links[0].block == 1);
  CHECK(d.links[1].block == 1);
  CHECK(d.links[2].block == 2);
  CHECK(d.blocks[1].links == Span{0, 2});
}

TEST_CASE("an address with nothing before it is a block, also under a heading") {
  CHECK(Outline(Read("http://a.go.th")) == "http://a.go.th\n");
  Document d = Read("# หัวข้อ\nhttp://a.go.th");
  CHECK(Outline(d) == "# หัวข้อ\nhttp://a.go.th\n");
  CHECK(d.links[0].block == 1);
}

TEST_CASE("an image takes the junk behind it to the line end") {
  Document d = Read("ภาพกิจกรรม [image: a.png]x N+ (ol\nต่อ");
  CHECK(Outline(d) == "ภาพกิจกรรม\n! [image: a.png]x N+ (ol\nต่อ\n");
}

}  // namespace
}  // namespace oit
