#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/key.h"

namespace oit {
namespace {

// The phrase cut at its joints: "ประกาศ|เจตนารมณ์".
std::string Cut(const std::string& phrase) {
  const Result<KeyPhrase> made = NormalisePhrase(phrase);
  std::string shown;
  size_t from = 0;
  for (const uint32_t joint : Joints(*made)) {
    shown += KeyToUtf8(std::string_view(made->key).substr(from, joint - from)) + "|";
    from = joint;
  }
  return shown + KeyToUtf8(std::string_view(made->key).substr(from));
}

}  // namespace

TEST_CASE("a phrase goes the way of a document") {
  CHECK(KeyToUtf8(NormalisePhrase("เเผนจัดซื้อ – E- Service ๒๕๖๘")->key) ==
        "แผนจัดซื้อ - e-service 2568");
}

TEST_CASE("joints are word edges of the phrase") {
  CHECK(Cut("ประกาศเจตนารมณ์") == "ประกาศ|เจตนารมณ์");
  CHECK(Cut("ประกาศ เจตนารมณ์") == "ประกาศ|เจตนารมณ์");
  CHECK(Cut("ต่าง ๆ") == "ต่าง|ๆ");
  CHECK(Cut("ประจำปีงบประมาณ") == "ประจำ|ปี|งบ|ประมาณ");
  CHECK(Cut("นโยบาย No Gift") == "นโยบาย| |no| |gift");
  CHECK(Joints(*NormalisePhrase("ตำบล")).empty());
}

TEST_CASE("a phrase of other characters is refused by name") {
  const Result<KeyPhrase> refused = NormalisePhrase("ดำเนินการแล้ว ✓");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.errors()[0].code == "rule.character");
  CHECK(refused.errors()[0].message.en.find("U+2713") != std::string::npos);
  CHECK(refused.errors()[0].message.th.find("✓") != std::string::npos);
  CHECK_FALSE(NormalisePhrase("caf\u00E9").ok());
  CHECK_FALSE(NormalisePhrase("a\x01").ok());
}

TEST_CASE("an empty phrase has an empty key") {
  CHECK(NormalisePhrase("  ")->key.empty());
  CHECK(Joints(*NormalisePhrase("")).empty());
}

TEST_CASE("marks take no column") {
  CHECK(DisplayWidth("") == 0);
  CHECK(DisplayWidth("ที่ปรึกษา") == 6);
  CHECK(DisplayWidth("ทำ") == 2);
  CHECK(DisplayWidth("ก\u200Bข") == 2);
  CHECK(DisplayWidth("ครบ ✓ (3)") == 9);
}

TEST_CASE("a cut falls between clusters") {
  CHECK(CutToWidth("ที่ปรึกษา", 6) == "ที่ปรึกษา");
  CHECK(CutToWidth("ที่ปรึกษา", 4) == "ที่ปรึ…");
  CHECK(CutToWidth("ทำเนียบ", 4) == "ทำ…");
  CHECK(CutToWidth("abcdef", 3) == "ab…");
  CHECK(oit::TailOfWidth("ที่ปรึกษา", 6) == "ที่ปรึกษา");
  CHECK(oit::TailOfWidth("ตำบลพะงาด", 8) == "…บลพะงาด");
  CHECK(oit::TailOfWidth("abcdef", 3) == "…ef");
  CHECK(CutToWidth("abcdef", 1) == "…");
  CHECK(CutToWidth("abcdef", 0) == "");
  CHECK(DisplayWidth(CutToWidth("องค์การบริหารส่วนตำบล", 9)) <= 9);
}

}  // namespace oit
