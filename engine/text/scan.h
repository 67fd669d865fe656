#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/dates.h"

// What dates.cc and years.cc share to read numbers and words in key text.
namespace oit {

constexpr bool IsDigit(char key) { return key >= '0' && key <= '9'; }

// Thai or ASCII literals as key characters, just as they are written here.
std::string Key(std::string_view utf8);
std::vector<std::string> Keys(std::initializer_list<std::string_view> words);

size_t SkipSpaces(std::string_view key, size_t at);

struct Digits {
  size_t end = 0;
  int count = 0;
  int value = 0;  // of at most 9 digits
};
Digits ReadDigits(std::string_view key, size_t at);

// Where `word` ends if it stands at `at`; 0 if not. Dots may be missing or have a space
// behind them: "ม.ค." is also "มค", "ม. ค.".
size_t MatchAbbreviation(std::string_view key, size_t at, std::string_view word);

// A Buddhist year for a number: 24xx to 26xx itself, 1900 to 2100 as Gregorian, 40 to 99 short.
std::optional<int> YearOf(Digits number);

// A word that counts things, money or shares stands at `at` (after a space): what comes
// before it is an amount. `broad` also takes words that may follow a year ("เรื่อง").
bool IsUnit(std::string_view key, size_t at, bool broad);

}  // namespace oit
