#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "document/document.h"
#include "pack/pack.h"
#include "text/dates.h"

namespace oit {

// The fiscal years that a passage names (verdicts.md, The year): its own, else those of
// the step or introducing sentence it stands under. Names of laws have none.
class YearReader {
 public:
  explicit YearReader(const Document& document) : document_(document) {}

  // Years of the block itself, those of its dates among them; empty where it names none.
  const std::vector<int>& Named(uint32_t block) const;
  // Its own, else those of the nearest block it stands under; there a date is the date
  // of something else, and only a year that is named counts.
  std::vector<int> Of(uint32_t block) const;

 private:
  const Document& document_;
  mutable std::map<uint32_t, std::vector<int>> named_;
};

// The year an element's window asks for; 0 for any.
int ExpectedYear(Window window, int fiscal_year);
// The day that an element's data must reach; nothing for any.
std::optional<Date> ExpectedDay(const YearElement& element, int fiscal_year);

}  // namespace oit
