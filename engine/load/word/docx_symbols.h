#pragma once

#include <string>
#include <string_view>

namespace oit {

// Fonts whose letters are pictures: Wingdings and the like.
bool IsSymbolFont(std::string_view font);

// The text of a run in a symbol font: ticks, crosses and boxes as their characters or, as Word
// itself keeps them, in the private-use area from U+F000.
std::string SymbolText(std::string_view font, std::string_view text);

// The same of one character by its number, as <w:sym> gives it.
std::string Symbol(std::string_view font, char32_t code);

}  // namespace oit
