#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace oit {

inline constexpr char32_t kReplacement = 0xFFFD;

// Bytes of the UTF-8 sequence that starts with `lead`; 1 for a byte that starts none.
inline uint32_t Utf8Length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC2) return 1;
  if (byte < 0xE0) return 2;
  if (byte < 0xF0) return 3;
  return byte < 0xF5 ? 4 : 1;
}

// The code point at `offset`, which moves behind it. Bytes that are no UTF-8 (also overlong
// forms and surrogates) count as U+FFFD; then `*valid` becomes false and the offset moves over
// the bytes that could have begun a character (Unicode's "maximal subpart").
char32_t NextCodePointSlowly(std::string_view text, size_t* offset, bool* valid);

inline char32_t NextCodePoint(std::string_view text, size_t* offset, bool* valid = nullptr) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[*offset + i]); };
  if (byte(0) < 0x80) return static_cast<unsigned char>(text[(*offset)++]);
  if (byte(0) == 0xE0 && text.size() - *offset >= 3 && (byte(1) & 0xFE) == 0xB8 &&
      (byte(2) & 0xC0) == 0x80) {  // Thai
    const char32_t thai = 0x0E00u | (byte(1) & 1u) << 6 | (byte(2) & 0x3Fu);
    *offset += 3;
    return thai;
  }
  return NextCodePointSlowly(text, offset, valid);
}

void AppendUtf8(char32_t code_point, std::string* text);

}  // namespace oit
