#pragma once

#include <set>
#include <string>
#include <string_view>

#include "check/check.h"

// Changes of what a report says (thai-text.md section 5, M1 to M10). Each gives the text anew and
// says which of its blocks it changed.
namespace oit::meaning {

struct Changed {
  std::string text;
  std::set<uint32_t> blocks;  // of the report as it was
};

// M1, M8: words before the verb that opens a step or sentence.
Changed BeforeVerbs(const CheckedReport& report, std::string_view words);
// M1: "ยังไม่ได้", "ไม่มี" ... taken out.
Changed WithoutDenials(const CheckedReport& report);

// M2: the ticks of rows that are done stand with "not done", with both, with none; M1: words that
// say that a row is done are denied. `blocks` are those of the rows.
enum class Tick { kMoved, kBoth, kNone, kDenied };
Changed WithMarks(const CheckedReport& report, Tick tick);

// M3: every year but those of laws is the next one.
Changed NextYears(const CheckedReport& report);

// M6: one word for another, everywhere.
std::string Exchanged(std::string text, std::string_view from, std::string_view to);

// M10: one of three rows or list items whose numbers follow each other is lost. Empty where the
// report has none.
Changed WithoutMiddle(const CheckedReport& report);

}  // namespace oit::meaning
