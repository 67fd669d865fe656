#include "audit/years.h"

#include "text/dates.h"

namespace oit {

const std::vector<int>& YearReader::Named(uint32_t block) const {
  auto known = named_.find(block);
  if (known != named_.end()) return known->second;
  std::vector<int> years;
  std::string_view key = document_.Key(document_.blocks[block]);
  for (const YearHit& hit : FindYears(key)) {
    if (!hit.of_law) years.push_back(hit.year);
  }
  for (const DateHit& hit : FindDates(key)) {
    if (hit.date.year && hit.date.month) years.push_back(FiscalYear(hit.date));
  }
  return named_.emplace(block, std::move(years)).first->second;
}

const std::vector<int>& YearReader::Of(uint32_t block) const {
  for (uint32_t at = block; at != kNowhere; at = document_.blocks[at].parent) {
    const std::vector<int>& years = Named(at);
    if (!years.empty()) return years;
  }
  return Named(block);
}

int ExpectedYear(Window window, int fiscal_year) {
  if (window == Window::kAny) return 0;
  return window == Window::kCurrent ? fiscal_year : fiscal_year - 1;
}

}  // namespace oit
