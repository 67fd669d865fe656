#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "report/version.h"
#include "report/write.h"
#include "sample.h"
#include "schema_check.h"
#include "scored.h"

using namespace oit;
using Json = nlohmann::json;

namespace {

std::string ReadRoot(const std::string& name) {
  return *ReadFile(std::string(OIT_ROOT) + "/" + name, 1 << 20);
}

std::string Written(const sample::Audited& audited) {
  return ChecklistJson(audited.checklist, audited.pack, audited.document);
}

}  // namespace

TEST_CASE("the JSON fits its schema") {
  std::string schema = ReadRoot("engine/report/checklist.schema.json");
  for (const std::string& json : {Written(sample::Plan()), Written(sample::Measures())}) {
    for (const std::string& problem : schema::Problems(schema, json)) FAIL_CHECK(problem);
  }
}

TEST_CASE("scores of the JSON fit the schema: chosen values, every statement, what was computed") {
  const Year rules = oit::test::ReadRules(2564);
  sample::Audited audited = sample::Measures();
  Checklist& checklist = audited.checklist;
  oit::test::ScoreSheet sheet(2564);
  checklist.facts.scores = sheet.Total("68.71")
                               .Grade("C")
                               .Of(9, "55.89")
                               .Of(10, "31.25")
                               .Of(1, "91.87")
                               .Of(1, "81.87")
                               .Of(Instrument::kOit, "74.80")
                               .Take();
  checklist.scores = Recompute(checklist.facts.scores, &rules);
  checklist.confirmed = {"measure.both_marks", "score.grade"};
  const std::string schema = ReadRoot("engine/report/checklist.schema.json");
  for (const std::string& problem : schema::Problems(schema, Written(audited))) {
    FAIL_CHECK(problem);
  }
  const Json scores = Json::parse(Written(audited))["scores"];
  CHECK(scores["total"] == 68.71);
  CHECK(scores["grade"] == "C");
  CHECK(scores["indicators"]["9"] == 55.89);
  CHECK(scores["indicators"]["1"].is_null());  // two values, and nothing tells
  CHECK(scores["instruments"]["OIT"] == 74.8);
  CHECK(scores["recomputed"]["OIT"] == 43.57);
  CHECK(scores["recomputed"]["IIT"].is_null());
  CHECK(scores["stated"].size() == 7);
  CHECK(scores["stated"][3]["what"] == "indicator 1");
  CHECK(scores["lost"][1]["ways"] == 2);
  CHECK(scores["confirmed"] == Json({"score.grade"}));
}

TEST_CASE("the schema check finds what does not fit") {
  std::string schema = ReadRoot("engine/report/checklist.schema.json");
  Json json = Json::parse(Written(sample::Plan()));
  json["items"][0]["verdict"] = "passed";
  json["report"]["extra"] = 1;
  json["summary"].erase("fail");
  json["report"]["agency"]["name"] = 7;
  CHECK(schema::Problems(schema, json.dump()).size() == 4);
}

TEST_CASE("the same checklist gives the same bytes, in a fixed order") {
  std::string first = Written(sample::Measures());
  CHECK(first == Written(sample::Measures()));
  CHECK(first.rfind("{\n  \"schema\": \"oit.checklist/1\",\n  \"tool\": {", 0) == 0);
  CHECK(first.back() == '\n');
  CHECK(first.find("องค์การบริหารส่วนตำบลตัวอย่าง") != std::string::npos);  // not escaped
}

TEST_CASE("passages carry byte, line, column and cell") {
  Json json = Json::parse(Written(sample::Measures()));
  const Json& evidence = json["findings"][0]["evidence"][0];
  CHECK(evidence["start"] == Json({{"byte", 15400}, {"line", 154}, {"column", 3}}));
  CHECK(evidence["where"] == Json({{"table", 1}, {"row", 1}, {"cell", 1}}));
  const Json& event = json["facts"]["events"][0];
  CHECK(event["date"] == "2568-04-24");
  CHECK(event["people"] == 28);
  CHECK(event["start"]["column"] == 1);
}

TEST_CASE("measures are rows by role; steps are the outermost items") {
  Json facts = Json::parse(Written(sample::Measures()))["facts"];
  CHECK(facts["columns"] == Json({"measure", "steps", "done"}));
  const Json& measure = facts["measures"][0];
  CHECK(measure["measure"] == "ป้องกันการทุจริต");
  CHECK(measure["steps"].size() == 2);
  CHECK(measure["steps"][0] == "จัดทำประกาศ");
  CHECK(measure["done"] == true);
  CHECK(measure["not_done"] == false);
  CHECK(measure["result"].is_null());  // its table has no such column
}

TEST_CASE("a constraint that holds has no level, a broken one is missing") {
  sample::Audited audited = sample::Plan();
  YearElement constraint;
  constraint.kind = ElementKind::kConstraint;
  ElementResult holds, broken;
  holds.element = broken.element = &constraint;
  holds.level = Level::kHolds;
  audited.checklist.items[0].elements = {holds, broken};
  Json item = Json::parse(Written(audited))["items"][0];
  CHECK(item["elements"][0]["level"].is_null());
  CHECK(item["elements"][1]["level"] == "missing");
}

TEST_CASE("what is not known is null; broken bytes never break the JSON") {
  sample::Audited audited = sample::Plan();
  audited.checklist.facts.agency.name = "";
  audited.checklist.facts.fiscal_year.reset();
  audited.checklist.items[1].topic_evidence[0].passage.quote = "\xE0\xB8 cut";
  Json json = Json::parse(Written(audited));
  CHECK(json["report"]["agency"]["name"].is_null());
  CHECK(json["report"]["fiscal_year"].is_null());
  CHECK(json["scores"].is_null());
}

TEST_CASE("brief is one line of codes, verdicts and counts") {
  sample::Audited audited = sample::Results();
  std::string line = ChecklistBrief(audited.checklist, audited.pack);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  Json json = Json::parse(line);
  CHECK(json["verdicts"]["O8"] == "fail");
  CHECK(json["summary"]["pass"] == 8);
  CHECK(json["summary"]["elements"]["missing"] == 10);
}

TEST_CASE("one line of JSON holds the same as many") {
  sample::Audited audited = sample::Measures();
  std::string line = ChecklistJson(audited.checklist, audited.pack, audited.document, -1);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  CHECK(Json::parse(line) == Json::parse(Written(audited)));
}

TEST_CASE("the version is that of the project") {
  std::string cmake = ReadRoot("CMakeLists.txt");
  CHECK(cmake.find(std::string("project(oit VERSION ") + kVersion + " ") != std::string::npos);
}
