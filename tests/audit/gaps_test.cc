#include "audit/gaps.h"

#include <doctest/doctest.h>

#include "bench.h"

using namespace oit;

// verdicts.md, Gaps: only more than half of the pages unread casts doubt on every absence.
TEST_CASE("what is not found where most pages cannot be read is not told to be missing") {
  Bench bench;
  const std::string report = "รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n";
  const auto half = [](Document* document) {
    document->pages = 4;
    document->unread_pages = 2;
  };
  const auto most = [](Document* document) {
    document->pages = 4;
    document->unread_pages = 3;
  };
  CHECK(bench.Audit(report, Level::kClaimed, half).items[0].verdict == Verdict::kFail);
  const ItemResult item = bench.Audit(report, Level::kClaimed, most).items[0];
  CHECK(item.verdict == Verdict::kReview);
  CHECK(item.role == ItemRole::kSilent);
  CHECK(item.elements[0].level == Level::kReview);
}
