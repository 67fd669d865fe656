#include "pack/year_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pack/read.h"

namespace oit {

YearFiles::YearFiles(std::string rules, std::vector<int> years)
    : rules_(std::move(rules)), years_(std::move(years)) {}

Result<const Year*> YearFiles::Of(int year) {
  const auto known = read_.find(year);
  if (known != read_.end()) return known->second.get();
  if (std::find(years_.begin(), years_.end(), year) == years_.end()) {
    return static_cast<const Year*>(nullptr);
  }
  Result<Year> read = ReadYear(fmt::format("{}/years/{}.yaml", rules_, year));
  if (!read) return read.errors();
  return read_.emplace(year, std::make_unique<const Year>(std::move(*read))).first->second.get();
}

}  // namespace oit
