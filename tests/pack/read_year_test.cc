#include <doctest/doctest.h>

#include <algorithm>

#include "pack/read.h"
#include "scratch.h"

namespace oit {
namespace {

const std::string kHead = R"(year: 2568
instrument: แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)
sections:
  - number: "9.1"
    title: ข้อมูลพื้นฐาน
    indicator: 9
items:
)";

const std::string kItem = R"(  - code: O2
    title: {th: ข้อมูลผู้บริหาร, en: Executives}
    section: "9.1"
    requirement: executives
    elements:
      - id: chief
        ref: O2.1
        th: มีข้อมูลผู้บริหารสูงสุด
        en: the chief executive is shown
        source: TRK68
)";

Result<Year> Read(const std::string& text) {
  const Scratch scratch;
  return ReadYear(scratch.Write("2568.yaml", text));
}

// The one error of code `code`.
Error Only(const std::string& text, const std::string& code) {
  const Result<Year> year = Read(text);
  REQUIRE(!year);
  CAPTURE(Format(year.errors().front(), Language::kEnglish));
  REQUIRE(year.errors().size() == 1);
  CHECK(year.errors().front().code == code);
  return year.errors().front();
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST_CASE("a year with the usual values left out") {
  const Result<Year> year = Read(kHead + kItem);
  REQUIRE(year);
  CHECK(year->year == 2568);
  CHECK(year->sections.front().indicator == 9);
  const YearItem* item = year->Find("O2");
  REQUIRE(item != nullptr);
  CHECK(item->title.en == "Executives");
  CHECK(item->requirements == std::vector<std::string>{"executives"});
  CHECK(item->place.line == 8);
  const YearElement& element = item->elements.front();
  CHECK(element.requirement == "executives");
  CHECK(element.id == "chief");
  CHECK(element.required == Required::kTrue);
  CHECK(element.standing == Standing::kConfirmed);
  CHECK(element.kind == ElementKind::kElement);
  CHECK(element.window == Window::kAny);
  CHECK_FALSE(element.local_only);
  CHECK_FALSE(element.each);
  CHECK(year->Find("O9") == nullptr);
}

TEST_CASE("everything that an element may say") {
  const Result<Year> year = Read(kHead + kItem +
                                 "        required: unknown\n        standing: likely\n"
                                 "        kind: visual\n        window: previous\n"
                                 "        only: local\n        each: true\n        note: ดูคู่มือ\n");
  REQUIRE(year);
  const YearElement& element = year->items.front().elements.front();
  CHECK(element.required == Required::kUnknown);
  CHECK(element.standing == Standing::kLikely);
  CHECK(element.kind == ElementKind::kVisual);
  CHECK(element.window == Window::kPrevious);
  CHECK(element.local_only);
  CHECK(element.each);
  CHECK(element.note == "ดูคู่มือ");
}

TEST_CASE("an item of several requirements says of which each element is") {
  const std::string several =
      Replaced(kItem, "requirement: executives", "requirements: [list, progress]");
  const Result<Year> year = Read(kHead + Replaced(several, "id: chief", "id: progress.status"));
  REQUIRE(year);
  CHECK(year->items.front().elements.front().requirement == "progress");
  CHECK(year->items.front().elements.front().id == "status");
  const Error bare = Only(kHead + several, "pack.element_requirement");
  CHECK(bare.hint.en == "write list.chief");
  CHECK(bare.place.line == 13);
  const Error other =
      Only(kHead + Replaced(several, "id: chief", "id: progres.chief"), "pack.element_requirement");
  CHECK(other.hint.en == "did you mean “progress”?");
}

TEST_CASE("unknown keys and values come with a suggestion") {
  const Error key =
      Only(kHead + Replaced(kItem, "requirement:", "requirment:"), "yaml.unknown_key");
  CHECK(key.hint.th == "หมายถึง “requirement” หรือไม่");
  CHECK(key.place.line == 11);
  CHECK(key.place.column == 5);
  CHECK(key.excerpt == "    requirment: executives");
  const Error value = Only(kHead + kItem + "        window: curent\n", "yaml.choice");
  CHECK(value.hint.en == "did you mean “current”?");
}

TEST_CASE("codes that are not O and a number") {
  struct Case {
    const char* written;
    const char* meant;
  };
  for (const Case& c : {Case{"02", "O2"}, Case{"O๒", "O2"}, Case{"o2", "O2"}, Case{"๐๒", "O2"},
                        Case{"O02", "O2"}, Case{"O 2", "O2"}}) {
    const Result<Year> year =
        Read(kHead + Replaced(kItem, "code: O2", std::string("code: ") + c.written));
    REQUIRE(!year);
    const Error& error = year.errors().front();
    CHECK(error.code == "pack.code");
    CHECK(error.place.line == 8);
    CHECK(error.place.column == 11);
    CHECK(error.hint.th.find(c.meant) != std::string::npos);
  }
  const Result<Year> year = Read(kHead + Replaced(kItem, "code: O2", "code: ข้อสอง"));
  REQUIRE(!year);
  CHECK(year.errors().front().hint.en == "write the letter O and digits 0-9, such as O12");
}

TEST_CASE("doubled codes, refs and elements name the first line") {
  const Result<Year> year = Read(kHead + kItem + kItem);
  REQUIRE(!year);
  REQUIRE(year.errors().size() == 2);
  CHECK(year.errors()[0].code == "pack.doubled_code");
  CHECK(year.errors()[0].place.line == 18);
  CHECK(year.errors()[0].message.th.find("บรรทัด 8") != std::string::npos);
  CHECK(year.errors()[1].code == "pack.doubled_ref");
  const Error id = Only(kHead + kItem + "      - id: chief\n        ref: O2.2\n        th: ก\n",
                        "pack.doubled_element");
  CHECK(id.place.line == 18);
}

TEST_CASE("sections, refs and elements that do not fit") {
  const Error section =
      Only(kHead + Replaced(kItem, "section: \"9.1\"", "section: \"9.7\""), "pack.section");
  CHECK(section.place.line == 10);
  const Error ref = Only(kHead + Replaced(kItem, "ref: O2.1", "ref: O3.1"), "pack.ref");
  CHECK(ref.place.line == 14);
  const size_t elements = kItem.find("    elements:");
  Only(kHead + kItem.substr(0, elements) + "    elements: []\n", "yaml.empty");
  Only(kHead + kItem.substr(0, elements), "yaml.missing_key");
}

TEST_CASE("a copied year whose number was forgotten, and a common-era year") {
  const Error name = Only(Replaced(kHead, "2568", "2567") + kItem, "pack.year_name");
  CHECK(name.place.line == 1);
  const Error era = Only(Replaced(kHead, "2568", "2025") + kItem, "pack.era");
  CHECK(era.hint.en.find("2568") != std::string::npos);
}

TEST_CASE("every problem of a year is reported at once") {
  std::string text = Replaced(kHead, "year: 2568", "year: สองห้า") + kItem;
  text = Replaced(text, "code: O2", "code: 02");
  text = Replaced(text, "        th:", "        thai:");
  const Result<Year> year = Read(text);
  REQUIRE(!year);
  std::vector<std::string> codes;
  for (const Error& error : year.errors()) {
    codes.push_back(error.code);
    CHECK_FALSE(error.excerpt.empty());
    CHECK_FALSE(error.message.th.empty());
    CHECK_FALSE(error.message.en.empty());
  }
  for (const char* code : {"yaml.number", "pack.code", "yaml.unknown_key"}) {
    CHECK(std::count(codes.begin(), codes.end(), code) == 1);
  }
  CHECK(std::is_sorted(year.errors().begin(), year.errors().end(),
                       [](const Error& a, const Error& b) { return a.place.line < b.place.line; }));
}

TEST_CASE("doubled keys and tabs of a year file") {
  CHECK(Only(kHead + kItem + "        source: TRK68\n", "yaml.doubled_key").place.line == 18);
  CHECK(Only(kHead + kItem + "\t- code: O3\n", "yaml.tab").hint.th == "ใช้ช่องว่างแทนแท็บ");
}

TEST_CASE("the years of the project can be read") {
  const std::string rules = std::string(OIT_ROOT) + "/rules";
  const Result<std::vector<int>> years = ListYears(rules);
  REQUIRE(years);
  CHECK(std::is_sorted(years->begin(), years->end()));
  const std::map<int, size_t> items = {{2565, 43}, {2567, 35}, {2568, 28}};
  for (const auto& [number, count] : items) {
    const Result<Year> year = ReadYear(rules + "/years/" + std::to_string(number) + ".yaml");
    if (!year) MESSAGE(Format(year.errors().front(), Language::kEnglish));
    REQUIRE(year);
    CHECK(std::count(years->begin(), years->end(), number) == 1);
    CHECK(year->year == number);
    CHECK(year->items.size() == count);
    CHECK(year->sections.size() == 7);
  }
}

TEST_CASE("what the project's years say of known elements") {
  const Result<Year> year = ReadYear(std::string(OIT_ROOT) + "/rules/years/2568.yaml");
  REQUIRE(year);
  const YearItem* list = year->Find("O12");
  REQUIRE(list != nullptr);
  CHECK(list->requirements == std::vector<std::string>{"procurement_list", "procurement_progress"});
  CHECK(list->elements[10].id == "form");
  CHECK(list->elements[10].kind == ElementKind::kForm);
  CHECK(list->elements[11].kind == ElementKind::kException);
  CHECK(year->Find("O2")->elements[6].local_only);
  CHECK(year->Find("O2")->elements[4].kind == ElementKind::kVisual);
  CHECK(year->Find("O19")->elements[0].window == Window::kPrevious);
  CHECK(year->Find("O21")->elements[4].requirement == "no_gift_culture");
}

TEST_CASE("a file that is not there is an error") {
  CHECK(!ReadYear("/nonexistent/2568.yaml"));
  CHECK(!ListYears("/nonexistent"));
}

}  // namespace
}  // namespace oit
