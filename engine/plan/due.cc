#include "plan/due.h"

#include <algorithm>

#include "facts/measure_row.h"
#include "facts/parts.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr size_t kDateReach = 40;  // key characters: "วันที่ 30 มิถุนายน 2568"

// The last day of the first `months` months of a fiscal year, which begins in October.
Date EndOfRound(int fiscal_year, int months) {
  const int since_january = 9 + months;
  const int year = since_january > 12 ? fiscal_year : fiscal_year - 1;
  const int month = since_january > 12 ? since_january - 12 : since_january;
  return {year, month, facts::LastDay(year, month)};
}

Date EndOfFiscalYear(int year) { return EndOfRound(year, 12); }

// "ตลอดปี", "ตลอดปีงบประมาณ".
bool AllYear(const Document& document, const Measure& measure) {
  static const std::string kAllYear = facts::KeyOf("ตลอดปี");
  const std::vector<MeasurePart> parts = PartsOf(measure, Role::kPeriod);
  return std::any_of(parts.begin(), parts.end(), [&](const MeasurePart& part) {
    return document.text.Of(part.key).find(kAllYear) != std::string_view::npos;
  });
}

// "ข้อมูล ณ วันที่ 30 มิถุนายน 2568": the first full date right behind such words.
std::optional<Date> DayOfData(const Document& document) {
  static const std::string kWords[] = {facts::KeyOf("ข้อมูลถึง"), facts::KeyOf("ข้อมูล ณ")};
  for (const Block& block : document.blocks) {
    const std::string_view key = document.Key(block);
    for (const std::string& word : kWords) {
      const size_t at = key.find(word);
      if (at == key.npos) continue;
      const std::vector<DateHit> dates = FindDates(key.substr(at + word.size(), kDateReach));
      if (!dates.empty() && dates.front().date.full()) return dates.front().date;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> DueDate(const Document& document, const Facts& plan, size_t measure) {
  std::optional<Date> due;
  for (const Period& period : plan.periods) {
    if (period.measure == measure && (!due || *due < period.to)) due = period.to;
  }
  if (!due && plan.fiscal_year && AllYear(document, plan.measures[measure])) {
    due = EndOfFiscalYear(*plan.fiscal_year);
  }
  return due;
}

std::optional<Date> CoveredTo(const Document& document, const Facts& results) {
  if (results.period_to) return results.period_to;
  const bool round = results.round && *results.round >= 1 && *results.round <= 12;
  if (round && results.fiscal_year) return EndOfRound(*results.fiscal_year, *results.round);
  return DayOfData(document);
}

}  // namespace oit
