#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace oit {

// What a cell of a workbook can hold, in the units of UTF-16 that Excel counts.
inline constexpr size_t kCellUnits = 32'767;

// The text as a cell may hold it: valid UTF-8 without control characters but line feeds, cut with
// "…" where no vowel or tone mark is torn from its letter.
std::string CellText(std::string_view utf8, size_t units = kCellUnits);

}  // namespace oit
