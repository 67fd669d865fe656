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

// `kHead` with lines before its sections.
std::string HeadWith(const std::string& lines) {
  return Replaced(kHead, "sections:", lines + "sections:");
}

TEST_CASE("a year says how it is scored, and how sure that is") {
  const Result<Year> year = Read(HeadWith(R"(edition: ฉบับทดลอง
revised: 2567-12-31
oit_window: {from: 2568-01-05, to: 2568-04-30, standing: advisory}
weights: {IIT: 30, EIT: 30, OIT: 40, standing: likely}
grades:
  - {name: ผ่านดี, from: 85, every_instrument: 85}
  - {name: ผ่าน, from: 85}
  - {name: ต้องปรับปรุง, from: 0, standing: likely}
)") + kItem);
  REQUIRE(year);
  CHECK(year->edition == "ฉบับทดลอง");
  CHECK(year->revised == Date{2567, 12, 31});
  CHECK(year->oit_window->to == Date{2568, 4, 30});
  CHECK(year->oit_window->standing == Standing::kAdvisory);
  CHECK(year->weights->oit == 40);
  CHECK(year->weights->standing == Standing::kLikely);
  CHECK(year->grades[0].every_instrument == 85);
  CHECK(year->grades[2].standing == Standing::kLikely);
}

TEST_CASE("slips in how a year is scored") {
  const auto only = [](const std::string& lines, const char* code) {
    return Only(HeadWith(lines) + kItem, code);
  };
  const Error sum = only("weights: {IIT: 30, EIT: 30, OIT: 30}\n", "pack.weights");
  CHECK(sum.message.en == "the weights add up to 90, not 100");
  CHECK(sum.place.line == 3);
  CHECK(only("grades:\n  - {name: B, from: 75}\n  - {name: A, from: 85}\n  - {name: F, from: 0}\n",
             "pack.grades")
            .message.en == "“A” must be below “B” before it");
  CHECK(only("grades:\n  - {name: A, from: 85}\n", "pack.grades").hint.en ==
        "add the grade that is from: 0");
  CHECK(only("oit_window: {to: 30/4/2568}\n", "pack.date").hint.en.find("2568-04-30") !=
        std::string::npos);
  only("oit_window: {to: 2568-02-30}\n", "pack.date");
  only("oit_window: {from: 2568-05-01, to: 2568-04-30}\n", "pack.window");
}

TEST_CASE("indicators stand in order, and sections are parts of those of OIT") {
  const std::string one = "indicators:\n  - {number: 1, title: ก, instrument: IIT}\n";
  const Error section = Only(HeadWith(one) + kItem, "pack.indicator");
  CHECK(section.message.en == "section 9.1 is of indicator 9, which is none of OIT");
  const Result<Year> skipped =
      Read(HeadWith(one + "  - {number: 9, title: ข, instrument: OIT}\n") + kItem);
  REQUIRE(!skipped);
  CHECK(skipped.errors().front().message.en == "indicator 9 stands where 2 should");
}

TEST_CASE("the title says how sure it is, and every source is explained") {
  const std::string item =
      Replaced(kItem, "ข้อมูลผู้บริหาร, en: Executives", "ข้อมูลผู้บริหาร, standing: likely, source: TRK68");
  const std::string sources = "sources:\n  TRK68: {th: หน้าเว็บของ อปท. แห่งหนึ่ง}\n";
  const Result<Year> year = Read(kHead + item + sources);
  REQUIRE(year);
  CHECK(year->items.front().standing == Standing::kLikely);
  CHECK(year->sources.at("TRK68").th == "หน้าเว็บของ อปท. แห่งหนึ่ง");
  const Error other =
      Only(kHead + Replaced(item, "        source: TRK68", "        source: TRK86") + sources,
           "pack.source");
  CHECK(other.hint.en == "did you mean “TRK68”?");
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
    REQUIRE(year.errors().size() == 1);  // its refs are compared with the code that was meant
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
  const Error code = Only(kHead + kItem + kItem, "pack.doubled_code");
  CHECK(code.place.line == 18);
  CHECK(code.message.th.find("บรรทัด 8") != std::string::npos);
  Only(kHead + kItem + "      - id: deputy\n        ref: O2.1\n        th: ก\n",
       "pack.doubled_ref");
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
  const std::map<int, size_t> items = {{2563, 43}, {2564, 43}, {2565, 43}, {2566, 43},
                                       {2567, 35}, {2568, 28}, {2569, 26}};
  for (const auto& [number, count] : items) {
    const Result<Year> year = ReadYear(rules + "/years/" + std::to_string(number) + ".yaml");
    if (!year) MESSAGE(Format(year.errors().front(), Language::kEnglish));
    REQUIRE(year);
    CHECK(std::count(years->begin(), years->end(), number) == 1);
    CHECK(year->year == number);
    CHECK(year->items.size() == count);
    CHECK(year->sections.size() == 7);
    CHECK(year->weights.has_value());
    CHECK(year->grades.size() == (number < 2566 ? 7 : 5));
    CHECK(year->indicators.size() == 10);
    CHECK_FALSE(year->sources.empty());
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

TEST_CASE("how sure the split into sections is differs from year to year") {
  const auto standing = [](const std::string& year) {
    return ReadYear(std::string(OIT_ROOT) + "/rules/years/" + year + ".yaml")->SplitStanding();
  };
  CHECK(standing("2565") == Standing::kConfirmed);
  CHECK(standing("2567") == Standing::kLikely);
  CHECK(standing("2569") == Standing::kAdvisory);
}

TEST_CASE("a file that is not there is an error") {
  CHECK(!ReadYear("/nonexistent/2568.yaml"));
  CHECK(!ListYears("/nonexistent"));
}

}  // namespace
}  // namespace oit
