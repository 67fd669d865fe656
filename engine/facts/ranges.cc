#include <array>

#include "facts/parts.h"
#include "text/dates.h"

namespace oit::facts {

bool JoinsDates(std::string_view between) {
  static const std::array<std::string, 6> kWords = {
      "-", KeyOf("ถึง"), KeyOf("ถึงวันที่"), KeyOf("จนถึง"), KeyOf("จนถึงวันที่"), KeyOf("- วันที่")};
  std::string_view word = TrimSpaces(between);
  for (const std::string& join : kWords) {
    if (word == join) return true;
  }
  return false;
}

int LastDay(int buddhist_year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = buddhist_year - kEraOffset;
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

std::vector<DateRange> FindRanges(std::string_view key) {
  std::vector<DateRange> ranges;
  std::vector<DateHit> dates = FindDates(key);
  for (size_t i = 0; i + 1 < dates.size(); ++i) {
    const DateHit& from = dates[i];
    const DateHit& to = dates[i + 1];
    bool ordered = from.date.full() && to.date.full() && from.date < to.date;
    std::string_view between = key.substr(from.span.end, to.span.begin - from.span.end);
    if (!ordered || !JoinsDates(between)) continue;
    ranges.push_back({from.date, to.date, {from.span.begin, to.span.end}});
  }
  return ranges;
}

}  // namespace oit::facts
