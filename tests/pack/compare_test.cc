#include "pack/compare.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>

#include "pack/read.h"
#include "pack/year_text.h"
#include "scratch.h"

namespace oit {
namespace {

// "O1 structure chart* reach" is an item of requirements, then elements; "*" marks likely ones,
// "<" those of the previous year. Several requirements are joined by "+", their elements are
// written in full.
Year YearOf(int number, const std::vector<std::string>& items) {
  std::string text = fmt::format(
      "year: {}\ninstrument: แบบวัด\nsections:\n  - {{number: \"9.1\", title: พื้นฐาน, indicator: "
      "9}}\n"
      "items:\n",
      number);
  for (const std::string& item : items) {
    std::istringstream words(item);
    std::string code, slugs, element;
    words >> code >> slugs;
    for (char& c : slugs) c = c == '+' ? ',' : c;
    text += fmt::format("  - code: {}\n    title: {{th: \"เรื่อง {} ปี {}\"}}\n    section: \"9.1\"\n",
                        code, slugs, number);
    text += fmt::format("    requirements: [{}]\n    elements:\n", slugs);
    for (int n = 1; words >> element; ++n) {
      const std::string id = element.substr(0, element.find_first_of("*<"));
      text += fmt::format("      - {{id: {}, ref: {}.{}, th: {}{}{}}}\n", id, code, n,
                          id.substr(id.find('.') + 1),
                          element.ends_with('*') ? ", standing: likely" : "",
                          element.ends_with('<') ? ", window: previous" : "");
    }
  }
  const Scratch scratch;
  Result<Year> year = ReadYear(scratch.Write(fmt::format("years/{}.yaml", number), text));
  REQUIRE(year);
  return *year;
}

std::vector<std::string> Codes(const std::vector<const YearItem*>& items) {
  std::vector<std::string> codes;
  for (const YearItem* item : items) codes.push_back(item->code);
  return codes;
}

using Names = std::vector<std::string>;

TEST_CASE("an item is followed by what it asks for, whatever its code") {
  const Year older = YearOf(2567, {"O1 structure chart", "O2 chiefs name", "O3 rules text"});
  const Year newer = YearOf(2568, {"O1 chiefs name", "O2 structure chart", "O3 news page"});
  const Comparison comparison = CompareYears(older, newer);
  REQUIRE(comparison.items.size() == 3);
  CHECK(comparison.items[0].moved());
  CHECK(Codes(comparison.items[0].before) == Names{"O2"});
  CHECK(comparison.items[0].asks_the_same());
  CHECK(comparison.items[2].came());
  CHECK(Codes(comparison.went) == Names{"O3"});
}

TEST_CASE("items are merged and split") {
  const Year older = YearOf(2567, {"O1 structure chart", "O2 powers duties",
                                   "O3 gifts+culture "
                                   "gifts.notice culture.meeting"});
  const Year newer = YearOf(2568, {"O1 structure+powers structure.chart powers.duties",
                                   "O2 gifts notice", "O3 culture meeting"});
  const Comparison forward = CompareYears(older, newer);
  CHECK(forward.items[0].merged());
  CHECK(Codes(forward.items[0].before) == Names{"O1", "O2"});
  CHECK(forward.items[0].elements.empty());
  CHECK(forward.items[1].split());
  CHECK(Codes(forward.items[1].sharers) == Names{"O3"});
  CHECK(forward.went.empty());
  // An element that another item took over did not go.
  CHECK(forward.items[1].elements.empty());
  const Comparison back = CompareYears(newer, older);
  CHECK(back.items[0].split());
  CHECK(back.items[2].merged());
}

TEST_CASE("what two merged items both asked for did not go") {
  const Year older = YearOf(2567, {"O1 list item budget", "O2 progress item status"});
  const Year newer = YearOf(2568, {"O1 list+progress list.item list.budget progress.status"});
  CHECK(CompareYears(older, newer).items[0].asks_the_same());
  CHECK(CompareYears(newer, older).items[1].asks_the_same());
}

TEST_CASE("elements came, went and changed; what went is told once") {
  const Year older = YearOf(2567, {"O1 gifts+culture gifts.notice gifts.form culture.meeting"});
  const Year newer = YearOf(2568, {"O1 gifts notice* photo", "O2 culture meeting<"});
  const Comparison comparison = CompareYears(older, newer);
  const std::vector<ElementChange>& first = comparison.items[0].elements;
  REQUIRE(first.size() == 3);
  CHECK(first[0].before == nullptr);
  CHECK(first[0].after->id == "photo");
  CHECK(first[1].before->id == "form");
  CHECK(first[1].after == nullptr);
  CHECK(first[2].after->standing == Standing::kLikely);
  CHECK(first[2].before->standing == Standing::kConfirmed);
  REQUIRE(comparison.items[1].elements.size() == 1);
  CHECK(comparison.items[1].elements[0].after->window == Window::kPrevious);
}

TEST_CASE("a year that moved on is neither another title nor another label") {
  Year older = YearOf(2567, {"O1 news page"});
  Year newer = YearOf(2568, {"O1 news page"});
  CHECK_FALSE(CompareYears(older, newer).items[0].retitled);
  newer.items[0].title.th = "ข่าว";
  newer.items[0].elements[0].label.th = "ข่าวของปี 2568";
  older.items[0].elements[0].label.th = "ข่าวของ ปี ๒๕๖๗";
  const ItemChange change = CompareYears(older, newer).items[0];
  CHECK(change.retitled);
  CHECK(change.elements.empty());
  older.items[0].elements[0].label.th = "ข่าวของปี 2566";
  CHECK(CompareYears(older, newer).items[0].elements[0].reworded);
}

TEST_CASE("the whole lists: from a long year to a short one and back") {
  const Result<Year> y65 = ReadYear(OIT_ROOT "/rules/years/2565.yaml");
  const Result<Year> y68 = ReadYear(OIT_ROOT "/rules/years/2568.yaml");
  REQUIRE((y65 && y68));
  const Comparison forward = CompareYears(*y65, *y68);
  CHECK(Codes(forward.items[0].before) == Names{"O1", "O3"});  // structure and powers
  CHECK(Codes(forward.items[20].before) == Names{"O34"});      // No Gift Policy
  CHECK(Codes(CompareYears(*y68, *y65).items[33].before) == Names{"O21"});
  const Comparison itself = CompareYears(*y68, *y68);
  for (const ItemChange& item : itself.items)
    CHECK((item.asks_the_same() && !item.moved() && !item.retitled));
  CHECK(itself.went.empty());
}

TEST_CASE("years named in a text") {
  const std::vector<NamedYear> years =
      NamedYears("FY2568 กับ ๒๕๖๙ แต่ 25681 และ 0-2568-25 พ.ศ. 2468");
  REQUIRE(years.size() == 3);
  CHECK(years[0].year == 2568);
  CHECK(years[1].year == 2569);
  CHECK(years[1].thai_digits);
  CHECK(WriteYear(2570, true) == "๒๕๗๐");
  CHECK(WriteYear(2570, false) == "2570");
}

}  // namespace
}  // namespace oit
