#include "plan/likeness.h"

#include <doctest/doctest.h>

#include "facts/parts.h"
#include "plan/pairs.h"

using namespace oit;

namespace {

MeasureText Named(const char* name, int number = 0) {
  const std::string key = facts::KeyOf(name);
  return {key, key, number};
}

std::vector<std::pair<size_t, size_t>> Paired(const std::vector<MeasureText>& first,
                                              const std::vector<MeasureText>& second) {
  std::vector<std::pair<size_t, size_t>> pairs;
  for (const Pair& pair : PairUp(first, second, LikenessOf(first, second))) {
    pairs.emplace_back(pair.first, pair.second);
  }
  return pairs;
}

}  // namespace

TEST_CASE("what all texts share makes nothing alike") {
  const std::string gifts = facts::KeyOf("มาตรการจัดทำประกาศไม่รับของขวัญ");
  const std::string gifts_again = facts::KeyOf("มาตรการประกาศนโยบายไม่รับของขวัญ");
  const std::string property = facts::KeyOf("มาตรการจัดทำทะเบียนยืมทรัพย์สิน");
  const Likeness likeness({gifts, gifts_again, property});
  const auto between = [&](const std::string& a, const std::string& b) {
    return Between(likeness.Of(a), likeness.Of(b));
  };
  CHECK(between(gifts, gifts) == doctest::Approx(1));
  CHECK(between(gifts, gifts_again) > 2 * between(gifts, property));
  CHECK(PartOf(likeness.Of("ไม่"), likeness.Of(gifts)) == 0);  // no key of letters: nothing to find
  CHECK(PartOf(likeness.Of(facts::KeyOf("ไม่รับของขวัญ")), likeness.Of(gifts)) == doctest::Approx(1));
}

TEST_CASE("measures pair one to one across documents, by what they say before their number") {
  CHECK(
      Paired({Named("ขับเคลื่อนนโยบายไม่รับของขวัญ", 1), Named("จัดทำทะเบียนการยืมทรัพย์สินของราชการ", 2)},
             {Named("มาตรการควบคุมการยืมทรัพย์สินของราชการ", 1), Named("มาตรการนโยบายไม่รับของขวัญ", 2)}) ==
      std::vector<std::pair<size_t, size_t>>{{0, 1}, {1, 0}});
}

TEST_CASE("of measures that read the same the number tells which is which") {
  const char* name = "เผยแพร่ข้อมูลข่าวสารบนเว็บไซต์";
  CHECK(Paired({Named(name, 1), Named(name, 2)}, {Named(name, 2), Named(name, 1)}) ==
        std::vector<std::pair<size_t, size_t>>{{0, 1}, {1, 0}});
}

TEST_CASE("strangers stay alone") {
  CHECK(Paired({Named("พัฒนาระบบ E-Service"), Named("จัดทำมาตรการประหยัดพลังงาน")},
               {Named("จัดทำมาตรการป้องกันการรับสินบน"), Named("ประชุมประจำเดือนของพนักงาน")})
            .empty());
}
