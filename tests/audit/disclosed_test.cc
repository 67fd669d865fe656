#include <doctest/doctest.h>

#include <string>

#include "audit/bench.h"

namespace oit {
namespace {

// A page of six items; the first is `o1` (its title and what stands under it).
ItemResult OnPage(const std::string& o1, int year = 2568) {
  std::string page =
      "# ITA ประจำปีงบประมาณ พ.ศ. " + std::to_string(year) + "\n\n## O1 " + o1 + "\n\n";
  for (const char* other : {"O2 แผน", "O3 ผล", "O4 ข่าว", "O5 สถิติ", "O6 คู่มือ"}) {
    page += std::string("## ") + other + "\n\n[ดูเอกสาร](https://www.example.go.th/x)\n\n";
  }
  return Bench().Item(page);
}

const std::string kLink = "\n\n[คลิก](https://www.example.go.th/o1)";

TEST_CASE("a live link shows the item; what stands behind it is for a person to look at") {
  const ItemResult item = OnPage("ข้อมูลผู้บริหาร" + kLink);
  CHECK(item.topic == Level::kShown);
  CHECK(item.elements[0].level == Level::kReview);
  CHECK(item.verdict == Verdict::kReview);
}

TEST_CASE("a link that leads nowhere shows nothing") {
  for (const char* dead : {"", "\n\n[คลิก](#)", "\n\n[คลิก](javascript:void)"}) {
    const ItemResult item = OnPage(std::string("ข้อมูลผู้บริหาร") + dead);
    CHECK(item.topic == Level::kMissing);
    CHECK(item.verdict == Verdict::kFail);
  }
}

TEST_CASE("the criteria that a page copies are no evidence, what it says itself is") {
  const std::string criteria = "\n\nแสดงข้อมูล ชื่อ-นามสกุล รูปถ่าย ณ วันที่ 5 มกราคม 2568";
  CHECK(OnPage("ข้อมูลผู้บริหาร" + criteria + kLink).elements[0].level == Level::kReview);
  CHECK(OnPage("ข้อมูลผู้บริหาร" + criteria).elements[0].level == Level::kMissing);
  CHECK(OnPage("ข้อมูลผู้บริหาร\n\nโทรศัพท์ 0 2999 9990" + kLink).elements[2].level == Level::kShown);
}

TEST_CASE("the link of another item is none of this one's") {
  CHECK(OnPage("ข้อมูลผู้บริหาร\n\n## O2 แผน\n\n[ข้อมูลผู้บริหาร ชื่อ-นามสกุล](https://www.example.go.th/a)")
            .verdict == Verdict::kFail);
}

TEST_CASE("on a page of another year titles decide, not codes") {
  CHECK(OnPage("ข้อมูลผู้บริหาร" + kLink, 2567).topic == Level::kShown);
  CHECK(OnPage("แผนการจัดซื้อจัดจ้าง" + kLink, 2567).topic == Level::kMissing);
}

}  // namespace
}  // namespace oit
