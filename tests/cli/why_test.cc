#include <doctest/doctest.h>

#include <filesystem>

#include "typed.h"

using namespace oit;

namespace {

Ran Why(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"why", "--rules", OIT_ROOT "/rules"});
  return Oit(arguments);
}

const char kMeasures[] =
    "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568\n\n"
    "- ปรับปรุงข้อมูลผู้บริหารให้ครบถ้วน ทั้งชื่อ-นามสกุล ตำแหน่ง รูปถ่าย\n";

}  // namespace

TEST_CASE("why tells of one element what it was judged by") {
  Folder folder;
  std::string path = folder.Write("plan.md", kMeasures);
  Ran photo = Why({path, "o2.5"});
  CHECK(photo.status == 0);
  CHECK(Has(photo.out, "○ ยังเป็นแผน"));
  CHECK(Has(photo.out, "[requirements/executives.lua:"));
  CHECK(Has(Why({path, "executives.photo", "--lang", "en"}).out, "still a plan"));
  CHECK(Has(Why({path, "O2.photo", "-o", "json"}).out, "\"level\": \"planned\""));
  CHECK(Has(Why({path, "O2.5", "--year", "2567"}).out, "ITA 2567"));
  Ran unknown = Why({path, "O2.9"});
  CHECK(unknown.status == 2);
  CHECK(Has(unknown.err, "O2.5 (photo)"));
}

TEST_CASE("why of an agency's folder names the file and the records that lack the element") {
  Folder folder;
  std::filesystem::create_directories(folder.path / "O2");
  folder.Write("O2/list.txt",
               "ข้อมูลผู้บริหาร ปีงบประมาณ 2568\n\nชื่อ-นามสกุล\tตำแหน่ง\tโทรศัพท์\n"
               "นายสมมุติ ใจดี\tนายกเทศมนตรี\t0-4400-0001\nนางตัวอย่าง มีสุข\tปลัดเทศบาล\t\n");
  Ran ran = Why({folder.path.string(), "O2.contact", "--year", "2568"});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "O2/list.txt บรรทัด 4"));
  CHECK(Has(ran.out, "ขาด 1 จาก 2 รายการ"));
}
