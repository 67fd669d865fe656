#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oit {

// A code by which a workbook shows a number ("#,##0.00", "[$-107041E]d mmm yyyy"), cut into what
// it is made of. Colours and fillings are left out.
enum class FormatPart : uint8_t {
  kText,   // as it stands
  kDigit,  // 0, # or ?
  kPoint,
  kGroup,  // a comma between digits
  kScale,  // a comma behind them: thousands
  kPercent,
  kExponent,
  kGeneral,
  kYear,  // the kinds from here on are of dates; their text are their letters
  kBuddhistYear,
  kMonth,
  kDay,
  kHour,
  kMinute,
  kSecond,
  kPartOfSecond,
  kHalfOfDay,  // AM/PM
};

struct FormatToken {
  FormatPart part = FormatPart::kText;
  std::string text;
  bool elapsed = false;  // "[h]": hours of all days
};

// What is written for some of the numbers: by its condition, else by its place.
struct FormatSection {
  enum class Compare : uint8_t { kNone, kLess, kLessOrEqual, kGreater, kGreaterOrEqual, kEqual };

  std::vector<FormatToken> tokens;
  Compare compare = Compare::kNone;
  double limit = 0;
  bool date = false;
  bool thai = false;      // its words are Thai
  bool buddhist = false;  // its years are of the Buddhist era
  bool thai_digits = false;
};

// At least one section.
std::vector<FormatSection> ParseFormatCode(std::string_view code);

// The code that Excel knows by this number; "General" for 0 and for what it does not know.
std::string_view BuiltInFormat(uint32_t id);

}  // namespace oit
