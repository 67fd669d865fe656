#include <doctest/doctest.h>

#include "sketch.h"

namespace oit {
namespace {

using test::Read;
using test::Sketch;

std::vector<Role> RolesOf(const std::vector<std::string>& headers) {
  Sketch sketch;
  sketch.Table(headers, {});
  return Read(sketch.Take()).tables[0].roles;
}

TEST_CASE("names of roles are those of the JSON") {
  CHECK(ParseRole("follow_up") == Role::kFollowUp);
  CHECK(std::string(Name(Role::kNumber)) == "no");
  CHECK_FALSE(ParseRole("steps "));
}

TEST_CASE("the longest name in a header decides") {
  CHECK(
      RolesOf({"ลำดับที่", "ประเด็นที่ต้องปรับปรุงแก้ไข/พัฒนา",
               "มาตรการ/กิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ผู้รับผิดชอบ",
               "ระยะเวลา", "สรุปผลการดำเนินการตามมาตรการ/กิจกรรม", "ผลลัพธ์/ความสำเร็จของการดำเนินการ"}) ==
      std::vector<Role>{Role::kNumber, Role::kIssue, Role::kMeasure, Role::kResponsible,
                        Role::kPeriod, Role::kResult, Role::kOutcome});
  CHECK(RolesOf({"ที่", "สถานที่", "ประเด็นที่ควรพัฒนา", "การติดตามผลการดำเนินการ", "ปัญหา/อุปสรรค/ข้อเสนอแนะ",
                 "ขั้นตอนหรือวิธีการปฏิบัติ", "สถานะ"}) ==
        std::vector<Role>{Role::kNumber, Role::kNone, Role::kRecommendation, Role::kFollowUp,
                          Role::kProblem, Role::kSteps, Role::kResult});
}

TEST_CASE("of two columns of steps the first is the measure, where no other is") {
  CHECK(RolesOf({"แนวทาง", "วิธีดำเนินงาน", "ติดตามผล"}) ==
        std::vector<Role>{Role::kMeasure, Role::kSteps, Role::kFollowUp});
  CHECK(RolesOf({"มาตรการ", "แนวทาง", "วิธีการ"}) ==
        std::vector<Role>{Role::kMeasure, Role::kSteps, Role::kSteps});
  CHECK(RolesOf({"ขั้นตอน", "ขั้นตอน"}) == std::vector<Role>{Role::kSteps, Role::kSteps});
}

TEST_CASE("narrow headers break words anywhere") {
  CHECK(RolesOf({"ลำดับ ที่", "ผู้รับ ผิดชอบ", "ระยะ เวลา ดำเนิน การ", "มาตร การ"}) ==
        std::vector<Role>{Role::kNumber, Role::kResponsible, Role::kPeriod, Role::kMeasure});
}

TEST_CASE("the innermost header level decides") {
  CHECK(RolesOf({"สรุปผลการดำเนินการ|ดำเนินการ แล้วเสร็จ", "สรุปผลการดำเนินการ|ไม่สามารถดำเนินการได้",
                 "สรุปผลการดำเนินการ|รายละเอียด"}) ==
        std::vector<Role>{Role::kDone, Role::kNotDone, Role::kResult});
}

TEST_CASE("a table of measures has measures and what becomes of them") {
  auto measures = [](const std::vector<std::string>& headers) {
    Sketch sketch;
    sketch.Table(headers, {});
    return Read(sketch.Take()).tables[0].measures;
  };
  CHECK(measures({"มาตรการ", "ผู้รับผิดชอบ"}));
  CHECK(measures({"ขั้นตอน", "ระยะเวลา"}));
  CHECK_FALSE(measures({"ตัวชี้วัด", "ประเด็นที่ควรพัฒนา"}));
  CHECK_FALSE(measures({"ลำดับ", "มาตรการ"}));
}

std::vector<RowMark> MarksOf(const std::vector<std::string>& headers,
                             const std::vector<std::vector<std::string>>& rows) {
  Sketch sketch;
  sketch.Paragraph("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
  sketch.Table(headers, rows);
  std::vector<RowMark> marks;
  for (const Measure& measure : Read(sketch.Take()).measures) marks.push_back(measure.mark);
  return marks;
}

TEST_CASE("ticks under done and not done") {
  CHECK(
      MarksOf({"มาตรการ", "ดำเนินการแล้วเสร็จ", "ไม่สามารถดำเนินการได้"}, {{"ก", "/", ""},
                                                                     {"ข", "", "/"},
                                                                     {"ค", "/", "/"},
                                                                     {"ง", "", ""},
                                                                     {"จ", "x", ""},
                                                                     {"ฉ", "/", "x"},
                                                                     {"ช", "-", "ขาดงบประมาณ"}}) ==
      std::vector<RowMark>{RowMark::kDone, RowMark::kNotDone, RowMark::kContradiction,
                           RowMark::kNone, RowMark::kNotDone, RowMark::kDone, RowMark::kNotDone});
}

TEST_CASE("of columns of ticks the one that denies is for what was not done") {
  CHECK(MarksOf({"มาตรการ", "ทำได้จริง", "ยังทำไม่ได้"}, {{"ก", "/", ""}, {"ข", "", "/"}}) ==
        std::vector<RowMark>{RowMark::kDone, RowMark::kNotDone});
  CHECK(RolesOf({"มาตรการ", "ทำได้จริง", "ยังทำไม่ได้"}) ==
        std::vector<Role>{Role::kMeasure, Role::kNone, Role::kNone});  // no ticks: no telling
}

TEST_CASE("a column of what is under way") {
  CHECK(MarksOf({"มาตรการ", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"}, {{"ก", "", "/"}}) ==
        std::vector<RowMark>{RowMark::kInProgress});
}

TEST_CASE("words in a result cell") {
  CHECK(MarksOf({"มาตรการ", "ผลการดำเนินการ"},
                {{"ก", "ดำเนินการแล้ว"},
                 {"ข", "ยังไม่ได้ดำเนินการ เนื่องจากขาดบุคลากร"},
                 {"ค", "อยู่ระหว่างจัดทำคู่มือ"},
                 {"ง", "ประชุมพนักงาน ในวันที่ 6 มีนาคม 2567"},
                 {"จ", "-"},
                 {"ฉ", "จะดำเนินการในปีงบประมาณถัดไปให้ครบทุกเรื่อง"},
                 {"ช", "จัดทำประกาศและเผยแพร่บนเว็บไซต์ ส่วนคู่มือดำเนินการบางส่วน"}}) ==
        std::vector<RowMark>{RowMark::kDone, RowMark::kNotDone, RowMark::kInProgress,
                             RowMark::kDone, RowMark::kNone, RowMark::kNone, RowMark::kInProgress});
  CHECK(MarksOf({"มาตรการ", "สถานะ"}, {{"ก", "แล้วเสร็จ"}, {"ข", "อยู่ระหว่างดำเนินการ"}}) ==
        std::vector<RowMark>{RowMark::kDone, RowMark::kInProgress});
}

TEST_CASE("the mark points at its words") {
  Sketch sketch;
  sketch.Paragraph("มาตรการส่งเสริมคุณธรรม");
  sketch.Table({"มาตรการ", "ผลการดำเนินการ"}, {{"ก", "ผล: ดำเนินการแล้ว ตามแผน"}});
  const Document& document = sketch.Take();
  Span source = Read(document).measures[0].mark_source;
  CHECK(document.source.substr(source.begin, source.size()) == "ดำเนินการแล้ว");
}

TEST_CASE("rows of groups are no measures; columns are told once") {
  Sketch sketch;
  sketch.Paragraph("มาตรการส่งเสริมคุณธรรม");
  sketch.Table({"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "หมายเหตุ"},
               {{"ด้านการบริการ", "", "", ""}, {"ก", "1. จัดทำคู่มือ", "สำนักปลัด", ""}});
  sketch.Table({"มาตรการ", "ขั้นตอน", "ระยะเวลา"}, {{"ข", "1. จัดประชุม", "ต.ค. 66"}});
  Facts facts = Read(sketch.Take());
  REQUIRE(facts.measures.size() == 2);
  CHECK(facts.measures[0].row == 1);
  CHECK(facts.measure_columns == std::vector<Role>{Role::kMeasure, Role::kSteps, Role::kResponsible,
                                                   Role::kNote, Role::kPeriod});
}

TEST_CASE("sections have the role of the nearest heading that has one; titles have none") {
  Sketch sketch;
  sketch.Heading("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567");
  uint32_t intro = sketch.Paragraph("หลักการและเหตุผล");
  sketch.Heading("ผลการดำเนินการ");
  uint32_t result = sketch.Paragraph("จัดประชุมแล้ว");
  sketch.Heading("ข้อเสนอแนะในการพัฒนาหน่วยงาน");
  uint32_t advice = sketch.Paragraph("ควรเพิ่มช่องทาง");
  Facts facts = Read(sketch.Take());
  CHECK(facts.section_roles[intro] == Role::kNone);
  CHECK(facts.section_roles[result] == Role::kResult);
  CHECK(facts.section_roles[advice] == Role::kRecommendation);
}

}  // namespace
}  // namespace oit
