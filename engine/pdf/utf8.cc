#include "pdf/utf8.h"

#include <cstddef>
#include <cstdint>

namespace oit::pdf {

std::u32string FromUtf8(std::string_view text) {
  std::u32string characters;
  for (size_t at = 0; at < text.size();) {
    const auto lead = static_cast<uint8_t>(text[at++]);
    const size_t tails = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t c = lead & (0xFF >> (tails == 0 ? 0 : tails + 2));
    size_t found = 0;
    for (; found < tails && at < text.size() && (text[at] & 0xC0) == 0x80; ++found) {
      c = (c << 6) | (text[at++] & 0x3F);
    }
    const bool lone = lead >= 0x80 && lead < 0xC2;
    if (found == tails && !lone && lead < 0xF5) characters.push_back(c);
  }
  return characters;
}

void AppendUtf8(char32_t c, std::string* out) {
  if (c < 0x80) {
    *out += static_cast<char>(c);
  } else if (c < 0x800) {
    *out += static_cast<char>(0xC0 | (c >> 6));
    *out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *out += static_cast<char>(0xE0 | (c >> 12));
    *out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    *out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    *out += static_cast<char>(0xF0 | (c >> 18));
    *out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    *out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    *out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace oit::pdf
