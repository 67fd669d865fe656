// What other tools read: SARIF and JUnit.
#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/file.h"
#include "load/xml.h"
#include "report/output.h"
#include "sample.h"
#include "schema_check.h"

using namespace oit;

namespace {

using Json = nlohmann::json;

std::string Written(OutputFormat format, const std::vector<const sample::Audited*>& reports,
                    bool all = false) {
  OutputOptions options;
  options.all = all;
  options.several = true;
  std::unique_ptr<Output> output = OpenOutput(format, options);
  std::string text;
  for (const sample::Audited* audited : reports) {
    CheckedReport report;
    report.checklist = audited->checklist;
    report.pack = &audited->pack;
    text += *output->Add(report);
  }
  return text + *output->Finish();
}

Json RunOf(const std::string& sarif) { return Json::parse(sarif)["runs"][0]; }

std::set<std::string> Fingerprints(const sample::Audited& audited) {
  std::set<std::string> all;
  const Json run = RunOf(Written(OutputFormat::kSarif, {&audited}, true));
  for (const Json& result : run["results"]) {
    all.insert(result["partialFingerprints"]["oitQuote/v1"].get<std::string>());
  }
  CHECK(all.size() == run["results"].size());
  return all;
}

std::vector<std::string> ProblemsOf(const std::string& sarif) {
  const std::string schema = std::string(OIT_ROOT) + "/tests/report/sarif.schema.json";
  return schema::Problems(*ReadFile(schema, 1 << 20), sarif);
}

}  // namespace

TEST_CASE("SARIF has what is to be mended, and items that fail on request") {
  const sample::Audited results = sample::Results(), plan = sample::Plan();
  const std::string few = Written(OutputFormat::kSarif, {&results, &plan});
  const std::string all = Written(OutputFormat::kSarif, {&results, &plan}, true);
  CHECK(ProblemsOf(few).empty());
  CHECK(ProblemsOf(all).empty());
  CHECK(ProblemsOf(Written(OutputFormat::kSarif, {})).empty());
  const Json run = RunOf(few);
  REQUIRE(run["results"].size() == 3);
  CHECK(run["results"][0]["ruleId"] == "structure.numbering_gap");
  CHECK(run["results"][2]["ruleId"] == "gap.numbering");
  CHECK(run["results"][1]["level"] == "note");
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(run["tool"]["driver"]["properties"]["lists"].size() == 2);  // of two years
  CHECK(RunOf(all)["results"].size() > 5);
}

TEST_CASE("a fingerprint stays when lines move, and tells equal passages apart") {
  sample::Audited audited = sample::Results();
  audited.checklist.findings.push_back(audited.checklist.findings.back());  // the same words again
  const std::set<std::string> before = Fingerprints(audited);
  for (Finding& finding : audited.checklist.findings) {
    for (Evidence& evidence : finding.evidence) evidence.passage.start.line += 7;
  }
  CHECK(Fingerprints(audited) == before);
  audited.checklist.findings.front().evidence.front().passage.quote = "(3) ทบทวนแล้ว";
  CHECK(Fingerprints(audited) != before);
}

TEST_CASE("a file is named as a URI, and a passage without a line by its place") {
  sample::Audited audited = sample::Results();
  audited.checklist.path = "งาน 1/รายงาน#2.docx";
  Passage& passage = audited.checklist.findings.front().evidence.front().passage;
  passage.start = passage.end = {};
  passage.where = {2, 4, 1};
  const Json location =
      RunOf(Written(OutputFormat::kSarif, {&audited}))["results"][0]["locations"][0];
  CHECK(location["physicalLocation"]["artifactLocation"]["uri"] ==
        "%E0%B8%87%E0%B8%B2%E0%B8%99%201/"
        "%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99%232.docx");
  CHECK_FALSE(location["physicalLocation"].contains("region"));
  CHECK(location["logicalLocations"][0]["fullyQualifiedName"] == "ตาราง 2 แถว 4");
}

TEST_CASE("a file of a folder that could not be read is told in the invocation") {
  const sample::Audited audited = sample::Results();
  std::unique_ptr<Output> output = OpenOutput(OutputFormat::kSarif, {});
  CheckedReport report;
  report.checklist = audited.checklist;
  report.pack = &audited.pack;
  report.unread = {{"load.damaged", {"ไฟล์เสียหาย", "damaged"}, {}, "", {}}};
  std::string sarif = *output->Add(report);
  sarif += *output->Finish();
  CHECK(ProblemsOf(sarif).empty());
  CHECK(RunOf(sarif)["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("JUnit has a suite for each report and a case for each item") {
  sample::Audited results = sample::Results();
  results.checklist.path = "<b>\"รายงาน\" & \x01.txt";
  const sample::Audited plan = sample::Plan();
  Result<XmlPart> xml =
      XmlPart::Parse(Written(OutputFormat::kJunit, {&results, &plan}), "oit.xml", "oit.xml");
  REQUIRE(xml.ok());
  const pugi::xml_node suite = xml->root().child("testsuite");
  CHECK(std::string(suite.attribute("name").value()) == "<b>\"รายงาน\" & .txt");
  const auto count = [&](const char* outcome) {
    int cases = 0;
    for (pugi::xml_node one : suite.children("testcase")) cases += one.child(outcome) ? 1 : 0;
    return cases;
  };
  CHECK(suite.attribute("tests").as_int() == 14);
  CHECK(suite.attribute("failures").as_int() == count("failure"));
  CHECK(suite.attribute("skipped").as_int() == count("skipped"));
  CHECK(count("failure") == 2);
  const pugi::xml_node manual =
      suite.find_child_by_attribute("testcase", "name", "O8 คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่");
  CHECK(std::string(manual.child("failure").attribute("message").value()).find("ชื่องาน") !=
        std::string::npos);
  CHECK(suite.next_sibling("testsuite"));
  CHECK(xml->root().child("testsuite").child("properties").first_child());
}
