#include "plan/weak.h"

#include <doctest/doctest.h>

using namespace oit;

namespace {

WeakIndicators Find(const Scores& scores) { return FindWeak(scores, Recompute(scores, nullptr)); }

ScoreSubject Of(int indicator) {
  ScoreSubject subject;
  subject.kind = ScoreSubject::Kind::kIndicator;
  subject.indicator = indicator;
  return subject;
}

StatedScore Stated(int indicator, double value) {
  StatedScore score;
  score.subject = Of(indicator);
  score.value = value;
  return score;
}

// Three indicators of which one is below 85.
Scores Three() {
  Scores scores;
  scores.stated = {Stated(1, 93.1), Stated(9, 71.5), Stated(8, 88.2)};
  return scores;
}

std::vector<int> Numbers(const WeakIndicators& weak) {
  std::vector<int> numbers;
  for (const WeakIndicator& each : weak.indicators) numbers.push_back(each.number);
  return numbers;
}

}  // namespace

TEST_CASE("the report's own list and limit say what is weak, the lowest first") {
  Scores scores = Three();
  ScoreList list;
  list.kind = ScoreList::Kind::kWeak;
  list.bound = ScoreList::Bound::kBelow;
  list.limit = 90;
  list.members = {Of(8)};
  scores.lists = {list};
  const WeakIndicators weak = Find(scores);
  CHECK(weak.basis == WeakIndicators::Basis::kListed);
  CHECK(weak.limit == 90);
  CHECK(Numbers(weak) == std::vector<int>{9, 8});  // 9 is below the limit, though not listed
}

TEST_CASE("without a list what is below 85 is weak, or what the report calls the lowest") {
  CHECK(Numbers(Find(Three())) == std::vector<int>{9});
  CHECK(Find(Three()).basis == WeakIndicators::Basis::kUsualLimit);
  Scores high;
  high.stated = {Stated(1, 93.1), Stated(9, 91.5)};
  CHECK(Find(high).indicators.empty());
  ScoreClaim claim;
  claim.kind = ScoreClaim::Kind::kLowest;
  claim.subjects = {Of(9)};
  high.claims = {claim};
  CHECK(Numbers(Find(high)) == std::vector<int>{9});
  CHECK(Find(high).basis == WeakIndicators::Basis::kLowest);
  CHECK(Find(Scores{}).basis == WeakIndicators::Basis::kNone);
}

TEST_CASE("what the report means to improve is weak where no score is low") {
  const std::set<int> named = {6, 7};
  const auto find = [&named](const Scores& scores) {
    return FindWeak(scores, Recompute(scores, nullptr), named);
  };
  CHECK(Numbers(find(Scores{})) == std::vector<int>{6, 7});
  CHECK(find(Scores{}).basis == WeakIndicators::Basis::kNamed);
  CHECK(Numbers(find(Three())) == std::vector<int>{9});
}

TEST_CASE("of two scores the first stands, and those of another year do not count") {
  Scores scores;
  scores.ita_year = 2567;
  scores.stated = {Stated(4, 80), Stated(4, 90), Stated(5, 60)};
  scores.stated[2].year = 2566;
  const WeakIndicators weak = Find(scores);
  CHECK(weak.scores.at(4) == 80);
  CHECK(Numbers(weak) == std::vector<int>{4});
}
