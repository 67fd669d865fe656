#include "load/word/docx_number.h"

#include <cstdint>
#include <iterator>

#include "text/utf8.h"

namespace oit {
namespace {

constexpr int kMostLetters = 2000;  // beyond, letters are no number anybody reads

std::string ThaiDigits(int number) {
  std::string text;
  for (char c : std::to_string(number)) {
    if (c == '-') {
      text += c;
    } else {
      AppendUtf8(U'๐' + static_cast<char32_t>(c - '0'), &text);
    }
  }
  return text;
}

// Behind the last letter each is doubled: "aa", "bb".
std::string Letters(int number, char32_t (*letter)(int), int count) {
  std::string text;
  for (int i = 0; i <= (number - 1) / count; ++i) AppendUtf8(letter((number - 1) % count), &text);
  return text;
}

constexpr int kThaiLetters = 41;

// ก to ฮ without ฃ, ฅ, ฆ, ฤ, ฦ.
char32_t ThaiLetter(int index) {
  static constexpr char32_t kFirst[] = {U'ก', U'ข', U'ค'};
  if (index < 3) return kFirst[index];
  if (index < 32) return U'ง' + static_cast<char32_t>(index - 3);
  return index == 32 ? U'ล' : U'ว' + static_cast<char32_t>(index - 33);
}

char32_t LowerLetter(int index) { return U'a' + static_cast<char32_t>(index); }
char32_t UpperLetter(int index) { return U'A' + static_cast<char32_t>(index); }

std::string Roman(int number, bool upper) {
  struct Part {
    int value;
    const char* lower;
    const char* upper;
  };
  static constexpr Part kParts[] = {
      {1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
      {90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
      {5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"}};
  std::string text;
  for (const Part& part : kParts) {
    for (; number >= part.value; number -= part.value) text += upper ? part.upper : part.lower;
  }
  return text;
}

}  // namespace

std::string WriteNumber(int number, std::string_view format) {
  const std::string decimal = std::to_string(number);
  if (format == "none") return "";
  if (format == "thaiNumbers") return ThaiDigits(number);
  if (format == "decimalZero") return number >= 0 && number < 10 ? "0" + decimal : decimal;
  if (format == "decimalEnclosedParen" || format == "decimalEnclosedCircle") {
    return "(" + decimal + ")";
  }
  if (format == "decimalEnclosedFullstop") return decimal + ".";
  if (format == "numberInDash") return "- " + decimal + " -";
  if (number < 1 || number > kMostLetters) return decimal;
  if (format == "thaiLetters") return Letters(number, ThaiLetter, kThaiLetters);
  if (format == "lowerLetter") return Letters(number, LowerLetter, 26);
  if (format == "upperLetter") return Letters(number, UpperLetter, 26);
  if (format == "lowerRoman") return Roman(number, false);
  if (format == "upperRoman") return Roman(number, true);
  return decimal;
}

}  // namespace oit
