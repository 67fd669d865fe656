#include <doctest/doctest.h>

#include "typed.h"

using namespace oit;

namespace {

Ran Score(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"score", "--rules", OIT_ROOT "/rules"});
  return Oit(arguments);
}

const char kSheet[] =
    "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2565\n\n"
    "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564 ได้คะแนนรวม 86.25 คะแนน อยู่ในระดับ A\n\n"
    "| ตัวชี้วัด | คะแนน |\n|---|---|\n"
    "| การปฏิบัติหน้าที่ | 80.00 |\n| การใช้งบประมาณ | 80.00 |\n| การใช้อำนาจ | 80.00 |\n"
    "| การใช้ทรัพย์สินของราชการ | 80.00 |\n| การแก้ไขปัญหาการทุจริต | 80.00 |\n"
    "| คุณภาพการดำเนินงาน | 80.00 |\n| ประสิทธิภาพการสื่อสาร | 80.00 |\n"
    "| การปรับปรุงการทำงาน | 80.00 |\n| การเปิดเผยข้อมูล | 97.50 |\n"
    "| การป้องกันการทุจริต | 83.75 |\n\n"
    "ตัวชี้วัดการป้องกันการทุจริต ได้คะแนนร้อยละ 93.75\n";

}  // namespace

TEST_CASE("score sets stated beside computed and says which of two values fits") {
  Folder folder;
  Ran ran = Score({folder.Write("plan.md", kSheet)});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "83.75"));
  CHECK(Has(ran.out, "เฉพาะ 93.75"));
  CHECK(Has(ran.out, "86.25"));            // the total that the indicators give
  CHECK(Has(ran.out, "9.2 เสีย 1 จาก 8"));  // 97.50
}

TEST_CASE("score --if counts items of the scored year, and refuses what was not lost") {
  Folder folder;
  const std::string path = folder.Write("plan.md", kSheet);
  Ran ran = Score({path, "--if", "O10,o34", "--lang", "en"});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "If O10, O34 counted as full"));
  CHECK(Has(ran.out, "88.00"));
  Ran full = Score({path, "--if", "O2", "--lang", "en"});
  CHECK(full.status == 2);
  CHECK(Has(full.err, "section 9.1 is full already"));
  CHECK(Has(Score({path, "-o", "json"}).out, "\"barrier\""));
}

TEST_CASE("a report without scores is told so in one line and is no error") {
  Folder folder;
  Ran ran = Score({folder.Write("plan.md", kPlanText), "--lang", "en"});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "states no ITA scores"));
  CHECK(Score({folder.Write("none.md", kPlanText) + "x"}).status == 2);
}
