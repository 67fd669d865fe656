#include "audit/years.h"

#include <algorithm>

#include "text/dates.h"
#include "text/key.h"

namespace oit {

namespace {

// What stands between "2566" and "2570" where every year between them is meant.
bool IsRange(std::string_view between) {
  static const std::string kTo = NormalisePhrase("ถึง")->key;
  size_t first = between.find_first_not_of(" (");
  if (first == between.npos) return false;
  std::string_view rest = between.substr(first);
  size_t last = rest.find_last_not_of(' ');
  rest = rest.substr(0, last + 1);
  return rest == "-" || rest == kTo;
}

// Those of dates left out: "ตุลาคม 2566" is of the fiscal year 2567.
std::vector<int> NamedYears(std::string_view key) {
  const std::vector<DateHit> dates = FindDates(key);
  auto is_dated = [&](Span year) {
    return std::any_of(dates.begin(), dates.end(), [&](const DateHit& date) {
      return date.date.month && date.span.begin < year.end && year.begin < date.span.end;
    });
  };
  std::vector<int> years;
  uint32_t end = 0;  // of the year before
  for (const YearHit& hit : FindYears(key)) {
    if (hit.of_law || is_dated(hit.span)) continue;
    if (!years.empty() && IsRange(key.substr(end, hit.span.begin - end))) {
      for (int year = years.back() + 1; year < hit.year; ++year) years.push_back(year);
    }
    years.push_back(hit.year);
    end = hit.span.end;
  }
  return years;
}

}  // namespace

const std::vector<int>& YearReader::Named(uint32_t block) const {
  auto known = named_.find(block);
  if (known != named_.end()) return known->second;
  std::string_view key = document_.Key(document_.blocks[block]);
  std::vector<int> years = NamedYears(key);
  for (const DateHit& hit : FindDates(key)) {
    if (hit.date.year && hit.date.month) years.push_back(FiscalYear(hit.date));
  }
  return named_.emplace(block, std::move(years)).first->second;
}

std::vector<int> YearReader::Of(uint32_t block) const {
  std::vector<int> years = Named(block);
  for (uint32_t up = document_.blocks[block].parent; years.empty() && up != kNowhere;
       up = document_.blocks[up].parent) {
    years = NamedYears(document_.Key(document_.blocks[up]));
  }
  return years;
}

int ExpectedYear(Window window, int fiscal_year) {
  if (window == Window::kAny) return 0;
  return window == Window::kCurrent ? fiscal_year : fiscal_year - 1;
}

std::optional<Date> ExpectedDay(const YearElement& element, int fiscal_year) {
  const DayOfYear& asked = element.as_of;
  if (asked.month == 0) return std::nullopt;
  const int year =
      element.window == Window::kAny ? fiscal_year : ExpectedYear(element.window, fiscal_year);
  return Date{asked.month >= 10 ? year - 1 : year, asked.month, asked.day};
}

}  // namespace oit
