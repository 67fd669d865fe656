#include <doctest/doctest.h>

#include "scored.h"

using namespace oit;
using namespace oit::test;

namespace {

LostItems Lost(int indicator, double value, int decimals = 2) {
  static const Year year = ReadRules(2564);
  return FindLostItems(year, indicator, PrintedScore(value, decimals));
}

std::vector<int> Only(const LostItems& lost) {
  return lost.unique() ? lost.counts.front() : std::vector<int>{};
}

}  // namespace

TEST_CASE("one lost item of a section shows in the score") {
  CHECK(Only(Lost(9, 97.50)) == std::vector<int>{0, 1, 0, 0, 0});
  CHECK(Only(Lost(9, 97.78)) == std::vector<int>{1, 0, 0, 0, 0});
  CHECK(Only(Lost(9, 97.14)) == std::vector<int>{0, 0, 1, 0, 0});
  CHECK(Only(Lost(9, 96.00)) == std::vector<int>{0, 0, 0, 0, 1});
  CHECK(Only(Lost(10, 93.75)) == std::vector<int>{1, 0});
  CHECK(Only(Lost(9, 100)) == std::vector<int>{0, 0, 0, 0, 0});
}

TEST_CASE("several counts may give one score; what they share is known") {
  const LostItems lost = Lost(10, 31.25);
  CHECK(lost.counts == std::vector<std::vector<int>>{{3, 2}, {7, 1}});
  CHECK(lost.sections[0].fewest == 3);
  CHECK(lost.sections[0].most == 7);
  CHECK(lost.sections[1].fewest == 1);
  CHECK(lost.fewest == 5);
  CHECK(lost.most == 8);
  CHECK(Lost(9, 55.89).counts.size() == 6);
}

TEST_CASE("a score that no count of items gives is not reachable") {
  CHECK_FALSE(Lost(10, 31.52).reachable());
  CHECK_FALSE(Lost(9, 99.00).reachable());
  CHECK(Lost(10, 31.3, 1).reachable());  // 31.25, rounded
}

TEST_CASE("sections of ten, eight, seven, four and five items are searched whole") {
  Year year;
  int number = 0;
  for (int size : {10, 8, 7, 4, 5}) {
    const std::string section = "9." + std::to_string(++number);
    year.sections.push_back({section, "", 9, {}, Standing::kConfirmed});
    YearItem item;
    item.section = section;
    year.items.insert(year.items.end(), static_cast<size_t>(size), item);
  }
  const LostItems any = FindLostItems(year, 9, {50, 0, 100});
  CHECK(any.counts.size() == 11 * 9 * 8 * 5 * 6);
  CHECK(any.most == 34);
}
