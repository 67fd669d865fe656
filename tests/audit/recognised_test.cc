#include "audit/recognised.h"

#include <doctest/doctest.h>

#include "bench.h"

using namespace oit;

// thai-text.md section 5, M11: what only Thai digits of an OCR say is for a person to look at.
namespace {

const char kReport[] =
    "รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n\n"
    "เผยแพร่ข้อมูลผู้บริหาร ชื่อ-นามสกุล แล้วเมื่อวันที่ ๒๔ เมษายน ๒๕๖๘\n";
const char kAsciiReport[] =
    "รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. 2568\n\n"
    "เผยแพร่ข้อมูลผู้บริหาร ชื่อ-นามสกุล แล้วเมื่อวันที่ 24 เมษายน 2568\n";

void Recognised(Document* document) {
  document->recognised = {{0, static_cast<uint32_t>(document->source.size())}};
}

Level LevelOfName(const Checklist& checklist) { return checklist.items[0].elements[0].level; }

}  // namespace

TEST_CASE("a date in Thai digits that OCR read decides nothing; one in ASCII digits does") {
  Bench bench;
  CHECK(LevelOfName(bench.Audit(kReport)) == Level::kShown);
  const Checklist scanned = bench.Audit(kReport, Level::kClaimed, Recognised);
  CHECK(LevelOfName(scanned) == Level::kReview);
  CHECK(scanned.items[0].elements[0].evidence[0].reason.th.find("อ่านจากภาพ") != std::string::npos);
  CHECK(scanned.items[0].verdict != Verdict::kPass);
  CHECK(LevelOfName(bench.Audit(kAsciiReport, Level::kClaimed, Recognised)) == Level::kShown);
}

TEST_CASE("what stands elsewhere in letters that nobody guessed decides as before") {
  Bench bench;
  const std::string twice =
      std::string(kReport) + "\nปรับปรุงข้อมูลผู้บริหาร ชื่อ-นามสกุล แล้ว ที่ https://www.a.go.th/a\n";
  CHECK(LevelOfName(bench.Audit(twice, Level::kClaimed, Recognised)) == Level::kShown);
}

TEST_CASE("a finding about what OCR read is a note that says so") {
  std::vector<Finding> findings(2);
  for (Finding& finding : findings) {
    finding.severity = "warning";
    finding.evidence.emplace_back().passage.quote = "องค์การบริหารส่วนตำบลสมมุติ";
  }
  findings[0].evidence[0].passage.recognised = true;
  DoubtRecognised(&findings);
  CHECK(findings[0].severity == "note");
  CHECK(findings[0].message.th.find("อาจอ่านผิด") != std::string::npos);
  CHECK(findings[1].severity == "warning");
}
