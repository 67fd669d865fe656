#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "golden/judged.h"
#include "golden/writing.h"

// Changes that must move neither a verdict nor a level nor the passage it rests on
// (thai-text.md section 5: the names P1 to P15 are its).
namespace oit {
namespace {

struct Change {
  std::string name;
  std::string (*apply)(const Document&);
};

const Change kWriting[] = {
    {"P1 invisible characters", writing::Invisible},
    {"P2 no-break spaces", writing::NoBreakSpaces},
    {"P2 double spaces", writing::WideSpaces},
    {"P2 tabs of prose", writing::NoTabs},
    {"P3 CRLF", writing::CrLf},
    {"P3 wrapped lines", writing::Wrapped},
    {"P4 more soft spaces", writing::MoreSpaces},
    {"P4 no soft spaces", writing::NoSpaces},
    {"P5 forms of am", writing::OtherAm},
    {"P6 marks", writing::OtherMarks},
    {"P7 digits", writing::OtherDigits},
    {"P8 dashes and quotes", writing::OtherSigns},
    {"P8 case", writing::OtherCase},
    {"P9 dress on", writing::Dressed},
    {"P9 dress off", writing::Undressed},
    {"P13 blank lines", writing::MoreBlankLines},
    {"P13 page numbers", writing::PageNumbers},
};

}  // namespace

TEST_CASE("the writing may change, the levels do not") {
  for (const Change& change : kWriting) {
    CAPTURE(change.name);
    for (const Baseline& baseline : Baselines()) {
      CAPTURE(baseline.name);
      const CheckedReport changed = Judge(change.apply(baseline.report.document));
      const std::string moved = Difference(Levels(baseline.report), Levels(changed));
      CHECK(moved == "");
    }
  }
}

}  // namespace oit
