#include <algorithm>
#include <array>
#include <utility>

#include "load/chars.h"
#include "load/text/inline_markup.h"

namespace oit {
namespace {

constexpr uint32_t kLongestEntity = 12;

constexpr std::array<std::pair<std::string_view, char32_t>, 15> kNamed = {{
    {"amp", '&'},
    {"lt", '<'},
    {"gt", '>'},
    {"quot", '"'},
    {"apos", '\''},
    {"nbsp", 0xA0},
    {"ndash", 0x2013},
    {"mdash", 0x2014},
    {"lsquo", 0x2018},
    {"rsquo", 0x2019},
    {"ldquo", 0x201C},
    {"rdquo", 0x201D},
    {"hellip", 0x2026},
    {"bull", 0x2022},
    {"middot", 0xB7},
}};

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char32_t ParseNumeric(std::string_view digits) {
  const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  const char32_t base = hex ? 16 : 10;
  char32_t code = 0;
  for (char c : digits) {
    int value = HexValue(c);
    if (value < 0 || static_cast<char32_t>(value) >= base) return 0;
    code = code * base + static_cast<char32_t>(value);
    if (code > 0x10FFFF) return 0;
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  return surrogate || code < 0x20 ? 0 : code;
}

}  // namespace

char32_t ParseEntity(std::string_view source, uint32_t begin, uint32_t end, uint32_t* after) {
  std::string_view rest = source.substr(begin, std::min(end - begin, kLongestEntity));
  size_t semicolon = rest.find(';');
  if (semicolon == std::string_view::npos || semicolon < 2) return 0;
  *after = begin + static_cast<uint32_t>(semicolon) + 1;
  std::string_view name = rest.substr(1, semicolon - 1);
  if (name[0] == '#') return ParseNumeric(name.substr(1));
  for (const auto& [known, code] : kNamed) {
    if (name == known) return code;
  }
  return 0;
}

}  // namespace oit
