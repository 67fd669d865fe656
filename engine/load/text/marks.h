#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace oit {

// The mark of a list item or numbered heading as it stands in the source.
struct Mark {
  MarkStyle style = MarkStyle::kNone;
  std::array<uint16_t, 4> numbers = {};  // "3.1": 3 and 1
  uint8_t depth = 0;                     // how many of them; 0 for a dash
  bool bullet = false;                   // "•": a mark wherever it stands
  bool spaced = false;                   // blanks follow it
  uint32_t begin = 0;
  uint32_t end = 0;  // after the mark and the blanks behind it

  uint16_t number() const { return depth == 0 ? 0 : numbers[depth - 1]; }
  // "4.1" stands under "4": equal numbers before the last.
  bool SamePrefix(const Mark& other) const;
  bool numbered() const { return depth > 0; }
  ListMark list_mark() const { return {style, number(), depth}; }
};

// A mark that begins at `begin`: "- ", "-text", "•", "(1)", "1.", "1.text", "1)",
// "3.1", in Thai or ASCII digits. Numbers run to 299, so that a year is none;
// "13.00" and "87.56" followed by nothing but digits are read as numbers of depth
// 2 where they could be: whether they are is for the caller, who knows the list.
std::optional<Mark> ParseMark(std::string_view source, uint32_t begin, uint32_t end);

}  // namespace oit
