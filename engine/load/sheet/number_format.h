#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/sheet/format_code.h"

namespace oit {

// How a cell of a workbook shows its number.
class NumberFormat {
 public:
  explicit NumberFormat(std::string_view code) : sections_(ParseFormatCode(code)) {}

  // The number as a person sees it, without blanks at its ends. Dates as ShowDate says.
  // `from_1904`: the workbook counts its days from there.
  std::string Show(double value, bool from_1904) const;

 private:
  std::vector<FormatSection> sections_;
};

// A number of no format: 0.3 for 0.30000000000000004, all digits of a whole one.
std::string GeneralNumber(double value);

// A day or time of a section of dates. Buddhist formats show their Buddhist year, Thai ones Thai
// months and digits. All others are written as text/dates.h reads them, whatever their order
// ("2024-01-16"), and with the whole year, since a short one would be Buddhist. Nothing for a
// number that is no day.
std::optional<std::string> ShowDate(const FormatSection& section, double value, bool from_1904);

}  // namespace oit
