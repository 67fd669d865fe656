#include "pdf/read.h"

#include <doctest/doctest.h>

#include <string>

#include "base/limits.h"
#include "pdf/repair.h"
#include "pdf_file.h"

namespace oit::pdf {
namespace {

Pages Read(PdfFile file) {
  Pages pages;
  REQUIRE(ReadPages(file.Bytes(), &pages) == Fault::kNone);
  Repair(&pages);
  return pages;
}

std::u32string TextOf(const Page& page) {
  std::u32string text;
  for (const Glyph& glyph : page.glyphs) text += glyph.text;
  return text;
}

// What is read of a page on which `font` draws the glyphs.
std::u32string Shown(const PdfFont& font, const std::u32string& glyphs) {
  PdfFile file;
  file.fonts = {font};
  file.pages = {PdfPage().Text(0, 16, 72, 100, glyphs)};
  return TextOf(Read(file).pages.at(0));
}

constexpr auto kByUse = PdfFont::Numbers::kByUse;

TEST_CASE("the ring of sara am, told as a space without width, makes sara am again") {
  for (const auto numbers : {PdfFont::Numbers::kByUnicode, kByUse}) {
    const PdfFont word = PdfFont("Word", numbers).Tell(U'\u0E4D', U" ");
    CHECK(Shown(word, U"ต\u0E4Dาบล จัดท\u0E4Dา น\u0E4D\u0E49า") == U"ตำบล จัดทำ น\u0E49ำ");
  }
}

TEST_CASE("a ring that the font is silent on does the same") {
  CHECK(Shown(PdfFont("Silent", kByUse).Tell(U'\u0E4D', U""), U"ต\u0E4Dาบล") == U"ตำบล");
}

TEST_CASE(
    "sara aa told as sara am: a word or two tell it of a font in order, a share of any other") {
  const PdfFont ordered = PdfFont("Ordered").Tell(U'า', U"ำ").Tell(U'\u0E4D', U" ");
  CHECK(Shown(ordered, U"การจะดี") == U"การจะดี");
  CHECK(Shown(ordered, U"ค\u0E4Dากล่าวจะดี") == U"คำกล่าวจะดี");
  const PdfFont any = PdfFont("Any", kByUse).Tell(U'า', U"ำ").Tell(U'\u0E4D', U" ");
  CHECK(Shown(any, U"ค\u0E4Dากล่าวของนายกบริหารงานราชการ อ\u0E4Dานาจหน้าที่") ==
        U"คำกล่าวของนายกบริหารงานราชการ อำนาจหน้าที่");
}

TEST_CASE("a font that draws sara am as it is keeps it, be it alone") {
  CHECK(Shown(PdfFont("Head"), U"ลำดับ จำนวน ตำแหน่ง ทำ คำ นำ สำ") ==
        U"ลำดับ จำนวน ตำแหน่ง ทำ คำ นำ สำ");
  CHECK(Shown(PdfFont("Head", kByUse), U"ลำดับ จำนวน ตำแหน่ง") == U"ลำดับ จำนวน ตำแหน่ง");
}

TEST_CASE("a mark told as a space is what the number of its glyph says") {
  const PdfFont font = PdfFont("Marks").Tell(U'\u0E38', U" ");
  CHECK(Shown(font, U"สาธารณส\u0E38ข จังหวัด") == U"สาธารณสุข จังหวัด");
}

TEST_CASE("marks of old fonts come through for the normaliser, ticks of Wingdings for the facts") {
  const PdfFont old = PdfFont("Old").Tell(U'\u0E48', U"\uF70A").Tell(U'\u0E49', U"\uF70B");
  CHECK(Shown(old, U"หน่วยงาน จัดจ้าง") == U"หน\uF70Aวยงาน จัดจ\uF70Bาง");
  CHECK(Shown(PdfFont("ABCDEE+Wingdings").Tell(U'✓', U"\u00FE"), U"✓") == U"\uF0FE");
}

TEST_CASE("marks stay behind their letters, wherever they are drawn") {
  PdfFile file;
  file.fonts = {PdfFont("Moved")};
  file.pages = {PdfPage()
                    .Text(0, 16, 72, 100, U"ตัวช")
                    .Text(0, 16, 103, 98, U"\u0E35\u0E49")  // over the next letter, raised
                    .Text(0, 16, 96, 100, U"วัด")};
  CHECK(TextOf(Read(file).pages[0]) == U"ตัวชี้วัด");
}

TEST_CASE("Latin letters that stand for the bytes of Thai") {
  PdfFont font("Angsana", kByUse);
  std::u32string glyphs = U"รายงานผลการดาเนินงานประจาปี";
  for (const char32_t c : glyphs) font.Tell(c, {c - 0x0E01 + 0xA1});
  CHECK(Shown(font, glyphs) == glyphs);
}

TEST_CASE("the text that the content tells stands for its glyphs") {
  PdfFile file;
  file.fonts = {PdfFont("Office").Tell(U'x', U"")};
  file.pages = {PdfPage()
                    .Raw("/Span << /ActualText <FEFF0E170E33> >> BDC\n")
                    .Text(0, 16, 72, 100, U"xx")
                    .Raw("EMC\n")
                    .Text(0, 16, 88, 100, U"ได้")};
  const Page page = Read(file).pages[0];
  CHECK(TextOf(page) == U"ทำได้");
  CHECK(page.glyphs[0].box.width() == doctest::Approx(16));
  CHECK(page.unread == 0);
}

TEST_CASE("a font that does not say what it shows is counted, and none of it is text") {
  PdfFont silent("Silent", kByUse);
  for (const char32_t c : std::u32string(U"กขคง")) silent.Tell(c, U"");
  PdfFile file;
  file.fonts = {silent, PdfFont("Good")};
  file.pages = {PdfPage().Text(0, 16, 72, 100, U"กขคงจ").Text(1, 16, 72, 130, U"อ่านได้")};
  const Page page = Read(file).pages[0];
  CHECK(TextOf(page) == U"อ่านได้");
  CHECK(page.unread == 5);
}

TEST_CASE("letters without width are ghosts, unless the font gives none a width") {
  PdfFont font = PdfFont("Skia").Wide(U'ส', 0);
  CHECK(Shown(font, U"สผ่านเรื่อง") == U"ผ่านเรื่อง");
  PdfFont flat("Flat");
  for (const char32_t c : std::u32string(U"กขค")) flat.Wide(c, 0);
  CHECK(Shown(flat, U"กขค") == U"กขค");
}

TEST_CASE("places are from the upper left corner, whatever the page is turned by") {
  PdfFile file;
  file.fonts = {PdfFont("Plain")};
  file.pages = {
      PdfPage(400, 300).Text(0, 20, 50, 80, U"ab").Link({50, 60, 70, 90}, "http://a/ข"),
      PdfPage(300, 400).Turned(90).Raw("0 1 -1 0 300 0 cm\n").Text(0, 20, 50, 180, U"ab")};
  const Pages pages = Read(file);
  REQUIRE(pages.pages.size() == 2);
  for (const Page& page : pages.pages) {
    CHECK(page.width == 400);
    CHECK(page.height == 300);
    REQUIRE(page.glyphs.size() == 2);
    CHECK(page.glyphs[1].baseline == doctest::Approx(80));
    CHECK(page.glyphs[1].box.left == doctest::Approx(60));
    CHECK(page.glyphs[1].box.top == doctest::Approx(62));
    CHECK(page.glyphs[1].size == doctest::Approx(20));
  }
  REQUIRE(pages.pages[0].links.size() == 1);
  CHECK(pages.pages[0].links[0].box.top == doctest::Approx(60));
  CHECK(pages.pages[0].links[0].target == "http://a/%E0%B8%82");
}

TEST_CASE("a page whose text runs upwards is turned; a turned word in a table stays in its place") {
  PdfFile file;
  file.fonts = {PdfFont("Plain")};
  file.pages = {PdfPage(300, 400).Raw("0 1 -1 0 300 0 cm\n").Text(0, 20, 50, 180, U"upwards"),
                PdfPage(400, 300)
                    .Text(0, 20, 50, 100, U"more than the head")
                    .Raw("0 1 -1 0 120 150 cm\n")
                    .Text(0, 10, 0, 300, U"head")};
  const Pages pages = Read(file);
  CHECK(pages.pages[0].width == 400);
  CHECK(TextOf(pages.pages[0]) == U"upwards");
  const std::vector<Glyph>& glyphs = pages.pages[1].glyphs;
  const Glyph& first = glyphs[glyphs.size() - 4];
  CHECK(first.text == U"h");
  CHECK(first.box.left > 105);
  CHECK(glyphs.back().box.right < 125);
  CHECK(glyphs.back().box.left > first.box.left);
  CHECK(glyphs.back().baseline == first.baseline);
}

TEST_CASE("strokes, thin fills and frames are rules; shades, slants and white are not") {
  PdfFile file;
  file.pages = {PdfPage()
                    .Line(50, 100, 300, 100)
                    .Fill({50, 200, 51, 300})
                    .Raw("1 w 100 400 50 30 re S\n")                             // four edges
                    .Raw("200 400 50 30 re 201 401 48 28 re f*\n")               // four more
                    .Raw("0.9 g 300 400 50 30 re f 50 50 m 300 90 l S\n")        // shade, slant
                    .Raw("1 G 50 500 m 300 500 l S 0 G 50 -5 m 300 -5 l S\n")};  // white, outside
  const std::vector<Rule> rules = Read(file).pages[0].rules;
  REQUIRE(rules.size() == 10);
  CHECK(rules[0].horizontal());
  CHECK(rules[0].y0 == doctest::Approx(100));
  CHECK(rules[1].x0 == doctest::Approx(50.5));
  CHECK(rules[1].y1 == doctest::Approx(300));
  CHECK(rules[2].y0 == doctest::Approx(842 - 400));
}

TEST_CASE("an image over most of a page, and text under it that is not seen") {
  PdfFile file;
  file.fonts = {PdfFont("Ocr")};
  file.pages = {PdfPage().Image({0, 0, 595, 842}).Raw("3 Tr\n").Text(0, 16, 72, 100, U"๒๕๖๘"),
                PdfPage().Image({0, 0, 100, 100}).Text(0, 16, 72, 100, U"๒๕๖๘")};
  const Pages pages = Read(file);
  CHECK(pages.pages[0].image);
  CHECK(pages.pages[0].glyphs.at(0).recognised);
  CHECK_FALSE(pages.pages[1].image);
  CHECK_FALSE(pages.pages[1].glyphs.at(0).recognised);
}

TEST_CASE("files that are no PDF, or cut, are told; a wrong table of places is mended") {
  PdfFile file;
  file.fonts = {PdfFont("Plain")};
  file.pages = {PdfPage().Text(0, 16, 72, 100, U"whole"), PdfPage()};
  const std::string bytes = file.Bytes();
  Pages pages;
  for (const std::string& cut : {std::string(), std::string("<html>"), bytes.substr(0, 400)}) {
    CHECK(ReadPages(cut, &pages) == Fault::kDamaged);
  }
  std::string wrong = bytes;
  wrong.replace(wrong.find("startxref") + 10, 3, "999");
  REQUIRE(ReadPages(wrong, &pages) == Fault::kNone);
  CHECK(pages.count == 2);
  CHECK(TextOf(pages.pages.at(0)) == U"whole");
}

TEST_CASE("what is more than the limits is cut, and said to be") {
  PdfFile file;
  file.pages.assign(limits::kPdfPages + 1, PdfPage());
  Pages pages = Read(file);
  CHECK(pages.cut);
  CHECK(pages.count == limits::kPdfPages + 1);
  CHECK(pages.pages.size() == limits::kPdfPages);

  std::string many;
  for (size_t i = 0; i <= limits::kPdfRules; ++i) many += "9 9 m 99 9 l S\n";
  file.pages = {PdfPage().Raw(many), PdfPage()};
  pages = Read(file);
  CHECK(pages.cut);
  CHECK(pages.pages.size() == 1);
}

}  // namespace
}  // namespace oit::pdf
