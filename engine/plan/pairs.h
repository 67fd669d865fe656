#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "document/document.h"
#include "facts/facts.h"
#include "plan/likeness.h"

namespace oit {

// A measure as it is compared. Keys (text/key.h).
struct MeasureText {
  std::string name;   // what the measure is called
  std::string whole;  // with its steps
  int number = 0;     // that it has in its document; 0 for none
};

MeasureText TextOf(const Document& document, const Facts& facts, const Measure& measure);
// The measure as a person would quote it.
Passage PassageOf(const Document& document, const Measure& measure);

struct Pair {
  size_t first = 0, second = 0;  // into the two lists
  double likeness = 0;
};

// The measures of two documents that are the same: the likest first, by name or as a whole, and
// of two that are as like the one of the same number. Each of the first list is in one pair at
// most, of the second in one too, but for what clearly went into one that is taken. `likeness`
// knows the texts of both.
std::vector<Pair> PairUp(const std::vector<MeasureText>& first,
                         const std::vector<MeasureText>& second, const Likeness& likeness);

// Knows the names and wholes of both lists.
Likeness LikenessOf(const std::vector<MeasureText>& first, const std::vector<MeasureText>& second);

}  // namespace oit
