#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/page.h"

namespace oit::pdf {

// Text of one look in a line.
struct Run {
  std::u32string text;
  bool bold = false;
  int link = -1;  // in Page::links
};

// Whether a line stands on every page, at one place, with the same words.
enum class Running : uint8_t { kNo, kFirst, kAgain };

struct Line {
  std::vector<Run> runs;
  Box box;
  double baseline = 0;
  double size = 0;  // of most of its text, points
  bool recognised = false;
  bool opens = true;         // a paragraph begins with it
  bool space_after = false;  // a blank stood at its end
  bool entry = false;        // of a table of contents: a number stands far behind its text
  Running running = Running::kNo;

  bool bold() const;  // all of it
  std::u32string text() const;
};

// Thai vowels and tone marks above and below, and ำ, which never begin a line.
bool FollowsLetter(char32_t c);
bool IsBlank(char32_t c);

// The lines of some glyphs of a page, in the order of its content. What stands on one baseline,
// each further to the right, is a line.
std::vector<Line> MakeLines(const Pages& pages, const Page& page,
                            const std::vector<uint32_t>& glyphs);

// The box around both.
Box Around(const Box& a, const Box& b);

}  // namespace oit::pdf
