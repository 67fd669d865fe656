#include "pdf/repair.h"

#include <doctest/doctest.h>

#include <string>

namespace oit::pdf {
namespace {

// Glyphs of 10 points on one line, each as wide as said.
class Written {
 public:
  Written& Add(std::u32string text, double width, int font = 0) {
    Glyph glyph;
    glyph.box = {x_, baseline_ - 9, x_ + width, baseline_ + 3};
    glyph.text = std::move(text);
    glyph.baseline = baseline_;
    glyph.size = 10;
    glyph.font = font;
    x_ += width;
    page_.glyphs.push_back(std::move(glyph));
    return *this;
  }
  Written& Back(double points) {
    x_ -= points;
    return *this;
  }
  Written& NewLine() {
    x_ = 0;
    baseline_ += 20;
    return *this;
  }

  std::u32string Repaired() const {
    Pages pages{{Font{"One", false}, Font{"Two", false}}, {page_}};
    Repair(&pages);
    std::u32string text;
    for (const Glyph& glyph : pages.pages[0].glyphs) text += glyph.text;
    return text;
  }

 private:
  Page page_;
  double x_ = 0;
  double baseline_ = 100;
};

TEST_CASE("a space is kept where it takes room, however it comes about") {
  CHECK(Written().Add(U"ก", 5).Add(U" ", 2).Add(U"า", 5).Repaired() == U"ก า");
  CHECK(Written().Add(U"ก", 5).Add(U" ", 0.7).Add(U"ข", 5).Repaired() == U"ก ข");
  CHECK(Written().Add(U"ก", 5).Add(U" ", 0.5).Add(U"ข", 5).Repaired() == U"กข");
  CHECK(Written().Add(U"ก", 5).Add(U" ", 2).Back(2).Add(U"ข", 5).Repaired() == U"กข");
  CHECK(Written().Add(U"ก", 5).Add(U" ", 2).NewLine().Add(U"ข", 5).Repaired() == U"ก ข");
}

TEST_CASE("a ring joins across fonts, but not across lines") {
  CHECK(Written().Add(U"ต", 5).Add(U" ", 0, 1).Add(U"า", 4).Repaired() == U"ตำ");
  CHECK(Written().Add(U"น", 5).Add(U"\u0E4D", 0).Add(U"\u0E49", 0).Add(U"า", 4).Repaired() ==
        U"น\u0E49ำ");
  CHECK(Written().Add(U"ต", 5).Add(U" ", 0).NewLine().Add(U"า", 4).Repaired() == U"ตา");
}

TEST_CASE(
    "each font is judged by itself: one that swaps aa and am stands beside one that does not") {
  Written written;
  for (const char32_t c : std::u32string(U"กำรบริหำรงำนรำชกำรหำอ")) written.Add({c}, 5, 0);
  written.Add(U" ", 0, 0).Add(U"ำ", 4, 0);
  for (const char32_t c : std::u32string(U"ทำการงานราชการ")) written.Add({c}, 5, 1);
  CHECK(written.Repaired() == U"การบริหารงานราชการหาอำทำการงานราชการ");
}

}  // namespace
}  // namespace oit::pdf
