#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "facts/score_range.h"
#include "pack/pack.h"

namespace oit {

// A section of indicator 9 or 10, and how many of its items the score says were lost.
struct SectionLoss {
  const Section* section = nullptr;
  int size = 0;    // items in it
  int fewest = 0;  // over all counts that give the score
  int most = 0;
};

// Indicators 9 and 10 are means of their sections, and a section is the mean of items that
// score 0 or 100. So a printed score tells which numbers of items can have been lost.
struct LostItems {
  int indicator = 9;
  std::vector<SectionLoss> sections;     // in the order of the year
  std::vector<std::vector<int>> counts;  // lost items a section, for each way to the score;
                                         // empty: no count of items gives it
  int fewest = 0, most = 0;              // items lost in all

  bool reachable() const { return !counts.empty(); }
  bool unique() const { return counts.size() == 1; }
};

// `year` has sections for the indicator. Exact for the sizes that the year's file gives; how
// sure those are is for the caller to ask (Year::SplitStanding).
LostItems FindLostItems(const Year& year, int indicator, const ScoreRange& printed);

}  // namespace oit
