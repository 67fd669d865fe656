#include <doctest/doctest.h>

#include "facts/parts.h"
#include "sketch.h"

namespace oit {
namespace {

using test::Read;
using test::Sketch;

Facts FactsOf(std::initializer_list<const char*> paragraphs) {
  Sketch sketch;
  for (const char* text : paragraphs) sketch.Paragraph(text);
  return Read(sketch.Take());
}

TEST_CASE("the fiscal year is the title's, not that of the result which is analysed") {
  Facts facts =
      FactsOf({"รายงานการวิเคราะห์ผลการประเมิน ITA ปี 2566 "
               "และมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"});
  CHECK(facts.fiscal_year == 2567);
  facts = FactsOf({"การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566",
                   "เพื่อกำหนดมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2567 ตามคู่มือของสำนักงาน "
                   "ป.ป.ช. และหนังสือสั่งการของจังหวัด ซึ่งให้ทุกหน่วยงานจัดทำรายงานการวิเคราะห์พร้อมมาตรการ"
                   "ในการขับเคลื่อนการดำเนินงานให้เป็นรูปธรรม มีการกำหนดผู้รับผิดชอบ "
                   "ขั้นตอน ระยะเวลา และการติดตามผลอย่างชัดเจนในทุกประเด็นที่ต้องพัฒนา"});
  CHECK(facts.fiscal_year == 2567);
}

TEST_CASE("words of an analysis reach over the lines of a title, and to one year only") {
  Facts facts =
      FactsOf({"รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน (ITA)",
               "ประจำปีงบประมาณ พ.ศ. 2567", "1. บทนำ", "จึงกำหนดมาตรการประจำปีงบประมาณ พ.ศ. 2568"});
  CHECK(facts.fiscal_year == 2568);
  facts = FactsOf({"มาตรการส่งเสริมคุณธรรม ตามผลการประเมิน ITA ปี 2566 ประจำปีงบประมาณ พ.ศ. 2567"});
  CHECK(facts.fiscal_year == 2567);
}

TEST_CASE("the year in the name of a law is nobody's") {
  Facts facts = FactsOf({"มาตรการส่งเสริมคุณธรรม ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
                         "ประจำปีงบประมาณ พ.ศ. 2568"});
  CHECK(facts.fiscal_year == 2568);
}

TEST_CASE("a title of several lines is read as one") {
  Facts facts = FactsOf({"รายงานผลการดำเนินการ", "ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                         "ประจำปีงบประมาณ พ.ศ. ๒๕๖7 รอบ 12 เดือน", "เทศบาลตำบลทุ่งดอกแก้ว"});
  CHECK(facts.title_text ==
        "รายงานผลการดำเนินการ ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส "
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖7 รอบ 12 เดือน");
  CHECK(facts.fiscal_year == 2567);
  CHECK(facts.round == 12);
  CHECK(facts.kind == ReportKind::kResultsReport);
}

TEST_CASE("the period of the title; months alone are none") {
  Facts facts = FactsOf(
      {"รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม", "รอบ ๖ เดือน (๑ ตุลาคม ๒๕๖๖ – ๓๑ มีนาคม ๒๕๖๗)"});
  CHECK(facts.period_from == Date{2566, 10, 1});
  CHECK(facts.period_to == Date{2567, 3, 31});
  CHECK(facts.round == 6);
}

TEST_CASE("the period of the rows where all say the same") {
  auto period = [](const char* second) {
    Sketch sketch;
    sketch.Paragraph("มาตรการส่งเสริมคุณธรรม");
    sketch.Table({"มาตรการ", "ระยะเวลา"}, {{"ก", "ตุลาคม 2566 - กันยายน 2567"}, {"ข", second}});
    return Read(sketch.Take()).period_to;
  };
  CHECK(period("ตุลาคม 2566 - กันยายน 2567") == Date{2567, 9, 30});
  CHECK_FALSE(period("ม.ค. - ก.ย. 67"));
}

TEST_CASE("February has its days") {
  CHECK(facts::LastDay(2567, 2) == 29);
  CHECK(facts::LastDay(2566, 2) == 28);
  CHECK(facts::LastDay(2566, 9) == 30);
}

TEST_CASE("dated acts are events; deadlines, periods and dates of data are not") {
  Facts facts = FactsOf(
      {"ประชุมพนักงาน เมื่อวันที่ 6 มีนาคม 2567 ผู้เข้าร่วมจำนวนทั้งหมด 28 คน", "รายงานภายในวันที่ 30 กันยายน 2567",
       "ข้อมูล ณ วันที่ 31 มีนาคม 2567", "ระหว่างวันที่ 1 ตุลาคม 2566 ถึงวันที่ 30 กันยายน 2567",
       "ตั้งแต่ 1 ตุลาคม - 30 กันยายน 2567", "ตามหนังสือจังหวัดลำปาง ที่ ลป 0023/ว 100 ลงวันที่ 5 มกราคม 2567",
       "ประกาศ ณ วันที่ 17 มกราคม พ.ศ. 2567"});
  REQUIRE(facts.events.size() == 2);
  CHECK(facts.events[0].date == Date{2567, 3, 6});
  CHECK(facts.events[0].people == 28);
  CHECK(facts.events[1].date == Date{2567, 1, 17});
  CHECK_FALSE(facts.events[1].people);
}

TEST_CASE("a date in a plan's column is an event only where it says that it happened") {
  Sketch sketch;
  sketch.Paragraph("มาตรการส่งเสริมคุณธรรม");
  sketch.Table({"มาตรการ", "ขั้นตอน", "ระยะเวลา", "การกำกับติดตาม"},
               {{"ก", "จัดประชุมวันที่ 5 มกราคม 2567", "1 ธันวาคม 2566", "รายงานวันที่ 1 มีนาคม 2567"},
                {"ข", "จัดประชุมแล้วเมื่อวันที่ 9 มกราคม 2567", "", ""}});
  Facts facts = Read(sketch.Take());
  REQUIRE(facts.events.size() == 1);
  CHECK(facts.events[0].date == Date{2567, 1, 9});
}

TEST_CASE("a training of three days is one event") {
  Facts facts = FactsOf({"จัดอบรมระหว่างวันที่ 5 มกราคม 2567 ถึงวันที่ 7 มกราคม 2567 จำนวน 45 คน"});
  REQUIRE(facts.events.size() == 1);
  CHECK(facts.events[0].date == Date{2567, 1, 5});
}

}  // namespace
}  // namespace oit
