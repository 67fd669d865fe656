#include "text/dates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "text/key.h"
#include "text/scan.h"

namespace oit {
namespace {

// A date of which parts may still be missing; those are filled in from the end of its range.
struct Draft {
  Span span;
  Date date;
};

struct MonthName {
  std::string key;
  int month;
  bool abbreviation;
};

// The names that begin with this key character.
const std::vector<MonthName>& MonthNames(char first) {
  static const std::array<std::vector<MonthName>, 256> names = [] {
    // Longer spellings first; the second lines are common slips and everyday forms.
    const std::array<std::vector<const char*>, 12> full = {{{"มกราคม", "มกรา"},
                                                            {"กุมภาพันธ์", "กุมภาพันธุ์", "กุมภา"},
                                                            {"มีนาคม", "มีนา"},
                                                            {"เมษายน", "เมษา"},
                                                            {"พฤษภาคม", "พฤษภา"},
                                                            {"มิถุนายน", "มิถุนา"},
                                                            {"กรกฎาคม", "กรกฏาคม", "กรกฎา"},
                                                            {"สิงหาคม", "สิงหา"},
                                                            {"กันยายน", "กันยา"},
                                                            {"ตุลาคม", "ตุลา"},
                                                            {"พฤศจิกายน", "พฤษจิกายน", "พฤศจิกา"},
                                                            {"ธันวาคม", "ธันวา"}}};
    const std::array<const char*, 12> brief = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                               "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
    std::array<std::vector<MonthName>, 256> lists;
    auto add = [&](const char* text, int month, bool abbreviation) {
      std::string key = Key(text);
      std::vector<MonthName>& list = lists[static_cast<unsigned char>(key[0])];
      list.push_back({std::move(key), month, abbreviation});
    };
    for (size_t i = 0; i < full.size(); ++i) {
      const int month = static_cast<int>(i) + 1;
      for (const char* name : full[i]) add(name, month, false);
      add(brief[i], month, true);
    }
    return lists;
  }();
  return names[static_cast<unsigned char>(first)];
}

struct MonthHit {
  size_t end = 0;
  int month = 0;
};

// ก.พ. is also the civil service commission.
bool IsCommission(std::string_view before) {
  static const std::string office = Key("สำนักงาน");
  static const std::string secretary = Key("เลขาธิการ");
  return before.ends_with(office) || before.ends_with(secretary);
}

// A month's name at `at`. One that no day leads up to must be told from other words: an
// abbreviation then needs its dots and no letter or dot before it.
std::optional<MonthHit> ReadMonth(std::string_view key, size_t at, bool after_day) {
  if (at >= key.size()) return std::nullopt;
  for (const MonthName& name : MonthNames(key[at])) {
    const size_t end = MatchAbbreviation(key, at, name.key);
    if (end == 0) continue;
    if (!name.abbreviation) return MonthHit{end, name.month};
    const bool dotted = key[end - 1] == '.';
    if (!dotted && (!after_day || (end < key.size() && IsThai(key[end])))) continue;
    if (!after_day && at > 0 && (key[at - 1] == '.' || IsCommission(key.substr(0, at)))) continue;
    return MonthHit{end, name.month};
  }
  return std::nullopt;
}

size_t SkipEra(std::string_view key, size_t at) {
  static const std::array<std::string, 3> words = {Key("ปี"), Key("พ.ศ."), Key("ค.ศ.")};
  at = SkipSpaces(key, at);
  if (at < key.size() && key[at] == ',') at = SkipSpaces(key, at + 1);
  for (const std::string& word : words) {
    const size_t end = MatchAbbreviation(key, at, word);
    if (end != 0) at = SkipSpaces(key, end);
  }
  if (at < key.size() && key[at] == '\'') ++at;
  return at;
}

// A number goes on behind its digits: "68.5", "65,000", "12/2567".
bool GoesOn(std::string_view key, size_t end) {
  if (end + 1 >= key.size() || !IsDigit(key[end + 1])) return false;
  return key[end] == '.' || key[end] == ',' || key[end] == '/';
}

// The year behind a month. Two digits may be a count or the next day: "มกราคม 65 ราย".
bool ReadYearAfter(std::string_view key, size_t at, Draft* draft) {
  at = SkipEra(key, at);
  const Digits digits = ReadDigits(key, at);
  const std::optional<int> year = YearOf(digits);
  if (!year) return false;
  if (digits.count == 2 && (GoesOn(key, digits.end) || IsUnit(key, digits.end, true))) {
    return false;
  }
  draft->date.year = *year;
  draft->span.end = static_cast<uint32_t>(digits.end);
  return true;
}

int DaysIn(int month) {
  constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1];
}

bool IsDay(int day, int month) {
  return month >= 1 && month <= 12 && day >= 1 && day <= DaysIn(month);
}

// "17/1/2567", "2567-01-17", "17.01.2567".
std::optional<Draft> ReadNumeric(std::string_view key, size_t at) {
  const Digits first = ReadDigits(key, at);
  if (first.end >= key.size()) return std::nullopt;
  const char mark = key[first.end];
  if (mark != '/' && mark != '-' && mark != '.') return std::nullopt;
  const Digits month = ReadDigits(key, first.end + 1);
  if (month.count < 1 || month.count > 2 || month.end >= key.size() || key[month.end] != mark) {
    return std::nullopt;
  }
  const Digits last = ReadDigits(key, month.end + 1);
  const bool year_first = first.count == 4;
  const Digits day = year_first ? last : first;
  const Digits year = year_first ? first : last;
  const std::optional<int> value = YearOf(year);
  if (!value || day.count < 1 || day.count > 2 || !IsDay(day.value, month.value)) {
    return std::nullopt;
  }
  if (year.count == 2 && mark != '/') return std::nullopt;
  if (last.end < key.size() && (key[last.end] == '/' || key[last.end] == '-')) return std::nullopt;
  return Draft{{static_cast<uint32_t>(at), static_cast<uint32_t>(last.end)},
               {*value, month.value, day.value}};
}

// "-" or "ถึง" at `at`; where it ends, 0 for none.
size_t SkipRangeMark(std::string_view key, size_t at) {
  static const std::string until = Key("ถึง");
  static const std::string on = Key("วันที่");
  at = SkipSpaces(key, at);
  if (at < key.size() && key[at] == '-') {
    ++at;
  } else if (key.substr(at).starts_with(until)) {
    at += until.size();
  } else {
    return 0;
  }
  at = SkipSpaces(key, at);
  if (key.substr(at).starts_with(on)) at += on.size();
  return SkipSpaces(key, at);
}

// "24 เมษายน 2568", "24 เมษายน", "24 -".
std::optional<Draft> ReadDay(std::string_view key, size_t at) {
  static const std::string month_word = Key("เดือน");
  const Digits day = ReadDigits(key, at);
  if (day.count > 2 || day.value < 1 || day.value > 31) return std::nullopt;
  size_t next = SkipSpaces(key, day.end);
  if (key.substr(next).starts_with(month_word)) next = SkipSpaces(key, next + month_word.size());
  Draft draft{{static_cast<uint32_t>(at), static_cast<uint32_t>(day.end)}, {0, 0, day.value}};
  const auto month = ReadMonth(key, next, true);
  if (!month) {
    const size_t other = SkipRangeMark(key, day.end);
    if (other == 0 || other >= key.size() || !IsDigit(key[other])) return std::nullopt;
    return draft;
  }
  draft.date.month = month->month;
  draft.span.end = static_cast<uint32_t>(month->end);
  ReadYearAfter(key, month->end, &draft);
  if (!IsDay(day.value, month->month)) {
    draft.date.day = 0;
    draft.span.begin = static_cast<uint32_t>(next);
  }
  return draft;
}

std::optional<Draft> ReadMonthYear(std::string_view key, size_t at) {
  const auto month = ReadMonth(key, at, false);
  if (!month) return std::nullopt;
  Draft draft{{static_cast<uint32_t>(at), static_cast<uint32_t>(month->end)}, {0, month->month, 0}};
  ReadYearAfter(key, month->end, &draft);
  return draft;
}

// Inside a longer number or a path: "1.2 มกราคม", "/2024/01/15".
bool ContinuesNumber(std::string_view key, size_t at) {
  if (at == 0) return false;
  const char before = key[at - 1];
  if (IsDigit(before) || before == '/') return true;
  const bool mark = before == '.' || before == ',';
  return mark && at >= 2 && IsDigit(key[at - 2]);
}

std::vector<Draft> ReadDrafts(std::string_view key) {
  std::vector<Draft> drafts;
  for (size_t at = 0; at < key.size();) {
    std::optional<Draft> draft;
    if (IsDigit(key[at])) {
      if (!ContinuesNumber(key, at)) {
        draft = ReadNumeric(key, at);
        if (!draft) draft = ReadDay(key, at);
      }
    } else if (IsThai(key[at])) {
      draft = ReadMonthYear(key, at);
    }
    at = draft ? draft->span.end : at + 1;
    if (draft) drafts.push_back(*draft);
  }
  return drafts;
}

// "1 ต.ค. - 30 ก.ย. 66": a range runs forward, so its first half is of the year before.
void FillFromRangeEnd(std::string_view key, Draft* draft, const Draft& next) {
  if (draft->date.year != 0 || next.date.year == 0) return;
  if (SkipRangeMark(key, draft->span.end) != next.span.begin) return;
  if (draft->date.month == 0) {
    if (next.date.day == 0 || !IsDay(draft->date.day, next.date.month)) return;
    draft->date.month = next.date.month;
    draft->date.year = next.date.year;
  } else {
    draft->date.year = next.date.year - (draft->date.month > next.date.month ? 1 : 0);
  }
}

}  // namespace

