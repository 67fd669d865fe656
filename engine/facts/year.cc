#include <algorithm>
#include <map>

#include "facts/measure_row.h"
#include "facts/parts.h"
#include "text/dates.h"

namespace oit::facts {
namespace {

constexpr uint32_t kAnalysedReach = 160;  // key characters from "ผลการประเมิน" to its year
constexpr uint32_t kYearWords = 24;  // from "ปีงบประมาณ" or "ประจำปี" to the year
constexpr int kMonthsInYear = 12;

uint32_t Back(uint32_t from, uint32_t by, uint32_t least) {
  return from - least > by ? from - by : least;
}

// Words of a result that is analysed lead up to the year, and none of the document's own plan
// or report stand between.
bool IsAnalysed(const Reading& reading, Span before) {
  std::vector<Span> analysed = reading.hits.In("kinds.analysed", before);
  if (analysed.empty()) return false;
  for (std::string_view own : {"kinds.plan", "kinds.results"}) {
    std::vector<Span> hits = reading.hits.In(own, before);
    if (!hits.empty() && hits.back().begin > analysed.back().end) return false;
  }
  return true;
}

bool IsNamed(const Reading& reading, Span words) {
  static const std::string kBudget = KeyOf("งบประมาณ");
  static const std::string kShort = KeyOf("ปีงบ");
  static const std::string kAnnual = KeyOf("ประจำปี");
  std::string_view key = reading.Key(words);
  return key.find(kBudget) != key.npos || key.find(kShort) != key.npos ||
         key.find(kAnnual) != key.npos;
}

}  // namespace

std::vector<NamedYear> YearsOf(const Reading& reading, Span within) {
  std::vector<NamedYear> years;
  uint32_t least = within.begin;
  for (const YearHit& hit : FindYears(reading.Key(within))) {
    NamedYear year;
    year.year = hit.year;
    year.key = {within.begin + hit.span.begin, within.begin + hit.span.end};
    year.analysed =
        IsAnalysed(reading, {Back(year.key.begin, kAnalysedReach, least), year.key.begin});
    year.named = IsNamed(reading, {Back(year.key.begin, kYearWords, least), year.key.end});
    least = year.key.end;
    if (!hit.of_law) years.push_back(year);
  }
  return years;
}

namespace {

// The first year of a key span that is named as the document's, else the first.
std::optional<NamedYear> FirstYear(const Reading& reading, Span within, bool analysed) {
  std::optional<NamedYear> bare;
  for (const NamedYear& year : YearsOf(reading, within)) {
    if (year.analysed != analysed) continue;
    if (year.named) return year;
    if (!bare) bare = year;
  }
  return bare;
}

// The year that prose outside tables names most often as the document's; of two, the later.
std::optional<NamedYear> CommonYear(const Reading& reading) {
  std::map<int, int> count;
  std::map<int, NamedYear> first;
  for (uint32_t i = 0; i < reading.document.blocks.size(); ++i) {
    if (reading.block(i).table != kNowhere) continue;
    for (const NamedYear& year : YearsOf(reading, reading.block(i).key)) {
      if (year.analysed || !year.named) continue;
      ++count[year.year];
      first.emplace(year.year, year);
    }
  }
  auto best = std::max_element(count.begin(), count.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == count.end()) return std::nullopt;
  return first[best->first];
}

std::optional<NamedYear> FindYear(const Reading& reading, const Title& title) {
  if (!title.lines.empty()) {
    Span lines{title.lines.front().begin, title.lines.back().end};
    if (auto year = FirstYear(reading, lines, false)) return year;
  }
  if (auto year = FirstYear(reading, title.page, false)) return year;
  if (auto year = FirstYear(reading, title.subject, false)) return year;
  return CommonYear(reading);
}

std::optional<DateRange> RangeOf(const Reading& reading, const Measure& measure) {
  std::vector<DateHit> all;
  for (const MeasurePart& part : PartsOf(measure, Role::kPeriod)) {
    for (const DateHit& hit : FindDates(reading.Key(part.key))) all.push_back(hit);
  }
  if (all.size() != 2 || all[1].date < all[0].date) return std::nullopt;
  DateRange range{all[0].date, all[1].date, {}};
  bool months = range.from.year && range.from.month && range.to.year && range.to.month;
  if (!months) return std::nullopt;
  if (!range.from.day) range.from.day = 1;
  if (!range.to.day) range.to.day = LastDay(range.to.year, range.to.month);
  return range;
}

// The period of the measures, where every one has one and all say the same.
std::optional<DateRange> ColumnRange(const Reading& reading, const Facts& facts) {
  std::optional<DateRange> common;
  for (const Measure& measure : facts.measures) {
    std::optional<DateRange> range = RangeOf(reading, measure);
    if (!range) return std::nullopt;
    if (common && (common->from != range->from || common->to != range->to)) return std::nullopt;
    common = range;
  }
  return common;
}

std::optional<DateRange> FindPeriod(const Reading& reading, const Title& title,
                                    const Facts& facts) {
  std::vector<DateRange> ranges = FindRanges(reading.Key(title.page));
  if (!ranges.empty()) return ranges.front();
  return ColumnRange(reading, facts);
}

// "รอบ 12 เดือน" on the title page.
std::optional<int> FindRound(const Reading& reading, const Title& title) {
  static const std::string kRound = KeyOf("รอบ");
  static const std::string kMonths = KeyOf("เดือน");
  std::string_view key = reading.Key(title.page);
  for (size_t at = key.find(kRound); at != key.npos; at = key.find(kRound, at + 1)) {
    uint32_t end = 0;
    uint32_t number = SkipSpaces(key, static_cast<uint32_t>(at + kRound.size()));
    std::optional<double> value = ParseNumber(key, number, &end);
    if (!value || *value < 1 || *value > kMonthsInYear) continue;
    if (key.substr(SkipSpaces(key, end), kMonths.size()) == kMonths) {
      return static_cast<int>(*value);
    }
  }
  return std::nullopt;
}

}  // namespace

void ReadTime(const Reading& reading, const Title& title, Facts* facts) {
  if (std::optional<DateRange> period = FindPeriod(reading, title, *facts)) {
    facts->period_from = period->from;
    facts->period_to = period->to;
  }
  facts->round = FindRound(reading, title);
  std::optional<NamedYear> year = FindYear(reading, title);
  if (!year && facts->period_to) {
    facts->fiscal_year = FiscalYear(*facts->period_to);
    return;
  }
  if (!year) year = FirstYear(reading, title.page, true);
  if (year) {
    facts->fiscal_year = year->year;
    facts->year_key = year->key;
  } else if (!facts->events.empty()) {
    facts->fiscal_year = FiscalYear(facts->events.front().date);
    facts->year_key = facts->events.front().key;
  }
}

}  // namespace oit::facts
