#include "report/page.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "text/key.h"

using namespace oit;

TEST_CASE("lines are broken at spaces and never wider than asked") {
  std::string text = "จัดทำประกาศเจตนารมณ์ เสนอผู้บริหารสูงสุดลงนาม แล้วเผยแพร่บนเว็บไซต์";
  std::string joined;
  for (const std::string& line : Wrap(text, 24)) {
    CHECK(DisplayWidth(line) <= 24);
    joined += line;
  }
  std::string expected;
  for (char c : text) {
    if (c != ' ') expected += c;
  }
  joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
  CHECK(joined == expected);
}

TEST_CASE("a long word is broken between clusters") {
  for (const std::string& line : Wrap("กำกับติดตามเปรียบเทียบผู้รับผิดชอบน้ำท่วม", 9)) {
    CHECK(DisplayWidth(line) <= 9);
    CHECK(DisplayWidth(line.substr(0, 3)) == 1);  // no line begins with a mark
    CHECK(line.rfind("ำ", 0) == std::string::npos);
  }
}

TEST_CASE("unbroken text stays together and is printed with spaces") {
  Page page(40, false);
  page.Text("  ",
            "ไม่พบ: " + Unbroken("ชื่อ สกุล") + " · " + Unbroken("ช่องทางการติดต่อ ของผู้บริหาร แต่ละคน"));
  CHECK(page.Take() == "  ไม่พบ: ชื่อ สกุล ·\n  ช่องทางการติดต่อ ของผู้บริหาร แต่ละคน\n");
}

TEST_CASE("control characters of a report never reach the terminal") {
  CHECK(OneLine("a\x1b[31mb\r\n\tc\xC2\x9B") == "a [31mb c");
}

TEST_CASE("text is padded and cut by what a reader sees") {
  CHECK(DisplayWidth(Fit("ผู้", 6)) == 6);
  CHECK(DisplayWidth(Fit("ผู้บริหารสูงสุดของหน่วยงาน", 6)) == 6);
}

TEST_CASE("colour marks the sign only, and only when asked") {
  Page plain(60, false), colour(60, true);
  plain.Text(" ✘ O2 ", "ข้อมูล", Tone::kBad);
  colour.Text(" ✘ O2 ", "ข้อมูล", Tone::kBad);
  CHECK(plain.Take() == " ✘ O2 ข้อมูล\n");
  CHECK(colour.Take() == " \x1b[31m✘\x1b[0m O2 ข้อมูล\n");
}
