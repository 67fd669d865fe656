#pragma once

#include <string>

#include "pdf/layout.h"
#include "pdf/page.h"

namespace oit::pdf {

// A page of A4 on which a test draws. Letters are half an em wide, marks of Thai have no width.
class DrawnPage {
 public:
  explicit DrawnPage(Pages* pages);

  // Text from `x` on; spaces are glyphs.
  DrawnPage& Text(double x, double baseline, const std::string& utf8, int font = 0,
                  double size = 16);
  DrawnPage& Across(double y, double from, double to);
  DrawnPage& Down(double x, double from, double to);
  // All rules of a table with these borders.
  DrawnPage& Net(const std::vector<double>& xs, const std::vector<double>& ys);

  Page& page() { return pages_->pages[index_]; }

 private:
  Pages* pages_;
  size_t index_;
};

std::string Utf8(const std::u32string& text);

// Lines of all parts, a paragraph in a line; tables as "[a|b]", a row in a line, "+" before one
// that goes on, with "<" where its first row is the rest of one and ">" where it is not; "#" before
// running lines; "---" between pages.
std::string Outline(const Pages& pages);

}  // namespace oit::pdf
