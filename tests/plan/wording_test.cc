#include "plan/wording.h"

#include <doctest/doctest.h>

#include "facts/parts.h"

using namespace oit;

TEST_CASE("a text is covered by its own words, in any order, not by those of the topic or of all") {
  const std::string topic = facts::KeyOf("ควบคุมการยืมพัสดุ");
  const std::string step = facts::KeyOf("จัดทำทะเบียนคุมการยืมพัสดุ");
  const std::string told = facts::KeyOf("ทะเบียนยืมพัสดุจัดทำแล้ว");
  const std::string other = facts::KeyOf("จัดทำประกาศการยืมพัสดุ");
  const std::string far = facts::KeyOf("จัดทำแผนพัฒนาบุคลากร");
  const Wording wording({topic, step, told, other, far});
  CHECK(wording.Covered(step, step, topic) == doctest::Approx(1));
  CHECK(wording.Covered(step, told, topic) > 0.7);
  CHECK(wording.Covered(step, other, topic) < 0.5);
  CHECK(wording.Covered(step, other) > wording.Covered(step, other, topic));
  CHECK(wording.Covered(step, far, topic) < 0.3);
  CHECK(wording.Covered("", step) == 0);
}
