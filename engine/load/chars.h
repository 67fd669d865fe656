#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/span.h"

namespace oit {

// Characters of valid UTF-8, by byte offset.
struct Char {
  char32_t code = 0;
  uint32_t width = 1;  // bytes
};

Char CharAt(std::string_view source, uint32_t offset);
// The character that ends at `offset`; code 0 at or before `begin`.
Char CharBefore(std::string_view source, uint32_t begin, uint32_t offset);

// Characters that take no room: ZWSP, joiners, marks of direction, BOM, soft hyphen.
bool IsInvisible(char32_t code);
// White space of every width, and what is invisible.
bool IsBlank(char32_t code);
bool IsDash(char32_t code);    // hyphen, en and em dash, minus
bool IsBullet(char32_t code);  // a mark that opens a list item wherever it stands
bool IsLatin(char32_t code);
// 0 to 9 for an ASCII or Thai digit, else -1.
int DigitValue(char32_t code);

uint32_t SkipBlanks(std::string_view source, uint32_t begin, uint32_t end);
Span Trim(std::string_view source, Span span);
uint32_t CountChars(std::string_view utf8);
// The text in plain spelling, as the normaliser reads it (text/key.h), without soft spaces:
// what its words are compared as.
std::string PlainSpelling(std::string_view text);

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> words);
bool EndsWithAny(std::string_view text, std::initializer_list<std::string_view> words);
// ASCII letters only.
bool StartsWithIgnoringCase(std::string_view text, std::string_view lower);

inline std::string_view Slice(std::string_view source, Span span) {
  return source.substr(span.begin, span.size());
}

}  // namespace oit
