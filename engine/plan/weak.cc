#include "plan/weak.h"

#include <algorithm>

namespace oit {
namespace {

using Basis = WeakIndicators::Basis;
using SubjectKind = ScoreSubject::Kind;

std::map<int, double> IndicatorScores(const Recomputed& recomputed) {
  std::map<int, double> found;
  for (const SubjectScore& score : recomputed.subjects) {
    if (score.subject.kind != SubjectKind::kIndicator || score.readings.empty()) continue;
    const ScoreReading* chosen = score.Chosen();
    found[score.subject.indicator] = (chosen ? *chosen : score.readings.front()).value;
  }
  return found;
}

bool IsBelow(double score, const ScoreList& list) {
  return list.bound == ScoreList::Bound::kAtMost ? score <= list.limit : score < list.limit;
}

void AddIndicators(const std::vector<ScoreSubject>& subjects, std::set<int>* numbers) {
  for (const ScoreSubject& subject : subjects) {
    if (subject.kind == SubjectKind::kIndicator) numbers->insert(subject.indicator);
  }
}

// The members of the lists, and what else is below their limit.
std::set<int> Listed(const Scores& scores, WeakIndicators* weak) {
  std::set<int> numbers;
  for (const ScoreList& list : scores.lists) {
    if (list.kind != ScoreList::Kind::kWeak) continue;
    AddIndicators(list.members, &numbers);
    const bool upper =
        list.bound == ScoreList::Bound::kBelow || list.bound == ScoreList::Bound::kAtMost;
    if (!upper) continue;
    weak->limit = list.limit;
    for (const auto& [number, score] : weak->scores) {
      if (IsBelow(score, list)) numbers.insert(number);
    }
  }
  return numbers;
}

std::set<int> BelowUsual(const WeakIndicators& weak) {
  std::set<int> numbers;
  for (const auto& [number, score] : weak.scores) {
    if (score < kLeastGood) numbers.insert(number);
  }
  return numbers;
}

std::set<int> Lowest(const Scores& scores) {
  std::set<int> numbers;
  for (const ScoreClaim& claim : scores.claims) {
    if (claim.kind == ScoreClaim::Kind::kLowest) AddIndicators(claim.subjects, &numbers);
  }
  return numbers;
}

}  // namespace

bool WeakIndicators::Holds(int number) const {
  return std::any_of(indicators.begin(), indicators.end(),
                     [number](const WeakIndicator& each) { return each.number == number; });
}

WeakIndicators FindWeak(const Scores& scores, const Recomputed& recomputed,
                        const std::set<int>& named) {
  WeakIndicators weak;
  weak.scores = IndicatorScores(recomputed);
  std::set<int> numbers = Listed(scores, &weak);
  weak.basis = Basis::kListed;
  if (numbers.empty()) {
    numbers = BelowUsual(weak);
    weak.basis = Basis::kUsualLimit;
    weak.limit = kLeastGood;
  }
  if (numbers.empty()) {
    numbers = named;
    weak.basis = Basis::kNamed;
    weak.limit.reset();
  }
  if (numbers.empty()) {
    numbers = Lowest(scores);
    weak.basis = numbers.empty() ? Basis::kNone : Basis::kLowest;
  }
  for (int number : numbers) {
    const auto score = weak.scores.find(number);
    const bool known = score != weak.scores.end();
    weak.indicators.push_back({number, known ? std::optional(score->second) : std::nullopt});
  }
  std::stable_sort(weak.indicators.begin(), weak.indicators.end(),
                   [](const WeakIndicator& a, const WeakIndicator& b) {
                     return a.score.value_or(100) < b.score.value_or(100);
                   });
  return weak;
}

}  // namespace oit
