#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "load/text/inline_markup.h"
#include "load/text/marks.h"

namespace oit {

// A place where a list item may open.
struct Opening {
  size_t token = 0;  // the text token it stands in
  Mark mark;
  bool at_line = false;  // at the beginning of a line, paragraph or page piece
  bool run = false;      // the next mark of its kind bears the next number
};

// All of them, in order. In the middle of a text only marks after a blank count,
// and none in brackets, in a reference ("ข้อ 3."), in a range ("1 - 30") or in a
// pair of short words ("ชื่อ - สกุล").
std::vector<Opening> FindOpenings(std::string_view source, const Markup& markup);

// Dates that a dash on a line of its own parts ("1 ตุลาคม 2567", "-", "30 กันยายน
// 2568") are one text: the breaks around it become line ends.
void MendRanges(std::string_view source, std::vector<InlineToken>* tokens);

}  // namespace oit
