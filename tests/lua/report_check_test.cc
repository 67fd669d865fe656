#include "lua/report_check.h"

#include <doctest/doctest.h>

#include "lua/read.h"

using namespace oit;

namespace {

// A check of this id; `find` is the body of its function.
std::string Check(const std::string& id, const std::string& find,
                  const std::string& message = R"({ th = "ก {n}", en = "a {n}" })") {
  return "check \"" + id +
         "\" { about = \"numbers\", severity = \"warning\", title = { th = \"ก\", en = \"a\" },\n"
         "message = " +
         message +
         ", accept = \"ก\", reject = \"ข\",\n"
         "find = function(report)\n" +
         find + "\nend }\n";
}

CheckReport Report() {
  CheckReport report;
  report.blocks.resize(2);
  for (CheckBlock& block : report.blocks) block.index = report.AddPlace({});
  report.blocks[1].text = "ข้อความ";
  report.jumps.push_back({nullptr, &report.blocks[1], 1, 2, false});
  CheckMeasure measure;
  measure.cells["outcome"] = {"ผล", {&report.blocks[0]}, true};
  measure.index = report.AddPlace({});
  report.measures.push_back(std::move(measure));
  return report;
}

std::vector<CheckOutcome> Run(const std::string& source) {
  static CheckFile file;
  auto read = ReadCheckFile(source, "rules/checks/a.lua");
  if (!read.ok()) MESSAGE(Format(read.errors()[0], Language::kEnglish));
  REQUIRE(read.ok());
  file = std::move(*read);
  return RunReportChecks(file, Report());
}

CheckOutcome Find(const std::string& find) { return Run(Check("score.total", find)).front(); }

// The first error of a check with this function.
std::string Failure(const std::string& find) {
  const CheckOutcome outcome = Find(find);
  REQUIRE_FALSE(outcome.errors.empty());
  CHECK(outcome.errors[0].code == "rule.check");
  CHECK(outcome.findings.empty());
  return outcome.errors[0].message.en;
}

std::string Message(const std::string& find) {
  const CheckOutcome outcome = Find(find);
  for (const Error& error : outcome.errors) MESSAGE(Format(error, Language::kEnglish));
  REQUIRE(outcome.findings.size() == 1);
  return outcome.findings[0].message.en;
}

}  // namespace

TEST_CASE("a finding quotes views, or their index, and fills the message") {
  const CheckOutcome outcome = Find(R"lua(
    local outcome = report.measures[1].cells.outcome
    assert(report.measures[1].cells.steps == nil and outcome.text == "ผล")
    assert(report.jumps[1].before == nil and report.jumps[1].after.text == "ข้อความ")
    return { { evidence = { report.measures[1], outcome.blocks[1], report.blocks[2].index },
               n = 87.5 } }, 3)lua");
  REQUIRE(outcome.findings.size() == 1);
  const CheckFinding& finding = outcome.findings[0];
  CHECK(finding.evidence == std::vector<int>{3, 1, 2});
  CHECK(finding.severity == "warning");
  CHECK(finding.message == Bilingual{"ก 87.50", "a 87.50"});
  CHECK(finding.values.at("n").en == "87.50");
  CHECK(outcome.compared == 3);
}

TEST_CASE("values are told as they are: whole numbers, fractions, texts, both languages") {
  CHECK(Message("return { { evidence = { 1 }, n = 82.0 } }") == "a 82");
  CHECK(Message("return { { evidence = { 1 }, n = 85.788 } }") == "a 85.79");
  CHECK(Message("return { { evidence = { 1 }, n = 'IIT {n}' } }") == "a IIT {n}");
  CHECK(Message("return { { evidence = { 1 }, n = { th = 'ที่', en = 'at' } } }") == "a at");
}

TEST_CASE("a finding may choose its message and how grave it is") {
  const std::string source =
      Check("score.total", "return { { evidence = { 1 }, message = 'low', severity = 'note' } }",
            R"({ high = { th = "สูง", en = "high" }, low = { th = "ต่ำ", en = "low" } })");
  const CheckOutcome outcome = Run(source).front();
  REQUIRE(outcome.findings.size() == 1);
  CHECK(outcome.findings[0].message.th == "ต่ำ");
  CHECK(outcome.findings[0].severity == "note");
}

TEST_CASE("an answer that cannot be used is told") {
  CHECK(Failure("return 1") ==
        "find must return a table of findings, and how many things it compared");
  CHECK(Failure("return { 1 }").find("each finding must be a table") == 0);
  CHECK(Failure("return { { n = 1 } }") == "evidence must be a list of things in the report");
  CHECK(Failure("return { { n = 1, evidence = { 99 } } }") ==
        "evidence must be a list of things in the report");
  CHECK(Failure("return { { n = 1, evidence = { report } } }") ==
        "evidence must be a list of things in the report");
  CHECK(Failure("return { { evidence = { 1 } } }") ==
        "the finding lacks n, which its message asks for");
  CHECK(Failure("return { { evidence = { 1 }, n = print } }").find("print") != std::string::npos);
  CHECK(Failure("return { { evidence = { 1 }, n = {} } }").find("n must be a text") == 0);
  CHECK(Failure("return { { evidence = { 1 }, n = 1, message = 'low' } }") ==
        "message has none called “low”");
  CHECK(Failure("return { { evidence = { 1 }, n = 1, severity = 'grave' } }").find("severity") ==
        0);
}

TEST_CASE("a check that breaks its limits stops no other of its file") {
  for (const char* broken : {"while true do end", "local t = {} for i = 1, 1e8 do t[i] = i end",
                             "local s = 'x' while true do s = s .. s end", "return report.nothing",
                             "return undefined_name"}) {
    const auto outcomes = Run(Check("score.total", broken) +
                              Check("score.grade", "return { { evidence = { 1 }, n = 1 } }"));
    REQUIRE(outcomes.size() == 2);
    CHECK_FALSE(outcomes[0].errors.empty());
    CHECK(outcomes[1].errors.empty());
    CHECK(outcomes[1].findings.size() == 1);
  }
}

TEST_CASE(
    "local functions are shared; each check is found by its id, in whatever order it was made") {
  const auto outcomes = Run("local function one() return { { evidence = { 1 }, n = 1 } } end\n" +
                            Check("a.first", "return one()") + Check("a.second", "return {}, 1"));
  CHECK(outcomes[0].check->id == "a.first");
  CHECK(outcomes[0].findings.size() == 1);
  CHECK(outcomes[1].findings.empty());
  CHECK(RunReportChecks({"", "", "", {}}, Report()).empty());
}
