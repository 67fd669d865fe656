#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace oit {

inline constexpr int kEraOffset = 543;  // years of the Buddhist era less those of the common era

// A calendar day in the Buddhist era. 0 where a part is not given.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  bool full() const { return year && month && day; }
  auto operator<=>(const Date&) const = default;
};

// "2568-04-24"; "2568-04" without a day.
std::string ToIso(Date date);

// "2568-04-24", a day that the calendar has; else nothing.
std::optional<Date> ParseIsoDay(std::string_view text);

// The fiscal year a date falls in: it starts on 1 October of the year before.
// Without a month, the year itself.
int FiscalYear(Date date);

struct DateHit {
  Span span;  // in the text given
  Date date;
};

// Dates in key text: "24 เมษายน 2568", "15 ม.ค. 68", "17/1/2567", "กันยายน 2567"
// (month and year only), "1 ต.ค. 66". Digits are ASCII in key text; short years
// are 25xx; Gregorian years (19xx, 20xx) are turned into Buddhist ones. Spaces
// may be missing. In a range the first half takes what it lacks from the second, and runs
// forward: "ต.ค. - ก.ย. 65" is 2564-10 and 2565-09. Ascending, not overlapping.
std::vector<DateHit> FindDates(std::string_view key);

struct YearHit {
  Span span;
  int year = 0;         // Buddhist era
  bool of_law = false;  // in the name of a law, regulation or official notice: nobody's year
};

// Years in key text, full dates left out: "ปีงบประมาณ พ.ศ. 2568", "ประจำปี 2567",
// "ปีงบฯ 68", "ปี 68", "พ.ศ.2560", a bare 25xx. `of_law` where the name of a law
// (พระราชบัญญัติ, พ.ร.บ., ระเบียบ, กฎกระทรวง, ...) leads up to it and พ.ศ. stands before it. The
// span begins with the words that lead up to the year ("ประจำปีงบประมาณ พ.ศ.").
std::vector<YearHit> FindYears(std::string_view key);

// A number in key text at `offset`: "68.71", "1,250.50". No number, no value.
std::optional<double> ParseNumber(std::string_view key, uint32_t offset, uint32_t* end);

}  // namespace oit
