#pragma once

#include <string>
#include <string_view>

namespace oit {

// A number as Word writes it in a list of this format: "decimal", "thaiNumbers", "thaiLetters",
// "lowerRoman" ... Formats that are not known count in ASCII digits.
std::string WriteNumber(int number, std::string_view format);

}  // namespace oit
