#pragma once

#include <string>
#include <string_view>

namespace oit::pdf {

// The characters of well-formed UTF-8; what is not is left out.
std::u32string FromUtf8(std::string_view text);

void AppendUtf8(char32_t c, std::string* out);

}  // namespace oit::pdf
