#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "facts/recompute.h"

namespace oit {

// The least of a good grade (shared/oit/scoring.md): below it an indicator wants measures.
inline constexpr double kLeastGood = 85;

// An indicator that needs measures.
struct WeakIndicator {
  int number = 0;
  std::optional<double> score;  // as the report states it, where it does
};

// Which indicators a report calls weak, or are so by its scores.
struct WeakIndicators {
  enum class Basis { kNone, kListed, kUsualLimit, kNamed, kLowest } basis = Basis::kNone;
  std::optional<double> limit;            // kListed: of the report's own list; kUsualLimit
  std::vector<WeakIndicator> indicators;  // the lowest score first
  std::map<int, double> scores;           // of all indicators that it states

  bool Holds(int number) const;
};

// The report's own list of weak indicators counts most, with its limit; else what is below 85, the
// least of a good grade; else what it calls the lowest. Of scores of one indicator that differ
// the one that the arithmetic bears out stands, else the first. `recomputed`: of these scores.
// `named`: those that it means to improve, whatever their scores; they count where no score is low.
WeakIndicators FindWeak(const Scores& scores, const Recomputed& recomputed,
                        const std::set<int>& named = {});

}  // namespace oit