std::string ToIso(Date date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> ParseIsoDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [text](size_t begin, size_t end, int* out) {
    const auto [stop, failed] = std::from_chars(text.data() + begin, text.data() + end, *out);
    return failed == std::errc() && stop == text.data() + end;
  };
  Date date;
  if (!number(0, 4, &date.year) || !number(5, 7, &date.month) || !number(8, 10, &date.day)) {
    return std::nullopt;
  }
  const std::chrono::year_month_day day(std::chrono::year(date.year - kEraOffset),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day)));
  return day.ok() ? std::optional<Date>(date) : std::nullopt;
}

int FiscalYear(Date date) { return date.year + (date.month >= 10 ? 1 : 0); }

std::vector<DateHit> FindDates(std::string_view key) {
  std::vector<Draft> drafts = ReadDrafts(key);
  for (size_t i = drafts.size(); i-- > 1;) FillFromRangeEnd(key, &drafts[i - 1], drafts[i]);
  std::vector<DateHit> hits;
  for (const Draft& draft : drafts) {
    if (draft.date.year != 0) hits.push_back({draft.span, draft.date});
  }
  return hits;
}

std::optional<double> ParseNumber(std::string_view key, uint32_t offset, uint32_t* end) {
  size_t at = offset;
  std::string digits;
  auto take = [&] {
    while (at < key.size() && IsDigit(key[at])) digits += key[at++];
  };
  take();
  if (digits.empty()) return std::nullopt;
  bool grouped = digits.size() <= 3;
  while (grouped && at < key.size() && key[at] == ',' && ReadDigits(key, at + 1).count == 3) {
    ++at;
    take();
  }
  if (at + 1 < key.size() && key[at] == '.' && IsDigit(key[at + 1])) {
    digits += key[at++];
    take();
  }
  if (end != nullptr) *end = static_cast<uint32_t>(at);
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace oit
