#include "audit/years.h"

#include "text/dates.h"

namespace oit {

namespace {

std::vector<int> NamedYears(std::string_view key) {
  std::vector<int> years;
  for (const YearHit& hit : FindYears(key)) {
    if (!hit.of_law) years.push_back(hit.year);
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

}  // namespace oit
