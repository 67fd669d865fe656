#include "facts/shapes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "sketch.h"

namespace oit {
namespace {

// What is found of a shape, each as the source shows it.
std::vector<std::string> Found(Shape shape, const std::string& text) {
  test::Sketch sketch;
  uint32_t block = sketch.Paragraph(text);
  const Document& document = sketch.Take();
  std::vector<std::string> found;
  for (const ShapeHit& hit : FindShapes(document, block)) {
    if (hit.shape != shape) continue;
    Span source = document.Source(hit.key);
    found.push_back(document.source.substr(source.begin, source.size()));
  }
  return found;
}

using Texts = std::vector<std::string>;

TEST_CASE("names of people after an honorific") {
  CHECK(Found(Shape::kPersonName, "นายสมชาย ใจดี ตำแหน่ง นายกองค์การบริหารส่วนตำบล") ==
        Texts{"นายสมชาย ใจดี"});
  CHECK(Found(Shape::kPersonName, "โดยนางสาวกานดา  มีสุข") == Texts{"นางสาวกานดา  มีสุข"});
  CHECK(Found(Shape::kPersonName, "นายกิตติ แสงทอง") == Texts{"นายกิตติ แสงทอง"});
  CHECK(Found(Shape::kPersonName, "ว่าที่ ร.ต. สมศักดิ์ ทองดี") == Texts{"ว่าที่ ร.ต. สมศักดิ์ ทองดี"});
  CHECK(Found(Shape::kPersonName, "นายกเทศมนตรี และ นายก อบต. กับนายอำเภอ บ้านใหม่").empty());
  CHECK(Found(Shape::kPersonName, "นายช่างโยธา ปฏิบัติงาน").empty());
}

TEST_CASE("posts") {
  CHECK(Found(Shape::kPosition, "ปลัดเทศบาล และผู้อำนวยการกองคลัง").size() == 2);
  CHECK(Found(Shape::kPosition, "ประชาชนทั่วไป").empty());
}

TEST_CASE("phones, not other numbers") {
  CHECK(Found(Shape::kPhone, "โทร. 0-4400-0000 หรือ 044 000 001") ==
        Texts{"0-4400-0000", "044 000 001"});
  CHECK(Found(Shape::kPhone, "มือถือ ๐๘๑-๒๓๔-๕๖๗๘") == Texts{"๐๘๑-๒๓๔-๕๖๗๘"});
  CHECK(Found(Shape::kPhone, "สายด่วน 1567") == Texts{"1567"});
  CHECK(Found(Shape::kPhone, "เลขที่ 1-3099-00123-45-6 ปี 2567 จำนวน 1,567 บาท").empty());
}

TEST_CASE("e-mail and links") {
  CHECK(Found(Shape::kEmail, "อีเมล saraban@thungdok.go.th.") == Texts{"saraban@thungdok.go.th"});
  CHECK(Found(Shape::kEmail, "ติดต่อ @thungdok").empty());
  CHECK(Found(Shape::kLink, "ดูที่ https://www.thungdok.go.th/a?b=1 และ www.thungdok.go.th") ==
        Texts{"https://www.thungdok.go.th/a?b=1", "www.thungdok.go.th"});
}

TEST_CASE("dates and years") {
  CHECK(Found(Shape::kDate, "เมื่อวันที่ 17 มกราคม 2567 และเดือนมีนาคม 2567").size() == 1);
  CHECK(Found(Shape::kYear, "ประจำปีงบประมาณ พ.ศ. 2567").size() == 1);
  CHECK(Found(Shape::kYear, "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540").empty());
}

TEST_CASE("amounts and figures") {
  CHECK(Found(Shape::kAmount, "วงเงิน 1,250,000.50 บาท") == Texts{"1,250,000.50 บาท"});
  CHECK(Found(Shape::kNumber, "จำนวน 28 คน ร้อยละ 87.5 และ 3 เรื่อง") ==
        Texts{"28 คน", "87.5", "3 เรื่อง"});
  CHECK(Found(Shape::kNumber, "ข้อ 3 ปี 2567").empty());
}

TEST_CASE("postal addresses, not the names of places") {
  CHECK(Found(Shape::kAddress, "ที่ตั้ง เลขที่ 99 หมู่ 4 ตำบลทุ่งดอกแก้ว อำเภอบึงสาม จังหวัดลำปาง 52000") ==
        Texts{"เลขที่ 99 หมู่ 4 ตำบลทุ่งดอกแก้ว อำเภอบึงสาม จังหวัดลำปาง 52000"});
  CHECK(Found(Shape::kAddress, "องค์การบริหารส่วนตำบลทุ่งดอกแก้ว อำเภอบึงสาม จังหวัดลำปาง").empty());
}

}  // namespace
}  // namespace oit
