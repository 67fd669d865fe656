#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace oit {

struct Line {
  Span source;  // without its line end
  uint32_t tabs = 0;
  bool blank = false;      // nothing but white space
  bool new_page = false;   // a form feed stands before it
  bool paragraph = false;  // a paragraph of its loader begins here (SplitParagraphs)
  bool running = false;    // a running head or foot, or the page number beside it
};

// Lines end at LF, CR LF, CR, form feed and vertical tab (Word's line break).
std::vector<Line> SplitLines(std::string_view source);

// The same of a text that a loader wrote (manuscript.h): LF ends a paragraph, VT a line of it.
std::vector<Line> SplitParagraphs(std::string_view source);

// Lines and columns (in code points, a byte order mark left out) of ascending offsets.
class LineCounter {
 public:
  explicit LineCounter(std::string_view source) : source_(source) {}

  void MoveTo(uint32_t offset);
  uint32_t line() const { return line_; }
  uint32_t column() const { return column_; }

 private:
  std::string_view source_;
  uint32_t at_ = 0;
  uint32_t line_ = 1;
  uint32_t column_ = 1;
};

// Offsets at which the lines of an editor begin: after LF, CR LF and CR.
std::vector<uint32_t> LineStarts(std::string_view source);

}  // namespace oit
