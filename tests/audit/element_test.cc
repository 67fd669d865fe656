#include <doctest/doctest.h>

#include "audit/bench.h"

namespace oit {

TEST_CASE("elements are sought in the step that names the subject, not beyond") {
  ItemResult item = Bench().Item(
      OneRow("๑. จัดทำข้อมูลผู้บริหาร ประกอบด้วย (๑) ชื่อ-นามสกุล ๒. เพิ่มช่องทางการติดต่อสอบถาม", "/", ""));
  CHECK(item.elements[0].level == Level::kClaimed);
  CHECK(item.elements[2].level == Level::kMissing);
  REQUIRE(!item.elements[2].near_misses.empty());
  CHECK(item.verdict == Verdict::kFail);
}

TEST_CASE("what text cannot show is for a person to see, once the subject is claimed") {
  CHECK(Bench().Item(OneRow("๑. จัดทำข้อมูลผู้บริหาร ๒. ติดตามผล", "/", "")).elements[1].level ==
        Level::kReview);
  CHECK(Bench().Item(OneRow("๑. จัดทำข้อมูลผู้บริหาร ๒. ติดตามผล", "", "/")).elements[1].level ==
        Level::kMissing);
}

TEST_CASE("the thing itself, listed under the subject, is shown") {
  ItemResult item = Bench().Item("# ข้อมูลผู้บริหาร\n\nนายสมมุติ ใจซื่อ นายก โทร. 0-4400-0001\n");
  CHECK(item.elements[2].level == Level::kShown);
}

TEST_CASE("a passage of another year is a near miss") {
  Bench bench;
  bench.element(0).window = Window::kPrevious;
  const std::string step = "๑. จัดทำข้อมูลผู้บริหาร ประจำปี ๒๕๖๘ (๑) ชื่อ-นามสกุล ๒. ติดตามผล";
  ItemResult item = bench.Item(OneRow(step, "/", ""));
  CHECK(item.elements[0].level == Level::kMissing);
  REQUIRE(!item.elements[0].near_misses.empty());
  CHECK(item.elements[0].near_misses[0].reason.en == "wrong year: 2568, expected 2567");
}

TEST_CASE("a month is of the fiscal year that it falls in") {
  Bench bench;
  bench.element(0).window = Window::kCurrent;
  auto level = [&](const std::string& month) {
    const std::string step = "๑. จัดทำข้อมูลผู้บริหาร ชื่อ-นามสกุล ตั้งแต่เดือน" + month + " ๒. ติดตามผล";
    return bench.Item(OneRow(step, "/", "")).elements[0].level;
  };
  CHECK(level("ตุลาคม ๒๕๖๗") == Level::kClaimed);
  CHECK(level("ตุลาคม ๒๕๖๘") == Level::kMissing);
}

TEST_CASE("advisory wording fails no one") {
  Bench bench;
  for (size_t i = 0; i < 3; ++i) bench.element(i).standing = Standing::kAdvisory;
  CHECK(bench.Item(OneRow("๑. จัดทำข้อมูลผู้บริหาร ๒. ติดตามผล", "/", "")).verdict == Verdict::kReview);
  CHECK(bench.Item("ไม่เกี่ยวข้อง\n").verdict == Verdict::kFail);
}

TEST_CASE("an item without a rule is for a person to see, and says so") {
  Bench bench;
  bench.pack.requirements.at("executives").elements.clear();
  ItemResult item = bench.Item(OneRow("๑. จัดทำข้อมูลผู้บริหาร ๒. ติดตามผล", "/", ""));
  CHECK_FALSE(item.checked);
  CHECK(item.verdict == Verdict::kReview);
  CHECK(item.topic == Level::kClaimed);
  CHECK(item.note.en == "nothing checks this item yet");
}

TEST_CASE("a rule that breaks its limits is an error of its item alone") {
  Bench bench;
  Requirement& rule = bench.pack.requirements.at("executives");
  rule.has_check = true;
  rule.source =
      R"(requirement "executives" { topic = words { "x" }, check = function() while true do end end })";
  Checklist checklist = bench.Audit(OneRow("๑. จัดทำข้อมูลผู้บริหาร ๒. ติดตามผล", "/", ""));
  CHECK(checklist.items.front().verdict == Verdict::kError);
}

TEST_CASE("the bar can be raised to what is shown") {
  const std::string report =
      OneRow("๑. จัดทำข้อมูลผู้บริหาร (๑) ชื่อ-นามสกุล (๒) รูปถ่าย (๓) ช่องทางการติดต่อ ๒. ติดตามผล", "/", "");
  CHECK(Bench().Item(report).verdict == Verdict::kPass);
  CHECK(Bench().Item(report, Level::kShown).verdict == Verdict::kFail);
}

TEST_CASE("an element for local government is not asked of a department") {
  Bench bench;
  bench.element(0).local_only = true;
  ItemResult item = bench.Item("รายงานของกรมสมมุติการ\n\nกรมสมมุติการ ได้จัดทำข้อมูลผู้บริหาร\n");
  CHECK(item.elements[0].level == Level::kNotApplicable);
}

}  // namespace oit
