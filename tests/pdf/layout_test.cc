#include "pdf/layout.h"

#include <doctest/doctest.h>

#include <string>

#include "pdf/drawn.h"
#include "pdf/paragraphs.h"

namespace oit::pdf {
namespace {

// Lines of 46 letters reach from 72 to 440.
const std::string kFull = "aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeee";

TEST_CASE("A gap is a space where it is wider than letters of Thai are set apart") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, "ปี").Text(82, 100, "งบ").Text(102, 100, "ประมาณ");
  CHECK(Outline(pages) == "ปีงบ ประมาณ\n");
}

TEST_CASE("Marks and superscripts stay in their line") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, "ท").Text(80, 95, "ี่").Text(80, 100, "ดิน").Text(96, 94, "2", 0, 9);
  drawn.Text(101, 100, " ไร่");
  CHECK(Outline(pages) == "ที่ดิน2 ไร่\n");
}

TEST_CASE("Marks of old fonts are plain ones") {
  Pages pages;
  DrawnPage(&pages).Text(72, 100, "เจ\uF70Bาหน\uF70Bาที\uF70A");
  CHECK(Outline(pages) == "เจ้าหน้าที่\n");
}

TEST_CASE("What is drawn twice to look bold is said once") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, "title").Text(72.6, 100, "title").Text(72, 140, "title");
  CHECK(Outline(pages) == "title\ntitle\n");
}

TEST_CASE("A line in pieces from right to left is one") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(200, 100, "second").Text(150, 100, "first");
  CHECK(Outline(pages) == "first second\n");
}

TEST_CASE("Wrapped lines are a paragraph; a short line ends one") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, kFull).Text(72, 122, "ends here.").Text(72, 144, kFull).Text(72, 166, "x");
  CHECK(Outline(pages) == kFull + "~ends here.\n" + kFull + "~x\n");
}

TEST_CASE("Room, an indent, a list mark, bold text and another size open a paragraph") {
  Pages pages;
  DrawnPage drawn(&pages);
  const std::string indented = kFull.substr(4);
  drawn.Text(72, 100, kFull).Text(72, 122, kFull).Text(72, 152, kFull);
  drawn.Text(104, 174, indented).Text(72, 196, kFull).Text(72, 218, "2. " + indented);
  drawn.Text(72, 240, kFull, 1).Text(72, 262, kFull, 1).Text(72, 284, kFull);
  drawn.Text(72, 306, kFull.substr(0, 36), 0, 20);
  CHECK(Outline(pages) == kFull + "~" + kFull + "\n" + kFull + "\n" + indented + "~" + kFull +
                              "\n2. " + indented + "\n" + kFull + "~" + kFull + "\n" + kFull +
                              "\n" + kFull.substr(0, 36) + "\n");
}

TEST_CASE("Where all is bold, a bold line is no heading") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, kFull, 1).Text(72, 122, kFull, 1).Text(72, 144, "plain end");
  CHECK(Outline(pages) == kFull + "~" + kFull + "~plain end\n");
}

TEST_CASE("The text of a list item hangs under its beginning") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, "1. " + kFull.substr(4)).Text(96, 122, kFull.substr(8));
  drawn.Text(72, 144, "2. item");
  CHECK(Outline(pages) == "1. " + kFull.substr(4) + "~" + kFull.substr(8) + "\n2. item\n");
}

TEST_CASE("A table of contents has an entry a line") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, kFull);
  drawn.Text(72, 140, "introduction").Text(424, 140, "12");
  drawn.Text(72, 162, "results").Text(424, 162, "14");
  CHECK(Outline(pages) == kFull + "\nintroduction 12\nresults 14\n");
}

TEST_CASE("How list items begin") {
  for (const char32_t* text : {U"1. a", U"๑.ก", U"(๑) ก", U"12) a", U"1.2 a", U"๓.๑.๒ ก", U"- a",
                               U"ก. ข้อ", U"(ก) ข้อ", U"• a"}) {
    CHECK(OpensItem(text));
  }
  for (const char32_t* text : {U"2567 ก", U"12.50", U"1,200 บาท", U"พ.ศ. 2567", U"-5", U"(ร่าง)",
                               U"1", U"abc", U"(2567) ก", U""}) {
    CHECK_FALSE(OpensItem(text));
  }
}

