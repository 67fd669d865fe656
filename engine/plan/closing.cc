#include "plan/closing.h"

#include <fmt/format.h>

#include "audit/advice.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr const char* kMonths[] = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",  "เมษายน", "พฤษภาคม",  "มิถุนายน",
                                   "กรกฎาคม", "สิงหาคม",  "กันยายน", "ตุลาคม",  "พฤศจิกายน", "ธันวาคม"};
constexpr int kAnyLastDay = 31;  // enough to compare within a month

bool BeginsRange(std::string_view key, uint32_t end) {
  while (end < key.size() && key[end] == ' ') ++end;
  return end < key.size() && key[end] == '-';
}

Date Counted(Date date, bool begins) {
  if (date.day == 0) date.day = begins ? 1 : kAnyLastDay;
  return date;
}

}  // namespace

std::string ThaiDate(Date date) {
  return fmt::format("{} {} {}", ThaiDigits(date.day), kMonths[date.month - 1],
                     ThaiDigits(date.year));
}

std::string NotAfter(std::string text, Date close) {
  KeyText keys;
  const Piece whole{0, static_cast<uint32_t>(text.size())};
  const Span all = keys.Append(text, &whole, 1);
  const std::string_view key = keys.Of(all);
  const std::vector<DateHit> dates = FindDates(key);
  // From the last one on, so that earlier offsets stay.
  for (auto hit = dates.rbegin(); hit != dates.rend(); ++hit) {
    if (hit->date.month == 0 || hit->date.year == 0) continue;
    if (Counted(hit->date, BeginsRange(key, hit->span.end)) <= close) continue;
    const Span found = {hit->span.begin + all.begin, hit->span.end + all.begin};
    const Span at = keys.Source(text, found);
    text.replace(at.begin, at.size(), ThaiDate(close));
  }
  return text;
}

}  // namespace oit
