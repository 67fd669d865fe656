#include <doctest/doctest.h>

#include "pack/read.h"
#include "scratch.h"

namespace oit {
namespace {

const std::string kYear = R"(year: 2568
instrument: แบบวัด
sections:
  - number: "9.1"
    title: ข้อมูลพื้นฐาน
    indicator: 9
items:
  - code: O2
    title: {th: ข้อมูลผู้บริหาร}
    section: "9.1"
    requirement: executives
    elements:
      - id: chief
        ref: O2.1
        th: ผู้บริหารสูงสุด
)";

Requirement Executives() {
  Requirement requirement;
  requirement.slug = "executives";
  requirement.file = "/somewhere/rules/requirements/executives.lua";
  requirement.source = "requirement \"executives\" {\n  topic = words { \"ข้อมูลผู้บริหาร\" },\n}\n";
  requirement.topic.phrases.push_back({"ข้อมูลผู้บริหาร", {requirement.file, 2, 20}});
  ElementRule chief;
  chief.id = "chief";
  chief.named.phrases.push_back({"รายนาม ... ผู้บริหาร", {requirement.file, 2, 20}});
  requirement.elements.push_back(chief);
  return requirement;
}

Result<Pack> Join(const std::string& year_text, const Requirement& requirement,
                  WordLists words = {}) {
  const Scratch scratch;
  Result<Year> year = ReadYear(scratch.Write("years/2568.yaml", year_text));
  REQUIRE(year);
  return JoinPack(*year, {{requirement.slug, requirement}}, std::move(words));
}

std::string With(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST_CASE("year, requirements and words are joined") {
  const Result<Pack> pack = Join(kYear, Executives());
  REQUIRE(pack);
  CHECK(pack->year.items.front().title.en == "ข้อมูลผู้บริหาร");
  CHECK(pack->Of("executives").Find("chief") != nullptr);
  CHECK(pack->Of("executives").Find("deputy") == nullptr);
  CHECK(pack->digest.size() == 64);
}

TEST_CASE("the digest follows the texts, not where they lie") {
  const Result<Pack> first = Join(kYear, Executives());
  const Result<Pack> second = Join(kYear, Executives());  // from another scratch folder
  const Result<Pack> other = Join(kYear + "# note\n", Executives());
  REQUIRE((first && second && other));
  CHECK(first->digest == second->digest);
  CHECK(first->digest != other->digest);
  Requirement changed = Executives();
  changed.source += "-- note\n";
  CHECK(Join(kYear, changed)->digest != first->digest);
}

TEST_CASE("word lists are part of the digest") {
  const Scratch scratch;
  scratch.Write("words/a.yaml", "one:\n  words: [ก]\n");
  const Result<WordLists> words = ReadWords(scratch.folder() + "/words");
  REQUIRE(words);
  CHECK(Join(kYear, Executives(), *words)->digest != Join(kYear, Executives())->digest);
}

TEST_CASE("an unknown requirement is named with its place and the nearest") {
  const Result<Pack> pack =
      Join(With(kYear, "requirement: executives", "requirement: executive"), Executives());
  REQUIRE(!pack);
  const Error& error = pack.errors().front();
  CHECK(error.code == "pack.requirement");
  CHECK(error.place.line == 11);
  CHECK(error.place.column == 18);
  CHECK(error.excerpt == "    requirement: executive");
  CHECK(error.hint.en == "did you mean “executives”?");
  const Result<Pack> far =
      Join(With(kYear, "requirement: executives", "requirement: budget"), Executives());
  REQUIRE(!far);
  CHECK(far.errors().front().hint.en.find("requirements/budget.lua") != std::string::npos);
}

TEST_CASE("an unknown element is an error only where the requirement has elements") {
  const std::string year = With(kYear, "id: chief", "id: cheif");
  const Result<Pack> pack = Join(year, Executives());
  REQUIRE(!pack);
  CHECK(pack.errors().front().code == "pack.element");
  CHECK(pack.errors().front().place.line == 13);
  CHECK(pack.errors().front().hint.th == "หมายถึง “chief” หรือไม่");
  Requirement topic_only = Executives();
  topic_only.elements.clear();
  CHECK(Join(year, topic_only));
}

TEST_CASE("unknown word lists and refused phrases point into the rule") {
  Requirement requirement = Executives();
  requirement.topic.lists.push_back({"places.main_sit", {requirement.file, 2, 3}});
  requirement.elements[0].named.phrases.push_back({"ผู้บริหาร漢", {requirement.file, 2, 20}});
  requirement.elements[0].alone.except.push_back({"... ผู้บริหาร", {requirement.file, 3, 1}});
  WordList list;
  list.name = "places.main_site";
  const Result<Pack> pack = Join(kYear, requirement, {{list.name, list}});
  REQUIRE(!pack);
  REQUIRE(pack.errors().size() == 3);
  CHECK(pack.errors()[0].code == "pack.word_list");
  CHECK(pack.errors()[0].hint.en == "did you mean “places.main_site”?");
  CHECK(pack.errors()[1].code == "pack.phrase");
  CHECK(pack.errors()[1].place == Place{requirement.file, 2, 20});
  CHECK(pack.errors()[1].excerpt == "  topic = words { \"ข้อมูลผู้บริหาร\" },");
  CHECK(pack.errors()[2].code == "pack.phrase");
  CHECK(pack.errors()[2].place.line == 3);
}

TEST_CASE("phrases of word lists are checked too, with their line") {
  const Scratch scratch;
  scratch.Write("words/a.yaml", "one:\n  words:\n    - ก漢\n");
  const Result<WordLists> words = ReadWords(scratch.folder() + "/words");
  REQUIRE(words);
  const Result<Pack> pack = Join(kYear, Executives(), *words);
  REQUIRE(!pack);
  CHECK(pack.errors().front().place.line == 3);
  CHECK(pack.errors().front().excerpt == "    - ก漢");
}

TEST_CASE("shapes and enumerators have the names of the rule language") {
  CHECK(ParseShape("person_name") == Shape::kPersonName);
  CHECK(ParseShape(Name(Shape::kAddress)) == Shape::kAddress);
  CHECK_FALSE(ParseShape("face"));
  CHECK(std::string(Name(Standing::kAdvisory)) == "advisory");
  CHECK(std::string(Name(ElementKind::kException)) == "exception");
  CHECK(std::string(Name(ExampleContext::kDescribed)) == "described");
}

}  // namespace
}  // namespace oit