TEST_CASE("A column is read to its end before the next, a heading over both first") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(320, 140, "right one").Text(320, 162, "right two");
  drawn.Text(72, 140, "left one").Text(72, 162, "left two").Text(72, 80, kFull);
  CHECK(Outline(pages) == kFull + "\nleft one~left two\nright one~right two\n");
}

TEST_CASE("Running heads and page numbers do not interrupt a paragraph") {
  Pages pages;
  for (int i = 0; i < 3; ++i) {
    DrawnPage drawn(&pages);
    drawn.Text(200, 40, "office of no place").Text(300, 800, "- " + std::to_string(i + 3) + " -");
    for (int line = 0; line < 20; ++line) drawn.Text(72, 140 + 22 * line, kFull);
  }
  const std::string outline = Outline(pages);
  CHECK(outline.starts_with("#office of no place\n" + kFull + "~" + kFull));
  CHECK(outline.find("#- 4 -") != std::string::npos);
  const std::vector<PageText> texts = Arrange(pages);
  REQUIRE(texts[1].parts.size() == 3);
  CHECK(texts[0].parts[0].lines[0].running == Running::kFirst);
  CHECK(texts[1].parts[0].lines[0].running == Running::kAgain);
  CHECK_FALSE(texts[1].parts[1].lines[0].opens);
  CHECK(texts[0].parts[2].lines[0].running == Running::kAgain);
}

TEST_CASE("The first words of a page, told on the one before, are told once") {
  Pages pages;
  DrawnPage(&pages).Text(72, 100, kFull).Text(380, 760, "/2. Report ...");
  DrawnPage(&pages).Text(290, 40, "-2-").Text(72, 100, "2. Reports are due");
  DrawnPage(&pages).Text(72, 100, "And so on ...");
  DrawnPage(&pages).Text(72, 100, "the end");
  CHECK(Outline(pages) ==
        kFull + "\n---\n#-2-\n2. Reports are due\n---\nAnd so on ...\n---\nthe end\n");
}

TEST_CASE("Headings that count are no running heads") {
  Pages pages;
  for (int i = 0; i < 4; ++i) {
    DrawnPage drawn(&pages);
    drawn.Text(72, 60, "measure " + std::to_string(i + 1)).Text(72, 140, kFull);
  }
  CHECK(Outline(pages).find('#') == std::string::npos);
}

TEST_CASE("A table goes on where its columns stand in the same places and nothing parts it") {
  Pages pages;
  DrawnPage first(&pages);
  first.Net({72, 200, 400}, {700, 740, 780}).Text(80, 720, "a").Text(210, 720, "b");
  first.Text(80, 760, "c").Text(210, 760, "d");
  DrawnPage second(&pages);
  second.Net({72, 200, 300, 400}, {60, 100, 140}).Text(80, 80, "e").Text(210, 80, "f");
  second.Text(310, 80, "g").Text(80, 120, "h").Text(210, 120, "i").Text(310, 120, "j");
  DrawnPage third(&pages);
  third.Text(72, 50, "title").Net({72, 200, 300, 400}, {60, 100, 140}).Text(80, 80, "k");
  third.Text(210, 80, "l").Text(80, 120, "m").Text(210, 120, "n");
  CHECK(Outline(pages) ==
        "[a|2:b]\n[c|2:d]\n---\n+>[e|f|g]\n[h|i|j]\n---\ntitle\n[k|l|]\n[m|n|]\n");
}

TEST_CASE("Text in cells is wrapped and opens paragraphs as any other") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Net({72, 200, 400}, {100, 220, 260});
  drawn.Text(78, 120, "aaaa bbb ccccc").Text(78, 142, "dd").Text(78, 164, "1. eee");
  drawn.Text(206, 120, "short").Text(206, 142, "lines").Text(78, 240, "f").Text(206, 240, "g");
  CHECK(Outline(pages) == "[aaaa bbb ccccc~dd/1. eee|short/lines]\n[f|g]\n");
}

TEST_CASE("Glyphs out of this world do no harm") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Text(72, 100, "a");
  for (double bad : {1e300, -1e300, 0.0}) {
    drawn.page().glyphs.push_back({U"x", {bad, bad, bad, bad}, bad, bad, 99, false});
    drawn.Across(bad, -bad, bad).Down(bad, bad, -bad);
  }
  CHECK(Outline(pages).find("a") != std::string::npos);
  CHECK(Outline(Pages()).empty());
}

}  // namespace
}  // namespace oit::pdf
