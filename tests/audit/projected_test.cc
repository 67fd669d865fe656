#include "audit/projected.h"

#include <doctest/doctest.h>

#include <deque>

using namespace oit;

namespace {

// A year of two indicators: 9.1 with two items, 10.1 with one.
struct Judged {
  explicit Judged(std::vector<Verdict> verdicts) {
    year.sections = {{"9.1", "", 9, {}, Standing::kConfirmed},
                     {"10.1", "", 10, {}, Standing::kConfirmed}};
    element.required = Required::kTrue;
    for (const char* section : {"9.1", "9.1", "10.1"}) {
      items.emplace_back().section = section;
      ItemResult result;
      result.item = &items.back();
      result.verdict = verdicts[results.size()];
      results.push_back(result);
    }
  }
  Year year;
  YearElement element;
  std::deque<YearItem> items;
  std::vector<ItemResult> results;
};

}  // namespace

TEST_CASE("verdicts add up by section and indicator; what is to be looked at makes the range") {
  const Judged judged({Verdict::kPass, Verdict::kReview, Verdict::kFail});
  const auto score = ProjectScore(judged.year, judged.results);
  REQUIRE(score);
  CHECK(score->low == 25);
  CHECK(score->high == 50);
}

TEST_CASE("a stated exception counts full, an item for another class is left out") {
  Judged judged({Verdict::kNotApplicable, Verdict::kFail, Verdict::kPass});
  CHECK(ProjectScore(judged.year, judged.results)->low == 75);
  ElementResult foreign;
  foreign.element = &judged.element;
  foreign.level = Level::kNotApplicable;
  judged.results[1].elements = {foreign};
  CHECK(ProjectScore(judged.year, judged.results)->low == 100);
}

TEST_CASE("a year whose sections are a guess has no projected score") {
  Judged judged({Verdict::kPass, Verdict::kPass, Verdict::kPass});
  judged.year.sections[1].standing = Standing::kLikely;
  CHECK(ProjectScore(judged.year, judged.results)->standing == Standing::kLikely);
  judged.year.sections[1].standing = Standing::kAdvisory;
  CHECK_FALSE(ProjectScore(judged.year, judged.results));
}
