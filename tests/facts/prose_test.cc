#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "facts/measure_row.h"
#include "load/load.h"
#include "sketch.h"

// Measures that a report tells as prose, under labels.
namespace oit {
namespace {

const std::string kPlan = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568\n\n";
const std::string kResults =
    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568\n\n";

struct Told {
  explicit Told(const std::string& text)
      : document(LoadBytes(text, "report.txt")), facts(test::Read(*document)) {}

  size_t size() const { return facts.measures.size(); }

  std::string Says(size_t measure, Role role) const {
    std::string text;
    for (const MeasurePart& part : PartsOf(facts.measures.at(measure), role)) {
      text += (text.empty() ? "" : " | ") + document->Quote(part.key);
    }
    return text;
  }

  RowMark mark(size_t measure) const { return facts.measures.at(measure).mark; }
  size_t steps(size_t measure) const {
    return StepsOf(*document, facts, facts.measures.at(measure)).size();
  }

  Result<Document> document;
  Facts facts;
};

RowMark MarkOf(const std::string& boxes) {
  const Told told(kResults + "มาตรการที่ 1 ปรับปรุงเว็บไซต์\nผู้รับผิดชอบ : สำนักปลัด\nผล   " + boxes + "\n");
  REQUIRE(told.size() == 1);
  return told.mark(0);
}

TEST_CASE("a heading, its list and labels make a measure") {
  const Told told(kPlan +
                  "## มาตรการที่ 1 ยกระดับการให้บริการ\n\n- ทบทวนคู่มือ\n- สำรวจความพึงพอใจ\n\n"
                  "ผู้รับผิดชอบ : ทุกกอง\nระยะเวลา : ตุลาคม 2567 – กันยายน 2568\n\n"
                  "## มาตรการที่ 2 เปิดเผยงบประมาณ\n\n- เผยแพร่แผน\n\n"
                  "ผู้รับผิดชอบ : กองคลัง\nการติดตาม : รายงานทุกเดือน\n\n"
                  "## การกำกับติดตาม\n\nผู้รับผิดชอบ : สำนักปลัด\nระยะเวลา : ทุกเดือน\n");
  REQUIRE(told.size() == 2);
  CHECK(told.Says(0, Role::kMeasure) == "มาตรการที่ 1 ยกระดับการให้บริการ");
  CHECK(told.steps(0) == 2);
  CHECK(told.Says(0, Role::kResponsible) == "ทุกกอง");
  CHECK(told.Says(1, Role::kFollowUp) == "รายงานทุกเดือน");
  CHECK(told.facts.measure_columns == std::vector<Role>{Role::kMeasure, Role::kSteps,
                                                        Role::kResponsible, Role::kPeriod,
                                                        Role::kFollowUp});
  REQUIRE(told.facts.periods.size() == 1);
  CHECK(told.facts.periods[0].measure == 0);
}

TEST_CASE("labels may do without a colon, stand in one line, or be joined to a step") {
  const Told bare(kPlan +
                  "\t๑. มาตรการควบคุมทรัพย์สิน\n\t\tวิธีการ จัดทำแนวปฏิบัติ\n\t\tผู้รับผิดชอบ กองคลัง\n"
                  "\t\tระยะเวลา มกราคม ๒๕๖๘\n");
  REQUIRE(bare.size() == 1);
  CHECK(bare.Says(0, Role::kResponsible) == "กองคลัง");

  const Told line(kPlan + "### 3.1 มาตรการเปิดเผยข้อมูล\nผู้รับผิดชอบ: กองคลัง / ระยะเวลา: มกราคม 2568\n");
  REQUIRE(line.size() == 1);
  CHECK(line.Says(0, Role::kResponsible) == "กองคลัง");
  CHECK(line.Says(0, Role::kPeriod) == "มกราคม 2568");

  const Told joined(kPlan +
                    "มาตรการที่ 1 สื่อสารหลายทาง\nขั้นตอน\n   1. ปรับหน้าติดต่อ\n   2. ลงข่าว\n"
                    "ผู้รับผิดชอบ   งานประชาสัมพันธ์\nระยะเวลา   มกราคม 2568\n");
  REQUIRE(joined.size() == 1);
  CHECK(joined.Says(0, Role::kMeasure) == "มาตรการที่ 1 สื่อสารหลายทาง");
  CHECK(joined.Says(0, Role::kSteps) == "ปรับหน้าติดต่อ | ลงข่าว");
  CHECK(joined.Says(0, Role::kResponsible) == "งานประชาสัมพันธ์");
}

TEST_CASE("the ticked box beside its words is the mark") {
  CHECK(MarkOf("☑ แล้วเสร็จ   ☐ ยังไม่แล้วเสร็จ") == RowMark::kDone);
  CHECK(MarkOf("☐ แล้วเสร็จ   ☒ ยังไม่แล้วเสร็จ") == RowMark::kNotDone);
  CHECK(MarkOf("( / ) แล้วเสร็จ   (   ) ยังไม่แล้วเสร็จ") == RowMark::kDone);
  CHECK(MarkOf("[ ] ดำเนินการแล้ว [x] อยู่ระหว่างดำเนินการ") == RowMark::kInProgress);
  CHECK(MarkOf("แล้วเสร็จ ☐ ยังไม่แล้วเสร็จ ✓") == RowMark::kNotDone);
  CHECK(MarkOf("☑ แล้วเสร็จ   ☑ ยังไม่แล้วเสร็จ") == RowMark::kContradiction);
  CHECK(MarkOf("☐ แล้วเสร็จ   ☐ ยังไม่แล้วเสร็จ") == RowMark::kNone);
}

TEST_CASE("the words of a box are no text of the measure, what stands behind them is") {
  const Told told(kResults +
                  "1. มาตรการอบรมบุคลากร\n   ผลการดำเนินการ  ☐ แล้วเสร็จ  ☑ ยังไม่แล้วเสร็จ\n"
                  "   จะอบรมในเดือนกรกฎาคม\n\n"
                  "2. มาตรการลดพลังงาน\n   ผลการดำเนินการ  ☑ แล้วเสร็จ  ☐ ยังไม่แล้วเสร็จ เหลือการสรุป\n");
  REQUIRE(told.size() == 2);
  CHECK(told.mark(0) == RowMark::kNotDone);
  CHECK(told.Says(0, Role::kResult) == "จะอบรมในเดือนกรกฎาคม");
  CHECK(told.Says(1, Role::kResult) == "เหลือการสรุป");
}

TEST_CASE("words of the result mark a measure without boxes") {
  const Told told(kResults +
                  "### 3.1 มาตรการบริการ\nผู้รับผิดชอบ : กองคลัง\nผลการดำเนินการ : ดำเนินการแล้วเสร็จ\n\n"
                  "### 3.2 มาตรการทรัพย์สิน\nผู้รับผิดชอบ : กองคลัง\n"
                  "ผลการดำเนินการ : ยังไม่ได้ดำเนินการ เนื่องจากรอระเบียบ\n");
  REQUIRE(told.size() == 2);
  CHECK(told.mark(0) == RowMark::kDone);
  CHECK(told.mark(1) == RowMark::kNotDone);
}

TEST_CASE("a label without a value is a gap of its measure") {
  const Told told(kPlan +
                  "มาตรการที่ 1 ใช้รถราชการ\nผู้รับผิดชอบ : กลุ่มอำนวยการ\nระยะเวลา :\n\n"
                  "ลงชื่อ ..........\n");
  REQUIRE(told.size() == 1);
  CHECK(told.Says(0, Role::kPeriod).empty());
  CHECK(HasColumn(told.facts, told.facts.measures[0], Role::kPeriod));
}

TEST_CASE("numbered headings in a section of measures are measures where several have labels") {
  const std::string section = "## มาตรการของปีนี้\n\n";
  const std::string first = "### 1. อบรมเจ้าหน้าที่\n\nผู้รับผิดชอบ : สำนักปลัด\nระยะเวลา : มกราคม 2568\n\n";
  const std::string second = "### 2. ปรับปรุงเว็บไซต์\n\nผู้รับผิดชอบ : กองคลัง\nระยะเวลา : มีนาคม 2568\n";
  CHECK(Told(kPlan + section + first + second).size() == 2);
  CHECK(Told(kPlan + section + first).size() == 0);
}

TEST_CASE("what only speaks of measures is none") {
  // Named without labels; one label; an agenda; an explanation.
  CHECK(Told(kPlan + "มาตรการที่ 1 และมาตรการที่ 2 ใช้ร่วมกันทุกกอง\n").size() == 0);
  CHECK(Told(kPlan + "1. มาตรการอบรม\nผู้รับผิดชอบ : สำนักปลัด\n").size() == 0);
  CHECK(Told(kPlan + "1. เรื่องแจ้งเพื่อทราบ\nผู้รับผิดชอบ : เลขานุการ\nระยะเวลา : 10 นาที\n").size() == 0);
  CHECK(Told(kPlan + "มาตรการแต่ละเรื่องต้องระบุ\n- ขั้นตอน คือ สิ่งที่จะทำ\n- ผู้รับผิดชอบ คือ หน่วยงาน\n"
                     "- ระยะเวลา คือ ช่วงที่ทำ\n")
            .size() == 0);
}

TEST_CASE("beside a table of measures prose only repeats them, and other papers have none") {
  const std::string prose = "มาตรการที่ 1 อบรม\nผู้รับผิดชอบ : สำนักปลัด\nระยะเวลา : มกราคม 2568\n\n";
  const Told table(kPlan + "| มาตรการ | ผู้รับผิดชอบ |\n|---|---|\n| ปรับปรุงเว็บไซต์ | กองคลัง |\n\n" +
                   prose);
  REQUIRE(table.size() == 1);
  CHECK_FALSE(table.facts.measures[0].in_prose());
  CHECK(Told("คู่มือการปฏิบัติงาน\n\n" + prose).size() == 0);
}

}  // namespace
}  // namespace oit
