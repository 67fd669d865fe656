#pragma once

#include <vector>

#include "facts/scores.h"
#include "pack/pack.h"

// What rounding leaves open of a score. All tolerance of the score checks is said here:
//
// A score printed with d decimals stands for every value within half a unit of its last
// digit, and never for one outside 0 to 100. What is computed from printed scores carries
// all of that: a mean of ranges runs from the mean of the low ends to that of the high ends, a
// weighted total likewise. A statement agrees with what is computed where the two ranges
// meet, ends included: it is never said to be wrong while some true scores could have
// been printed so. Two statements of one subject agree where they print the same value,
// or where the one with fewer decimals is the other, rounded.
//
// Bounds of lists ("above 90") and edges of grades are about values as printed: official
// scores have two decimals, so 90.00 is not above 90, and a total of 84.996 is 85.00. Only
// a value printed with fewer decimals leaves room on both sides of an edge.
namespace oit {

inline constexpr int kOfficialDecimals = 2;
inline constexpr double kBestScore = 100;

struct ScoreRange {
  double value = 0;  // as printed, or computed from values as printed
  double low = 0;
  double high = 0;
};

ScoreRange PrintedScore(double value, int decimals);
// Of at least one.
ScoreRange MeanScore(const std::vector<ScoreRange>& scores);
ScoreRange WeightedTotal(const ScoreRange& iit, const ScoreRange& eit, const ScoreRange& oit,
                         const Weights& weights);

// Whether one true value can stand behind both.
bool Meet(const ScoreRange& a, const ScoreRange& b);
// What two ranges that meet have in common; the value of `b` where it is in both.
ScoreRange Overlap(const ScoreRange& a, const ScoreRange& b);
// Whether two printed values of one subject can be the same score.
bool SameScore(double a, int a_decimals, double b, int b_decimals);

// What the score may be in official figures, rounded to two decimals: the value itself where it
// is printed so, else what the range leaves open.
ScoreRange OfficialScore(double value, int decimals);
ScoreRange OfficialScore(const ScoreRange& computed);

// To two decimals, halves up: 58.865 is 58.87 though binary fractions hold a little less.
double RoundedScore(double value);

// Whether the score may lie within a bound, and whether it may lie outside it.
struct WithinBound {
  bool maybe_inside = true;
  bool maybe_outside = false;
};
WithinBound Compare(const ScoreRange& official, ScoreList::Bound bound, double limit);

}  // namespace oit
