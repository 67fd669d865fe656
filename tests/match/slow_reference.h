#pragma once

#include <vector>

#include "match/matcher.h"

namespace oit {

// What Matcher::Find must give, the plain way: each source by itself, searched block by block
// in the key written as UTF-8, with the guards told again over code points. Patterns must be
// written as key text is (lower case, ASCII digits, no space between Thai letters).
std::vector<Hit> FindSlowly(const std::vector<MatchSource>& sources, const KeyText& text);

}  // namespace oit
