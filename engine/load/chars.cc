#include "load/chars.h"

#include <algorithm>

#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kCompared = 400;  // bytes of a text whose first or last word is asked for

}  // namespace

Char CharAt(std::string_view source, uint32_t offset) {
  if (offset >= source.size()) return {};
  auto byte = [&](uint32_t at) -> char32_t {
    return at < source.size() ? static_cast<unsigned char>(source[at]) : 0;
  };
  char32_t lead = byte(offset);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(offset + 1) & 0x3F), 2};
  if (lead < 0xF0) {
    return {(lead & 0x0F) << 12 | (byte(offset + 1) & 0x3F) << 6 | (byte(offset + 2) & 0x3F), 3};
  }
  return {(lead & 0x07) << 18 | (byte(offset + 1) & 0x3F) << 12 | (byte(offset + 2) & 0x3F) << 6 |
              (byte(offset + 3) & 0x3F),
          4};
}

Char CharBefore(std::string_view source, uint32_t begin, uint32_t offset) {
  if (offset <= begin) return {0, 0};
  uint32_t at = offset - 1;
  while (at > begin && (static_cast<unsigned char>(source[at]) & 0xC0) == 0x80) --at;
  return {CharAt(source, at).code, offset - at};
}

bool IsInvisible(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF || code == 0xAD;
}

bool IsBlank(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x3000 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || IsInvisible(code);
}

bool IsDash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

bool IsBullet(char32_t code) {
  switch (code) {
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25BA:
    case 0x25C6:
    case 0x25CB:
    case 0x25CF:
    case 0x25E6:
    case 0x2756:
    case 0x2794:
    case 0x27A2:
    case 0xF0B7:
    case 0xF0A7:
    case 0xF0D8:
    case 0xF076:  // Symbol and Wingdings bullets of Word
      return true;
    default:
      return false;
  }
}

bool IsLatin(char32_t code) { return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z'); }

int DigitValue(char32_t code) {
  if (code >= '0' && code <= '9') return static_cast<int>(code - '0');
  if (code >= 0x0E50 && code <= 0x0E59) return static_cast<int>(code - 0x0E50);
  return -1;
}

uint32_t SkipBlanks(std::string_view source, uint32_t begin, uint32_t end) {
  while (begin < end) {
    Char c = CharAt(source, begin);
    if (!IsBlank(c.code)) break;
    begin += c.width;
  }
  return std::min(begin, end);
}

Span Trim(std::string_view source, Span span) {
  uint32_t begin = SkipBlanks(source, span.begin, span.end);
  uint32_t end = span.end;
  while (end > begin) {
    Char c = CharBefore(source, begin, end);
    if (!IsBlank(c.code)) break;
    end -= c.width;
  }
  return {begin, end};
}

uint32_t CountChars(std::string_view utf8) {
  return static_cast<uint32_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string PlainSpelling(std::string_view text) {
  KeyText key;
  const Piece whole{0, static_cast<uint32_t>(text.size())};
  return KeyToUtf8(key.Of(key.Append(text, &whole, 1)));
}

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> words) {
  const uint32_t begin = SkipBlanks(text, 0, static_cast<uint32_t>(text.size()));
  const char32_t first = CharAt(text, begin).code;
  const bool may = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return CharAt(word, 0).code == first;
  });
  if (!may) return false;
  const std::string plain = PlainSpelling(text.substr(0, kCompared));
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return plain.starts_with(word); });
}

bool EndsWithAny(std::string_view text, std::initializer_list<std::string_view> words) {
  if (text.size() > kCompared) text.remove_prefix(text.size() - kCompared);
  const std::string plain = PlainSpelling(text);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return plain.ends_with(word); });
}

bool StartsWithIgnoringCase(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (size_t i = 0; i < lower.size(); ++i) {
    char c = text[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c != lower[i]) return false;
  }
  return true;
}

}  // namespace oit
