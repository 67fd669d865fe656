#pragma once

#include <string_view>
#include <vector>

#include "load/text/lines.h"

namespace oit {

// Marks running heads and feet: lines that stand again with the same words at the borders of
// pages (a form feed, a page number), and the page numbers beside them. What stands before the
// first border is the first page and may be the title: it stays.
void MarkRunningLines(std::string_view source, std::vector<Line>* lines);

}  // namespace oit
