#pragma once

#include <string_view>
#include <vector>

#include "pdf/lines.h"

namespace oit::pdf {

// Between which lines of text are wrapped, and how far they usually stand apart.
struct Measure {
  double left = 0;
  double right = 0;
  double leading = 0;  // from baseline to baseline over the size; 0: not known
};

// Sets Line::opens where a paragraph begins; the lines are those of one block, top down.
void MarkParagraphs(const Measure& measure, std::vector<Line>* lines);

// Whether the text of `before`, the last line of a page, goes on in `line`, the first of the next.
bool RunsOver(const Measure& measure, const Line& before, const Line& line);

// The usual distance of lines over their size, in all of these blocks; 0 where there is none.
double UsualLeading(const std::vector<const std::vector<Line>*>& blocks);

// "1. ", "(๒) ", "3.1 ", "- ", a bullet: how a list item begins.
bool OpensItem(std::u32string_view text);

}  // namespace oit::pdf
