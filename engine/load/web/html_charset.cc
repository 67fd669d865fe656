#include "load/web/html_charset.h"

#include "text/utf8.h"

namespace oit {
namespace {

// 0x80 to 0x9F of windows-1252; 0 for what it does not use.
constexpr char16_t kSigns[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

std::optional<std::string> DecodeEntityPage(std::string_view bytes) {
  size_t high = 0, entities = 0;
  for (char c : bytes) high += static_cast<unsigned char>(c) >= 0x80;
  for (size_t at = bytes.find("&#3"); at != bytes.npos; at = bytes.find("&#3", at + 1)) ++entities;
  if (entities <= high) return std::nullopt;
  std::string text;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool sign = byte >= 0x80 && byte < 0xA0;
    const char32_t letter = sign ? kSigns[byte - 0x80] : byte;
    AppendUtf8(letter == 0 && sign ? kReplacement : letter, &text);
  }
  return text;
}

}  // namespace oit
