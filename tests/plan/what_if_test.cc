#include "plan/what_if.h"

#include <doctest/doctest.h>

#include "scored.h"

using namespace oit;
using namespace oit::test;

namespace {

const Year& Rules(int year) {
  static std::map<int, Year> years;
  if (!years.count(year)) years.emplace(year, ReadRules(year));
  return years.at(year);
}

// Ten indicators; 9 and 10 as given.
Recomputed Sheet(const std::string& nine, const std::string& ten, int year = 2564) {
  ScoreSheet sheet(year);
  sheet.Indicators(
      {"91.87", "83.62", "90.95", "77.33", "85.17", "85.10", "87.50", "82.88", nine, ten});
  return Recompute(sheet.Take(), &Rules(year));
}

std::string ErrorOf(const Result<WhatIf>& result) {
  return result ? "" : result.errors().front().code;
}

}  // namespace

TEST_CASE("an item that was lost is worth what its section makes of it") {
  const Recomputed scores = Sheet("55.89", "31.25");
  Result<WhatIf> two = CountAsFull(scores, {"O2", "o26"});
  REQUIRE(two);
  // O2 is one of nine in 9.1, O26 one of four in 9.4; five sections make indicator 9.
  CHECK(two->oit_gain == doctest::Approx((100.0 / 9 + 100.0 / 4) / 5 / 2));
  CHECK(two->total_gain == doctest::Approx(two->oit_gain * 0.4));
  CHECK(two->indicators[0].value == doctest::Approx(55.89 + two->oit_gain * 2));
  CHECK(two->indicators[1].value == doctest::Approx(31.25));
  CHECK(two->total->value == doctest::Approx(68.7124 + two->total_gain));
  CHECK(two->grade.known());
  CHECK(two->grade.lowest->name == "C");
}

TEST_CASE("a code whose section is full is refused, and so is more than was lost") {
  const Recomputed scores = Sheet("97.50", "93.75");  // one of 9.2, one of 10.1
  CHECK(ErrorOf(CountAsFull(scores, {"O2"})) == "score.full");
  CHECK(ErrorOf(CountAsFull(scores, {"O42"})) == "score.full");
  Result<WhatIf> both = CountAsFull(scores, {"O10", "O34"});
  REQUIRE(both);
  CHECK(both->certain);
  CHECK(both->oit->value == doctest::Approx(100));
  CHECK(ErrorOf(CountAsFull(scores, {"O10", "O11"})) == "score.full");
}

TEST_CASE("what cannot be counted says why") {
  const Recomputed scores = Sheet("55.89", "31.25");
  CHECK(ErrorOf(CountAsFull(scores, {"O99"})) == "score.code");
  CHECK(ErrorOf(CountAsFull(scores, {"O2", "O2"})) == "score.twice");
  CHECK(ErrorOf(CountAsFull(Sheet("55.89", "31.25", 2567), {"O2"})) == "score.split");
  CHECK(ErrorOf(CountAsFull(Sheet("", "31.25"), {"O2"})) == "score.unstated");
  CHECK(ErrorOf(CountAsFull(Sheet("99.00", "31.25"), {"O2"})) == "score.unreachable");
  ScoreSheet old(2561);
  CHECK(ErrorOf(CountAsFull(Recompute(old.Total("80.00").Take(), nullptr), {"O2"})) ==
        "score.no_rules");
}

TEST_CASE("without a total the gain is still told") {
  ScoreSheet sheet(2564);
  sheet.Of(9, "97.50").Of(10, "93.75");
  Result<WhatIf> one = CountAsFull(Recompute(sheet.Take(), &Rules(2564)), {"O34"});
  REQUIRE(one);
  CHECK(one->total_gain == doctest::Approx(100.0 / 8 / 2 / 2 * 0.4));
  CHECK_FALSE(one->total);
}

TEST_CASE("the cheapest ways to the next grade have the fewest items") {
  const NextGrade next = FindWaysUp(Sheet("55.89", "31.25"));
  REQUIRE(next.barrier == Barrier::kNone);
  CHECK(next.now->name == "C");
  CHECK(next.next->name == "B");
  CHECK(next.missing == doctest::Approx(75 - 68.71).epsilon(0.001));
  REQUIRE_FALSE(next.ways.empty());
  const WayUp& first = next.ways.front();
  CHECK(first.items == 2);  // both of 10.2: 25 points of OIT
  CHECK(first.sections.front().section->number == "10.2");
  CHECK(first.sections.front().among.size() == 2);
  CHECK_FALSE(first.certain);  // 31.25 may also be one of two lost there
  CHECK(first.total.low >= 75);
  CHECK(next.ways.back().certain);
  CHECK(next.ways.back().items > first.items);
}

TEST_CASE("each way is one that counting the items bears out") {
  const Recomputed scores = Sheet("55.89", "31.25");
  for (const WayUp& way : FindWaysUp(scores).ways) {
    std::vector<std::string> codes;
    for (const SectionItems& items : way.sections) {
      for (int i = 0; i < items.count; ++i) codes.push_back(items.among[i]->code);
    }
    Result<WhatIf> counted = CountAsFull(scores, codes);
    REQUIRE(counted);
    CHECK(counted->certain == way.certain);
    CHECK(counted->total->value == doctest::Approx(way.total.value));
    CHECK(counted->grade.lowest->name == "B");
  }
}

TEST_CASE("what keeps OIT alone from the next grade is said") {
  auto barrier = [](const std::vector<std::string>& indicators, int year) {
    ScoreSheet sheet(year);
    return FindWaysUp(Recompute(sheet.Indicators(indicators).Take(), &Rules(year))).barrier;
  };
  const std::string full = "100";
  CHECK(barrier({"70", "70", "70", "70", "70", "70", "70", "70", full, "87.50"}, 2564) ==
        Barrier::kTooFar);
  CHECK(barrier({full, full, full, full, full, full, full, full, full, full}, 2564) ==
        Barrier::kHighest);
  CHECK(barrier({"80", "80", "80", "80", "80", "90", "90", "90", "95", "95"}, 2567) ==
        Barrier::kInstruments);
  CHECK(barrier({"90", "90", "90", "90", "90", "90", "90", "90", "75", "75"}, 2567) ==
        Barrier::kSplit);
  CHECK(barrier({"90", "90", "90", "90", "90"}, 2564) == Barrier::kNoTotal);
  CHECK(barrier({"90.00", "90.00", "90.00", "90.00", "90.00", "90.00", "90.00", "90.00", "61.00",
                 "61.11"},
                2564) == Barrier::kUnreachable);
}
