#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "load/sheet/number_format.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr std::array<const char*, 12> kMonths = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",    "เมษายน",
                                                 "พฤษภาคม", "มิถุนายน",  "กรกฎาคม",  "สิงหาคม",
                                                 "กันยายน",  "ตุลาคม",   "พฤศจิกายน", "ธันวาคม"};
constexpr std::array<const char*, 12> kShortMonths = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.",
                                                      "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.",
                                                      "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."};
constexpr std::array<const char*, 7> kDays = {"อาทิตย์",  "จันทร์", "อังคาร", "พุธ",
                                              "พฤหัสบดี", "ศุกร์",  "เสาร์"};
constexpr std::array<const char*, 7> kShortDays = {"อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."};
constexpr double kLastSerial = 2958466;  // behind 31 December 9999
constexpr int64_t kDaySeconds = 86400;

struct Moment {
  int64_t serial = 0;  // days as the workbook counts them from 1900
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;      // 0 for Sunday
  int64_t seconds = 0;  // of the day
  double part = 0;      // of a second
};

// The civil date of a day counted from 1 March 0000.
void SetDay(int64_t days, Moment* moment) {
  constexpr int64_t kEra = 146097;  // days of 400 years
  const int64_t era = days / kEra;
  const int64_t of_era = days % kEra;
  const int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const int64_t month = (5 * of_year + 2) / 153;
  moment->day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
  moment->month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  moment->year = static_cast<int>(era * 400 + year + (moment->month <= 2 ? 1 : 0));
}

std::optional<Moment> MomentOf(double value, bool from_1904, bool parts) {
  constexpr int64_t k1904 = 1462;        // days from the one count to the other
  constexpr int64_t k1900 = 693899;      // 30 December 1899, counted from 1 March 0000
  constexpr int64_t kFalseLeapDay = 60;  // 29 February 1900, which Excel believes in
  if (from_1904) value += k1904;
  if (value < 0 || value >= kLastSerial) return std::nullopt;
  Moment moment;
  moment.serial = static_cast<int64_t>(std::floor(value));
  const double seconds = (value - static_cast<double>(moment.serial)) * kDaySeconds;
  moment.seconds = static_cast<int64_t>(parts ? std::floor(seconds + 1e-6) : std::llround(seconds));
  moment.part = parts ? std::max(0.0, seconds - static_cast<double>(moment.seconds)) : 0;
  if (moment.seconds >= kDaySeconds) {
    moment.seconds -= kDaySeconds;
    ++moment.serial;
  }
  SetDay(k1900 + moment.serial + (moment.serial < kFalseLeapDay ? 1 : 0), &moment);
  moment.weekday = static_cast<int>((moment.serial + 6) % 7);
  return moment;
}

class DateWriter {
 public:
  DateWriter(const FormatSection& section, const Moment& moment)
      : tokens_(section.tokens), section_(section), moment_(moment) {}

  std::string Write() {
    const bool plain = !section_.thai && !section_.buddhist && Has(FormatPart::kYear) &&
                       Has(FormatPart::kMonth) && Has(FormatPart::kDay);
    if (plain) return WriteIso();
    std::string out;
    for (const FormatToken& token : tokens_) out += Show(token);
    return out;
  }

 private:
  static bool IsOfDay(FormatPart part) {
    return part >= FormatPart::kYear && part <= FormatPart::kDay;
  }

  bool Has(FormatPart part) const {
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const FormatToken& token) {
      return token.part == part && (part != FormatPart::kDay || token.text.size() <= 2);
    });
  }

  // Year, month and day in one, where the first of them stands, and nothing of what is between.
  std::string WriteIso() const {
    size_t first = tokens_.size();
    size_t last = 0;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (!IsOfDay(tokens_[i].part)) continue;
      first = std::min(first, i);
      last = i;
    }
    std::string out;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (i == first) {
        out += fmt::format("{:04}-{:02}-{:02}", moment_.year, moment_.month, moment_.day);
      }
      if (i < first || i > last) out += Show(tokens_[i]);
    }
    return out;
  }

  std::string Show(const FormatToken& token) const {
    const int hour = static_cast<int>(moment_.seconds / 3600);
    const int minute = static_cast<int>(moment_.seconds / 60 % 60);
    switch (token.part) {
      case FormatPart::kYear:
      case FormatPart::kBuddhistYear:
        return Year(token);
      case FormatPart::kMonth:
        return Month(token.text.size());
      case FormatPart::kDay:
        return Day(token.text.size());
      case FormatPart::kHour:
        return Padded(token, token.elapsed ? moment_.serial * 24 + hour : hour);
      case FormatPart::kMinute:
        return Padded(token, token.elapsed ? moment_.serial * 1440 + hour * 60 + minute : minute);
      case FormatPart::kSecond:
        return Padded(token, token.elapsed ? moment_.serial * kDaySeconds + moment_.seconds
                                           : moment_.seconds % 60);
      case FormatPart::kPartOfSecond:
        return std::to_string(static_cast<int>(moment_.part * 10) % 10);
      case FormatPart::kHalfOfDay:
      case FormatPart::kGeneral:
        return "";
      default:
        return token.text;
    }
  }

  // A short year only where it is Buddhist.
  std::string Year(const FormatToken& token) const {
    const bool buddhist = section_.buddhist || token.part == FormatPart::kBuddhistYear;
    const int year = moment_.year + (buddhist ? kEraOffset : 0);
    const bool brief = buddhist && token.text.size() <= 2;
    return brief ? fmt::format("{:02}", year % 100) : std::to_string(year);
  }

  std::string Month(size_t letters) const {
    const auto index = static_cast<size_t>(moment_.month - 1);
    if (letters == 3) return kShortMonths[index];
    if (letters >= 4) return kMonths[index];
    return fmt::format("{:0{}}", moment_.month, letters);
  }

  std::string Day(size_t letters) const {
    const auto index = static_cast<size_t>(moment_.weekday);
    if (letters == 3) return kShortDays[index];
    if (letters >= 4) return kDays[index];
    return fmt::format("{:0{}}", moment_.day, letters);
  }

  static std::string Padded(const FormatToken& token, int64_t value) {
    return fmt::format("{:0{}}", value, std::min<size_t>(token.text.size(), 2));
  }

  const std::vector<FormatToken>& tokens_;
  const FormatSection& section_;
  const Moment& moment_;
};

}  // namespace

std::optional<std::string> ShowDate(const FormatSection& section, double value, bool from_1904) {
  const bool parts =
      std::any_of(section.tokens.begin(), section.tokens.end(),
                  [](const FormatToken& token) { return token.part == FormatPart::kPartOfSecond; });
  const std::optional<Moment> moment = MomentOf(value, from_1904, parts);
  if (!moment) return std::nullopt;
  return DateWriter(section, *moment).Write();
}

}  // namespace oit
