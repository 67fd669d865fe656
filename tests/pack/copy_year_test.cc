#include "pack/copy_year.h"

#include <doctest/doctest.h>

#include "pack/read.h"
#include "scratch.h"

namespace oit {
namespace {

const std::string kOld = R"(# The checklist of 2569.
year: 2569
instrument: แบบวัด ปี ๒๕๖๙
weights: {IIT: 30, EIT: 30, OIT: 40}
oit_window: {to: 2569-04-30}
sections:
  - number: "9.1"
    title: ข้อมูลพื้นฐาน
    indicator: 9
items:
  # ข่าว เดิม O5 ของปี 2568
  - code: O1
    title: {th: ข่าวปี 2569, en: "News of 2569"}   # ดูคู่มือปี 2569
    section: "9.1"
    requirement: news
    note: new in 2569
    elements:
      - id: news
        ref: O1.1
        th: "ผลของปี 2568 และปี 2569"
      - id: law
        ref: O1.2
        th: ตามพระราชบัญญัติตัวอย่าง พ.ศ. 2568
        standing: confirmed
      - {id: vacant, ref: O1.3, th: ว่าง, standing: advisory}

  - {code: O2, title: {th: ติดต่อ}, section: "9.1", requirement: contact, elements: [{id: phone, ref: O2.1, th: โทรศัพท์ พ.ศ. 2540}]}
sources:
  S1: {th: หน้าเว็บปี 2569}
)";

struct Copied {
  Year from;
  YearCopy copy;
  Year to;
};

Copied Copy(const std::string& text, int year, int to) {
  const Scratch scratch;
  const std::string name = "years/" + std::to_string(year) + ".yaml";
  const Result<Year> from = ReadYear(scratch.Write(name, text));
  REQUIRE(from);
  const Result<YearCopy> copy = CopyYear(*from, to);
  REQUIRE(copy);
  const Result<Year> read =
      ReadYear(scratch.Write("years/" + std::to_string(to) + ".yaml", copy->text));
  REQUIRE(read);
  return {*from, *copy, *read};
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("titles and labels name the years that follow; all else stays") {
  const Copied copied = Copy(kOld, 2569, 2570);
  const YearItem& news = copied.to.items[0];
  CHECK(copied.to.year == 2570);
  CHECK(copied.to.instrument == "แบบวัด ปี ๒๕๗๐");
  CHECK(news.title == Bilingual{"ข่าวปี 2570", "News of 2570"});
  CHECK(news.elements[0].label.th == "ผลของปี 2569 และปี 2570");
  CHECK(news.elements[1].label.th == "ตามพระราชบัญญัติตัวอย่าง พ.ศ. 2568");
  CHECK(news.note == "new in 2569");
  CHECK(copied.to.items[1].elements[0].label.th == "โทรศัพท์ พ.ศ. 2540");
  for (const char* comment :
       {"# The checklist of 2569.\n", "# ข่าว เดิม O5 ของปี 2568\n", "   # ดูคู่มือปี 2569\n"}) {
    CHECK(Has(copied.copy.text, comment));
  }
}

TEST_CASE("what was changed and what a person must look at has its line in the new file") {
  const YearCopy copy = Copy(kOld, 2569, 2570).copy;
  REQUIRE(copy.moved.size() == 4);
  CHECK(copy.moved[0].line == 4);
  CHECK(copy.moved[3].line == 23);
  CHECK(copy.moved[3].before == "ผลของปี 2568 และปี 2569");
  REQUIRE(copy.left.size() == 2);
  CHECK(copy.left[0].before == "2569-04-30");
  CHECK(copy.left[0].line == 6);
  CHECK(copy.left[1].line == 26);  // a law
  CHECK(copy.notes == std::vector<uint32_t>{2, 13, 16, 19, 32});
}

TEST_CASE("nothing of the copy is confirmed, what was weaker stays so") {
  const Copied copied = Copy(kOld, 2569, 2570);
  CHECK(copied.from.items[0].elements[0].standing == Standing::kConfirmed);
  for (const YearItem& item : copied.to.items) {
    for (const YearElement& element : item.elements) {
      CHECK(element.standing == (element.id == "vacant" ? Standing::kAdvisory : Standing::kLikely));
    }
  }
  CHECK(copied.to.items[0].standing == Standing::kLikely);
  CHECK(copied.to.sections[0].standing == Standing::kLikely);
  CHECK(copied.to.weights->standing == Standing::kLikely);
  CHECK(copied.to.oit_window->standing == Standing::kLikely);
  CHECK(copied.copy.to_check == std::vector<std::string>{"O1", "O2"});
}

TEST_CASE("an item is confirmed by taking its line away") {
  const YearCopy copy = Copy(kOld, 2569, 2570).copy;
  std::string text = copy.text;
  const size_t line = text.rfind('\n', text.find("standing: likely", text.find("code: O1"))) + 1;
  text.erase(line, text.find('\n', line) + 1 - line);
  const Scratch scratch;
  const Result<Year> year = ReadYear(scratch.Write("years/2570.yaml", text));
  REQUIRE(year);
  CHECK(year->items[0].elements[0].standing == Standing::kConfirmed);
  CHECK(year->items[1].elements[0].standing == Standing::kLikely);
}

TEST_CASE("a copy of a copy, and a year further off") {
  const Copied first = Copy(kOld, 2569, 2570);
  const Copied second = Copy(first.copy.text, 2570, 2571);
  CHECK(second.to.items[0].title.th == "ข่าวปี 2571");
  CHECK(second.to.items[1].elements[0].standing == Standing::kLikely);
  CHECK(Copy(kOld, 2569, 2566).to.items[0].elements[0].label.th == "ผลของปี 2565 และปี 2566");
}

TEST_CASE("every year that there is can be copied") {
  const Result<std::vector<int>> years = ListYears(OIT_ROOT "/rules");
  REQUIRE(years);
  for (const int year : *years) {
    const Result<Year> from = ReadYear(OIT_ROOT "/rules/years/" + std::to_string(year) + ".yaml");
    REQUIRE(from);
    const Copied copied = Copy(from->text, year, year + 1);
    CHECK(copied.to.items.size() == from->items.size());
    for (const YearItem& item : copied.to.items) {
      for (const YearElement& element : item.elements) {
        CHECK(element.standing != Standing::kConfirmed);
      }
    }
  }
}

}  // namespace
}  // namespace oit
