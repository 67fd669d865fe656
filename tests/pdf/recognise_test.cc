#include "pdf/recognise.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "pdf/image_rules.h"
#include "pdf/read.h"
#include "pdf/tesseract.h"
#include "pdf_file.h"
#include "scratch.h"

namespace oit::pdf {
namespace {

// A white page of 10 by 10 inches.
Image Paper() {
  Image image;
  image.width = image.height = 2000;
  image.pixels.assign(2000 * 2000, 255);
  return image;
}

// A line two pixels thick that falls by `slant`.
void Draw(int x0, int x1, int y, double slant, Image* image) {
  for (int x = x0; x < x1; ++x) {
    const int at = y + static_cast<int>(slant * (x - 1000));
    image->at(x, at) = image->at(x, at + 1) = 90;
  }
}

TEST_CASE("long thin lines of an image are rules; letters and photographs are not") {
  Image image = Paper();
  Draw(200, 1800, 500, 0, &image);
  for (int y = 500; y < 900; ++y) image.at(400, y) = 90;
  Draw(300, 340, 700, 0, &image);                                  // as long as a letter
  for (int y = 1200; y < 1500; ++y) Draw(500, 900, y, 0, &image);  // a photograph
  const std::vector<Rule> rules = FindRules(image);
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].horizontal());
  CHECK(rules[0].y0 == doctest::Approx(500 * 0.36).epsilon(0.01));
  CHECK(rules[0].x0 == doctest::Approx(72));
  CHECK(rules[0].x1 == doctest::Approx(648));
  CHECK(rules[1].x0 == doctest::Approx(400 * 0.36).epsilon(0.01));
  CHECK(rules[1].y1 == doctest::Approx(900 * 0.36).epsilon(0.01));
}

TEST_CASE("a page that lies aslant is turned back") {
  Image image = Paper();
  Draw(200, 1800, 500, 0.012, &image);
  Draw(200, 1800, 1500, 0.012, &image);
  CHECK(SlantOf(image) == doctest::Approx(0.012).epsilon(0.05));
  const Image straight = Straightened(image, SlantOf(image));
  CHECK(std::abs(SlantOf(straight)) < 0.0005);
  CHECK(FindRules(straight).size() == 2);
}

TEST_CASE("words of tesseract's table, by line") {
  const std::vector<Word> words = ParseTsv(
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_"
      "num\tleft\ttop\twidth\theight\tconf\ttext\n"
      "4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n"
      "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t93.5\tการ\n"
      "5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t88\tconf\ttab\n"
      "5\t2\t1\t1\t1\t1\t10\t20\t30\t40\t70\t๑\n"
      "5\t2\t1\n");
  REQUIRE(words.size() == 3);
  CHECK(words[0].text == U"การ");
  CHECK(words[0].box.bottom == 60);
  CHECK(words[0].confidence == 93.5);
  CHECK(words[1].line == words[0].line);
  CHECK(words[2].image == 1);
  CHECK(words[2].line != words[1].line);
}

// PATH with our tesseract in it, which reads "w1" in the first image, "w2" in the second ...
class OwnTesseract {
 public:
  explicit OwnTesseract(const std::string& script) : path_(std::getenv("PATH")) {
    const std::string program = folder_.Write("tesseract", script);
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    setenv("PATH", (folder_.folder() + ":" + path_).c_str(), 1);
  }
  ~OwnTesseract() { setenv("PATH", path_.c_str(), 1); }

 private:
  Scratch folder_;
  std::string path_;
};

// Pages that are images: a scanned table of two by two cells, one of them empty, and a line.
std::string Scan() {
  PdfFile file;
  PdfPage page;
  page.Image({0, 0, 595, 842}).Raw("1 g 0 0 595 842 re f 0 g\n");
  for (const double y : {200, 300, 400}) page.Line(100, y, 500, y);
  for (const double x : {100, 300, 500}) page.Line(x, 200, x, 400);
  page.Fill({150, 250, 160, 260}).Fill({350, 250, 360, 260}).Fill({350, 350, 360, 360});
  page.Fill({100, 100, 110, 110});
  file.pages = {page};
  return file.Bytes();
}

TEST_CASE("a scan is read cell by cell, then what is in no table") {
  const OwnTesseract program(
      "#!/bin/sh\nn=0\nwhile read -r image; do n=$((n+1))\n"
      "printf '5\\t%d\\t1\\t1\\t1\\t1\\t26\\t36\\t60\\t40\\t90\\tw%d\\n' $n $n; done < \"$1\"\n");
  const std::string bytes = Scan();
  Pages pages;
  REQUIRE(ReadPages(bytes, &pages) == Fault::kNone);
  Recognise(bytes, &pages);
  const Page& page = pages.pages[0];
  CHECK(page.ocr == Ocr::kDone);
  CHECK(page.rules.size() == 6);
  REQUIRE(page.glyphs.size() == 4);
  CHECK(page.glyphs[0].text == U"w1");
  CHECK(page.glyphs[0].recognised);
  // Ten pixels at 200 an inch from the corner of its cell.
  CHECK(page.glyphs[0].box.left == doctest::Approx(100 + 3.6).epsilon(0.01));
  CHECK(page.glyphs[0].baseline == doctest::Approx(200 + 21.6).epsilon(0.01));
  CHECK(page.glyphs[1].box.left > 300);
  CHECK(page.glyphs[2].baseline > 300);
  CHECK(page.glyphs[3].box.left < 100);
}

TEST_CASE("where tesseract fails or is not installed, the page says so") {
  const std::string bytes = Scan();
  {
    const OwnTesseract fails("#!/bin/sh\nexit 1\n");
    Pages pages;
    REQUIRE(ReadPages(bytes, &pages) == Fault::kNone);
    Recognise(bytes, &pages);
    CHECK(pages.pages[0].ocr == Ocr::kStopped);
    CHECK(pages.pages[0].glyphs.empty());
  }
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nowhere", 1);
  Pages pages;
  REQUIRE(ReadPages(bytes, &pages) == Fault::kNone);
  Recognise(bytes, &pages);
  setenv("PATH", path.c_str(), 1);
  CHECK(pages.pages[0].ocr == Ocr::kNotInstalled);
}

}  // namespace
}  // namespace oit::pdf
