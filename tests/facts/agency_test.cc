#include <doctest/doctest.h>

#include "sketch.h"

namespace oit {
namespace {

using test::Read;
using test::Sketch;

Agency AgencyOf(std::initializer_list<const char*> paragraphs) {
  Sketch sketch;
  for (const char* text : paragraphs) sketch.Paragraph(text);
  return Read(sketch.Take()).agency;
}

TEST_CASE("the agency of the title with its class, amphoe and province") {
  Agency agency = AgencyOf({"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
                            "องค์การบริหารส่วนตำบลทุ่งดอกแก้ว อำเภอบึงสาม จังหวัดลำปาง"});
  CHECK(agency.name == "องค์การบริหารส่วนตำบลทุ่งดอกแก้ว");
  CHECK(agency.klass == "อบต.");
  CHECK(agency.local);
  CHECK(agency.amphoe == "บึงสาม");
  CHECK(agency.province == "ลำปาง");
}

TEST_CASE("a person behind the head's post is not the agency's name") {
  CHECK(AgencyOf({"นายกองค์การบริหารส่วนตำบล นายสมมุติ ใจดี"}).name.empty());
  CHECK(AgencyOf({"ข้อมูลผู้บริหารเทศบาลเมืองนางรอง"}).name == "เทศบาลเมืองนางรอง");
}

TEST_CASE("abbreviated classes and places are written in full") {
  Agency agency =
      AgencyOf({"รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม ปี 2567", "ทต.บ้านใหม่ อ.เมือง จ.ตาก"});
  CHECK(agency.name == "เทศบาลตำบลบ้านใหม่");
  CHECK(agency.klass == "เทศบาลตำบล");
  CHECK(agency.amphoe == "เมือง");
  CHECK(agency.province == "ตาก");
}

TEST_CASE("classes of agencies of every kind") {
  auto klass = [](const char* name) {
    return AgencyOf({"มาตรการส่งเสริมคุณธรรมและความโปร่งใส", name}).klass;
  };
  CHECK(klass("เทศบาลเมืองวังทอง") == "เทศบาลเมือง");
  CHECK(klass("เทศบาลนครท่าเรือ จังหวัดระยอง") == "เทศบาลนคร");
  CHECK(klass("องค์การบริหารส่วนจังหวัดน่าน") == "อบจ.");
  CHECK(klass("กรมทดลองแผ่นดิน กระทรวงทดลอง") == "กรม");
  CHECK(klass("มหาวิทยาลัยเมืองเหนือ") == "มหาวิทยาลัย");
  CHECK(klass("สำนักงานจังหวัดพะเยา") == "สำนักงานจังหวัด");
  CHECK(klass("จังหวัดพะเยา") == "จังหวัด");
}

TEST_CASE("an office of a province has it in its name, other names end before it") {
  CHECK(AgencyOf({"มาตรการส่งเสริมคุณธรรม", "สำนักงานเกษตรจังหวัดลำปาง"}).name ==
        "สำนักงานเกษตรจังหวัดลำปาง");
  CHECK(AgencyOf({"มาตรการส่งเสริมคุณธรรม", "เทศบาลตำบลทุ่งดอกแก้วจังหวัดลำปาง"}).name ==
        "เทศบาลตำบลทุ่งดอกแก้ว");
}

TEST_CASE("a province that no list has") {
  Agency agency = AgencyOf({"มาตรการส่งเสริมคุณธรรม", "องค์การบริหารส่วนจังหวัดสมมุติ จังหวัดสมมุติบุรี",
                            "องค์การบริหารส่วนจังหวัดสมมุติ ได้ดำเนินการ"});
  CHECK(agency.name == "องค์การบริหารส่วนจังหวัดสมมุติ");
  CHECK(agency.province == "สมมุติบุรี");
}

TEST_CASE("generic uses of a class are no agency, and others' names in prose neither") {
  CHECK(AgencyOf({"มาตรการส่งเสริมคุณธรรม", "องค์การบริหารส่วนตำบลของตนต้องมีเว็บไซต์",
                  "องค์การบริหารส่วนตำบล และเทศบาลตำบลมีหน้าที่ให้บริการ"})
            .name.empty());
  CHECK(AgencyOf({"มาตรการส่งเสริมคุณธรรม",
                  "ตามหลักเกณฑ์ที่ กรมส่งเสริมการปกครองท้องถิ่น กำหนด จึงได้จัดทำมาตรการขึ้นเพื่อใช้"})
            .name.empty());
}

TEST_CASE("the name ends where prose goes on without a space, and the well-spelt form wins") {
  Agency agency =
      AgencyOf({"รายงานผลการดำเนินการตามมาตรการ", "ขององค์กรบริหารส่วนตำบลหนองน้ำใสประจำปีงบประมาณ 2567",
                "นายกององค์การบริหารส่วนตำบลหนองน้ำใส", "องค์การบริหาร ส่วนตำบลหนองน้ำใสได้จัดทำรายงานฉบับนี้",
                "องค์การบริหารส่วนตำบลหนองน้ำใสยกระดับการบริการ"});
  CHECK(agency.name == "องค์การบริหารส่วนตำบลหนองน้ำใส");
}

TEST_CASE("agencies whose class has an item list of its own") {
  auto list = [](std::initializer_list<const char*> paragraphs) {
    return AgencyOf(paragraphs).other_list;
  };
  const char* title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
  CHECK(list({title, "โรงเรียนบ้านทุ่งสมมุติ อำเภอเมือง จังหวัดลำปาง"}) == "schools");
  CHECK(list({title, "วิทยาลัยเทคนิคสมมุติบุรี"}) == "vocational");
  CHECK(list({title, "สถานีตำรวจภูธรทุ่งสมมุติ"}) == "police");
  CHECK(list({title, "โรงพยาบาลทุ่งสมมุติ จังหวัดลำปาง"}) == "hospitals");
  CHECK(list({title, "โรงพยาบาลทุ่งสมมุติ (องค์การมหาชน)"}).empty());
  CHECK(list({title, "มหาวิทยาลัยเมืองเหนือ", "โรงพยาบาลเมืองเหนือ"}).empty());
  CHECK(list({title, "เทศบาลตำบลทุ่งสมมุติ", "โรงเรียนบ้านทุ่งสมมุติ"}).empty());
  CHECK(list({title, "องค์การบริหารส่วนตำบลทุ่งสมมุติ", "จัดกิจกรรมที่โรงเรียนบ้านหนองสมมุติ",
              "ร่วมกับโรงเรียนบ้านหนองสมมุติ และโรงพยาบาลสมมุติบุรี"})
            .empty());
}

TEST_CASE("a name that starts with a common word stays whole") {
  CHECK(AgencyOf({"มาตรการส่งเสริมคุณธรรม", "องค์การบริหารส่วนตำบลในเมือง"}).name ==
        "องค์การบริหารส่วนตำบลในเมือง");
  CHECK(AgencyOf({"มาตรการส่งเสริมคุณธรรม", "องค์การบริหารส่วนตำบลหนองจะบก"}).name ==
        "องค์การบริหารส่วนตำบลหนองจะบก");
}

TEST_CASE("a district of the capital") {
  Agency agency = AgencyOf({"มาตรการส่งเสริมคุณธรรม", "กรมทดลองแผ่นดิน เขตดุสิต กรุงเทพมหานคร"});
  CHECK(agency.name == "กรมทดลองแผ่นดิน");
  CHECK_FALSE(agency.local);
  CHECK(agency.amphoe == "ดุสิต");
}

}  // namespace
}  // namespace oit
