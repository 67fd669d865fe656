#include "audit/findings.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "bench.h"
#include "lua/read.h"

using namespace oit;

namespace {

constexpr const char* kReportOfSteps =
    "รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n\n"
    "1. รับคำขอที่จุดบริการ\n2. ตรวจเอกสารของผู้ยื่น\n5. แจ้งผลเป็นหนังสือ\n\n"
    "ลำดับที่\tมาตรการ\tดำเนินการแล้วเสร็จ\tไม่สามารถดำเนินการได้\n"
    "๑\tอบรมเจ้าหน้าที่\t/\t\n"
    "๒\tปรับปรุงเว็บไซต์\t/\t/\n";

Bench WithChecks() {
  Bench bench;
  bench.pack.checks = *ReadChecks(OIT_ROOT "/rules/checks");
  return bench;
}

// A check whose function has this body.
void Add(const std::string& id, const std::string& find, Bench* bench) {
  const auto file = ReadCheckFile(
      "check \"" + id +
          "\" { about = \"numbers\", severity = \"warning\", title = { th = \"ก\", en = \"a\" },\n"
          "message = { th = \"ก\", en = \"a\" }, accept = \"ก\", reject = \"ข\",\n"
          "find = function(report) " +
          find + " end }\n",
      "rules/checks/" + id + ".lua");
  REQUIRE(file.ok());
  bench->pack.checks.push_back(*file);
}

std::vector<std::string> Ids(const Checklist& checklist) {
  std::vector<std::string> ids;
  for (const Finding& finding : checklist.findings) ids.push_back(finding.id);
  return ids;
}

bool Confirms(const Checklist& checklist, const std::string& id) {
  return std::count(checklist.confirmed.begin(), checklist.confirmed.end(), id) > 0;
}

const Finding* Find(const Checklist& checklist, const std::string& id) {
  for (const Finding& finding : checklist.findings) {
    if (finding.id == id) return &finding;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("marks that contradict come before numbering that jumps, each with its place") {
  const Checklist checklist = WithChecks().Audit(kReportOfSteps);
  const Finding* marks = Find(checklist, "measure.both_marks");
  const Finding* jump = Find(checklist, "structure.numbering_gap");
  REQUIRE(marks != nullptr);
  REQUIRE(jump != nullptr);
  CHECK(marks < jump);
  CHECK(marks->message.th == "มาตรการที่ 2 ทำเครื่องหมายทั้งแล้วเสร็จและไม่แล้วเสร็จ โปรดตรวจสอบ");
  CHECK(marks->evidence.at(0).passage.quote == "ปรับปรุงเว็บไซต์");
  CHECK(jump->message.th == "ต่อจากข้อ 2 เป็นข้อ 5 ไม่พบข้อ 3–4");
  CHECK(jump->evidence.at(0).passage.start.line == 4);
  CHECK(jump->evidence.at(1).passage.start.line == 5);
}

TEST_CASE("a check that had something to compare and found nothing is confirmed") {
  const Checklist good = WithChecks().Audit(OneRow("1. รับคำขอ", "/", ""));
  CHECK(Confirms(good, "measure.both_marks"));
  CHECK_FALSE(Confirms(WithChecks().Audit("รายงานสั้น"), "measure.both_marks"));
  CHECK_FALSE(Confirms(WithChecks().Audit(kReportOfSteps), "measure.both_marks"));
}

TEST_CASE("a check that never ends is told, names the check, and stops no other") {
  Bench bench;
  Add("score.total", "while true do end", &bench);
  Add("score.grade", "return { { evidence = { report.blocks[1] } } }", &bench);
  const Checklist checklist = bench.Audit("รายงานสั้น");
  CHECK(Ids(checklist) == std::vector<std::string>{"score.grade", "check.failed"});
  const Finding& failed = checklist.findings.back();
  CHECK(failed.severity == "note");
  CHECK(failed.values.at("check").en == "score.total");
  CHECK(failed.values.at("why").en.find("endless loop") != std::string::npos);
  CHECK(failed.message.en.find("says nothing about the document") != std::string::npos);
  CHECK(checklist.confirmed.empty());
}

TEST_CASE("findings are in the order of what they are about, warnings first, one title together") {
  const auto finding = [](About about, const char* severity, const char* title, uint32_t byte) {
    Finding made;
    made.about = about;
    made.severity = severity;
    made.title.th = title;
    made.evidence.resize(1);
    made.evidence[0].passage.source = {byte, byte + 1};
    return made;
  };
  std::vector<Finding> findings = {
      finding(About::kOrder, "warning", "ลำดับ", 1), finding(About::kNumbers, "note", "ค", 2),
      finding(About::kNumbers, "warning", "ก", 9),  finding(About::kNumbers, "warning", "ข", 5),
      finding(About::kNumbers, "warning", "ก", 3),
  };
  SortFindings(&findings);
  std::string order;
  for (const Finding& each : findings)
    order += std::to_string(each.evidence[0].passage.source.begin);
  CHECK(order == "39521");
}
