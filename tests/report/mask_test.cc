#include "report/mask.h"

#include <doctest/doctest.h>

using oit::Masked;

TEST_CASE("names of persons and phones are left out of what is sent on") {
  CHECK(Masked("ผู้บริหาร: นายสมชาย ใจดี โทร. 0-4400-0000 ต่อ 12", false) ==
        "ผู้บริหาร: (ชื่อบุคคล) โทร. (หมายเลขโทรศัพท์) ต่อ 12");
  CHECK(Masked("ลงชื่อ จ.ส.อ. สมหมาย ดีเลิศ", false) == "ลงชื่อ (ชื่อบุคคล)");
  CHECK(Masked("มอบให้ นางสาวสมศรี ติดตาม", false).find("สมศรี") == std::string::npos);
  CHECK(Masked("( นายสมชาย  ใจดี )", false) == "( (ชื่อบุคคล) )");
  CHECK(Masked("โทร ๐๘๑-๒๓๔๕๖๗๘", false) == "โทร (หมายเลขโทรศัพท์)");
}

TEST_CASE("posts, dates, amounts and project numbers are no secrets") {
  for (const char* text : {"นายกองค์การบริหารส่วนตำบลลงนาม", "นายช่างโยธา 2 อัตรา", "24 เม.ย. 2568",
                           "วงเงิน 1,500,000 บาท", "เลขที่โครงการ 67019123456", "O1 O2 O3"}) {
    CHECK(Masked(text, false) == text);
  }
}

TEST_CASE("names and phones are shown where they are asked for, ID numbers never") {
  CHECK(Masked("นายสมชาย ใจดี โทร. 081-2345678", true) == "นายสมชาย ใจดี โทร. 081-2345678");
  CHECK(Masked("เลขผู้เสียภาษี 0994000123456 ราคา 500 บาท", true) ==
        "เลขผู้เสียภาษี (เลขประจำตัว) ราคา 500 บาท");
  CHECK(Masked("เลข 1-2345-67890-12-3", true) == "เลข (เลขประจำตัว)");
  CHECK(Masked("๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๓", true) == "(เลขประจำตัว)");
  CHECK(Masked("12345678901234", true) == "12345678901234");
}
