#include "text/utf8.h"

namespace oit {
namespace {

// What the second byte may be after `lead` (Unicode 15, table 3-7).
bool FitsSecond(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return (second & 0xC0) == 0x80;
  }
}

}  // namespace

char32_t NextCodePointSlowly(std::string_view text, size_t* offset, bool* valid) {
  const size_t begin = (*offset)++;
  const auto lead = static_cast<unsigned char>(text[begin]);
  const uint32_t length = Utf8Length(text[begin]);
  char32_t value = length == 2 ? lead & 0x1Fu : length == 3 ? lead & 0x0Fu : lead & 0x07u;
  bool good = length > 1;
  for (uint32_t i = 1; good && i < length; ++i) {
    const unsigned char byte = begin + i < text.size() ? text[begin + i] : 0;
    good = i == 1 ? FitsSecond(lead, byte) : (byte & 0xC0) == 0x80;
    if (!good) break;
    value = value << 6 | (byte & 0x3Fu);
    ++*offset;
  }
  if (good) return value;
  if (valid != nullptr) *valid = false;
  return kReplacement;
}

void AppendUtf8(char32_t code_point, std::string* text) {
  auto tail = [&](int shift) {
    text->push_back(static_cast<char>(0x80 | (code_point >> shift & 0x3F)));
  };
  if (code_point < 0x80) {
    text->push_back(static_cast<char>(code_point));
  } else if (code_point < 0x800) {
    text->push_back(static_cast<char>(0xC0 | code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    text->push_back(static_cast<char>(0xE0 | code_point >> 12));
    tail(6);
    tail(0);
  } else {
    text->push_back(static_cast<char>(0xF0 | code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace oit
