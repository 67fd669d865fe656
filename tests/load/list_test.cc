#include <doctest/doctest.h>

#include "load/read.h"

namespace oit {
namespace {

TEST_CASE("marks of every kind, also in the middle of a text") {
  CHECK(Outline(Read("๑. ก ๒. ข (๑) ค (๒) ง ๓. จ")) == "1. ก\n2. ข\n.(1) ค\n.(2) ง\n3. จ\n");
  CHECK(Outline(Read("1.ก\n2)ข\n• ค\n-ง")) == "1. ก\n.2) ข\n..- ค\n..- ง\n");
  CHECK(Outline(Read("๑. ก\n๑.๑ ข\n๑.๒ ค\n๒. ง")) == "1. ก\n.1. ข\n.2. ค\n2. ง\n");
}

TEST_CASE("numbers that are no marks stay text") {
  CHECK(Outline(Read("พ.ศ. ๒๕๖๘ ร้อยละ ๙๑.๘๗ เวลา 13.00 น.")) ==
        "พ.ศ. ๒๕๖๘ ร้อยละ ๙๑.๘๗ เวลา 13.00 น.\n");
  CHECK(Outline(Read("๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘")) == "๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘\n");
  CHECK(Outline(Read("๒๕๖๘\n๒๕๖๗. ปี")) == "๒๕๖๘ ๒๕๖๗. ปี\n");
  CHECK(Outline(Read("ตามข้อ (3) และ (ดู 1. ก 2. ข) ครับ")) == "ตามข้อ (3) และ (ดู 1. ก 2. ข) ครับ\n");
  CHECK(Outline(Read("- ชื่อ - สกุล และตำแหน่ง")) == "- ชื่อ - สกุล และตำแหน่ง\n");
}

TEST_CASE("what stands before a dash is read in plain spelling, over dress and entities") {
  const std::string items = "- เริ่ม\n- แก้ไขทั้งหมด\n- เพิ่มบริการ\n";
  CHECK(Outline(Read("- เริ่ม - แก้ไขทั้งหมด - เพิ่มบริการ")) == "- เริ่ม - แก้ไขทั้งหมด\n- เพิ่มบริการ\n");
  CHECK(Outline(Read("- เริ่ม\n- <b>แก้ไขทั้งหมด</b> - เพิ่มบริการ")) == items);
  CHECK(Outline(Read("- เริ่ม\n- แก้ไขทั้งหม&#3604; - เพิ่มบริการ")) == items);
  CHECK(Outline(Read("- ครบ ชื่ือ - สกุล")) == "- ครบ ชื่ือ - สกุล\n");
  CHECK(Outline(Read("- ให้ครบถ้วนทั้งชื่อ – นามสกุล")) == "- ให้ครบถ้วนทั้งชื่อ – นามสกุล\n");
}

TEST_CASE("a range whose dash stands alone is one text") {
  Document d = Read("ก\tข\tค\nx\t<p>๑ ตุลาคม ๒๕๖๗</p> <p>-</p> <p>๓๐ กันยายน ๒๕๖๘</p>\ty");
  CHECK(Outline(d).find("๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘\n") != std::string::npos);
}

TEST_CASE("a list stands under the block that introduces it") {
  CHECK(Outline(Read("ดำเนินการ ดังนี้\n\n(๑) ก\n(๒) ข\n")) == "ดำเนินการ ดังนี้\n.(1) ก\n.(2) ข\n");
  CHECK(Outline(Read("ดำเนินการแล้ว\n- ก")) == "ดำเนินการแล้ว\n- ก\n");
  CHECK(Outline(Read("๑. ปรับปรุง เช่น - แผน - ข้อมูลผู้บริหาร")) ==
        "1. ปรับปรุง เช่น\n.- แผน - ข้อมูลผู้บริหาร\n");
}

TEST_CASE("a 1 opens a new list beside the last one, or under the item that introduces it") {
  CHECK(Outline(Read("๑. ก (๑) ข (๒) ค (๑) ง (๒) จ ๒. ฉ")) ==
        "1. ก\n.(1) ข\n.(2) ค\n.(1) ง\n.(2) จ\n2. ฉ\n");
  CHECK(Outline(Read("(๑) ก (๒) ข ได้แก่ (๑) ค (๒) ง (๓) จ")) ==
        "(1) ก\n(2) ข ได้แก่\n.(1) ค\n.(2) ง\n.(3) จ\n");
}

TEST_CASE("the outer list goes on behind the inner one") {
  CHECK(Outline(Read("(๗) ก คือ (๑) ข (๒) ค\n\n(๘) ง")) == "(7) ก คือ\n.(1) ข\n.(2) ค\n(8) ง\n");
}

TEST_CASE("a paragraph between two items stands under the first") {
  CHECK(Outline(Read("(๑) ก\n\nอธิบาย\n\n(๒) ข")) == "(1) ก\n.อธิบาย\n(2) ข\n");
}

TEST_CASE("text that names a number twice has one mark") {
  CHECK(Outline(Read("๕. ๕. มาตรการ\n๖. ก")) == "5. มาตรการ\n6. ก\n");
}

}  // namespace
}  // namespace oit
