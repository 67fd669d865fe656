#include "facts/score_range.h"

#include <algorithm>
#include <cmath>

namespace oit {
namespace {

constexpr double kSlack = 1e-7;  // decimal fractions are not exact in binary

double HalfUnit(int decimals) { return 0.5 * std::pow(10.0, -decimals); }

double Rounded(double value, int decimals) {
  const double unit = std::pow(10.0, decimals);
  return std::round(value * unit) / unit;
}

}  // namespace

ScoreRange PrintedScore(double value, int decimals) {
  const double half = HalfUnit(decimals);
  return {value, std::max(0.0, value - half), std::min(std::max(kBestScore, value), value + half)};
}

ScoreRange MeanScore(const std::vector<ScoreRange>& scores) {
  ScoreRange sum;
  for (const ScoreRange& score : scores) {
    sum.value += score.value;
    sum.low += score.low;
    sum.high += score.high;
  }
  const double count = static_cast<double>(scores.size());
  return {sum.value / count, sum.low / count, sum.high / count};
}

ScoreRange WeightedTotal(const ScoreRange& iit, const ScoreRange& eit, const ScoreRange& oit,
                         const Weights& weights) {
  auto weigh = [&](double ScoreRange::*end) {
    return (iit.*end * weights.iit + eit.*end * weights.eit + oit.*end * weights.oit) / 100;
  };
  return {weigh(&ScoreRange::value), weigh(&ScoreRange::low), weigh(&ScoreRange::high)};
}

bool Meet(const ScoreRange& a, const ScoreRange& b) {
  return a.low <= b.high + kSlack && b.low <= a.high + kSlack;
}

ScoreRange Overlap(const ScoreRange& a, const ScoreRange& b) {
  const double low = std::max(a.low, b.low), high = std::min(a.high, b.high);
  if (low > high) return a;  // they only touch
  return {std::clamp(b.value, low, high), low, high};
}

bool SameScore(double a, int a_decimals, double b, int b_decimals) {
  const double apart = std::abs(a - b);
  if (a_decimals == b_decimals) return apart < kSlack;
  return apart <= HalfUnit(std::min(a_decimals, b_decimals)) + kSlack;
}

ScoreRange OfficialScore(double value, int decimals) {
  if (decimals >= kOfficialDecimals) return {value, value, value};
  return OfficialScore(PrintedScore(value, decimals));
}

ScoreRange OfficialScore(const ScoreRange& computed) {
  return {computed.value, Rounded(computed.low + kSlack, kOfficialDecimals),
          Rounded(computed.high - kSlack, kOfficialDecimals)};
}

double RoundedScore(double value) { return Rounded(value + kSlack, kOfficialDecimals); }

WithinBound Compare(const ScoreRange& official, ScoreList::Bound bound, double limit) {
  const double low = official.low, high = official.high;
  switch (bound) {
    case ScoreList::Bound::kNone:
      break;
    case ScoreList::Bound::kAbove:
      return {high > limit + kSlack, low <= limit + kSlack};
    case ScoreList::Bound::kAtLeast:
      return {high >= limit - kSlack, low < limit - kSlack};
    case ScoreList::Bound::kBelow:
      return {low < limit - kSlack, high >= limit - kSlack};
    case ScoreList::Bound::kAtMost:
      return {low <= limit + kSlack, high > limit + kSlack};
  }
  return {};
}

}  // namespace oit
