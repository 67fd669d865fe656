#include "plan/closing.h"

#include <doctest/doctest.h>

using namespace oit;

TEST_CASE("a date after the closing day becomes that day, an earlier one stays") {
  const Date close = {2566, 3, 10};
  CHECK(ThaiDate(close) == "๑๐ มีนาคม ๒๕๖๖");
  CHECK(NotAfter("ภายในวันที่ ๓๑ มีนาคม ๒๕๖๖", close) == "ภายในวันที่ ๑๐ มีนาคม ๒๕๖๖");
  CHECK(NotAfter("ภายในวันที่ ๓๑ มกราคม ๒๕๖๖", close) == "ภายในวันที่ ๓๑ มกราคม ๒๕๖๖");
  CHECK(NotAfter("ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖ และปรับปรุงภายใน ๗ วัน", close) ==
        "ตุลาคม ๒๕๖๕ – ๑๐ มีนาคม ๒๕๖๖ และปรับปรุงภายใน ๗ วัน");
  CHECK(NotAfter("มีนาคม – ๑๕ เมษายน ๒๕๖๖", close) == "มีนาคม – ๑๐ มีนาคม ๒๕๖๖");
  CHECK(NotAfter("ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖", {2566, 4, 30}) == "ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖");
  CHECK(NotAfter("ทุกไตรมาส", close) == "ทุกไตรมาส");
}
