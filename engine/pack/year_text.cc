#include "pack/year_text.h"

#include <fmt/format.h>

#include "text/key.h"

namespace oit {
namespace {

constexpr int kFirstYear = 2500;
constexpr int kLastYear = 2699;
constexpr size_t kDigits = 4;
constexpr std::string_view kThaiZero = "๐";  // the ten digits differ in their last byte

struct Digit {
  int value = -1;  // -1: none
  size_t size = 1;
};

Digit DigitAt(std::string_view utf8, size_t at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  if (first >= '0' && first <= '9') return {first - '0', 1};
  if (utf8.substr(at, 2) != kThaiZero.substr(0, 2) || at + 2 >= utf8.size()) return {};
  const int value = utf8[at + 2] - kThaiZero[2];
  return value >= 0 && value <= 9 ? Digit{value, kThaiZero.size()} : Digit{};
}

// The text with its years told from `year` on, as matching sees it.
std::string SeenFrom(const std::string& text, int year) {
  std::string relative;
  size_t done = 0;
  for (const NamedYear& named : NamedYears(text)) {
    relative += text.substr(done, named.begin - done) + fmt::format("<{:+}>", named.year - year);
    done = named.begin + named.size;
  }
  relative += text.substr(done);
  const Result<KeyPhrase> key = NormalisePhrase(relative);
  return key ? key->key : relative;
}

}  // namespace

std::vector<NamedYear> NamedYears(std::string_view utf8) {
  std::vector<NamedYear> years;
  for (size_t at = 0; at < utf8.size();) {
    NamedYear number{at, 0, 0, false};
    size_t count = 0;
    for (Digit digit; at < utf8.size(); at += digit.size, ++count) {
      digit = DigitAt(utf8, at);
      if (digit.value < 0) break;
      if (count < kDigits) number.year = number.year * 10 + digit.value;
      number.thai_digits = digit.size > 1;
    }
    number.size = at - number.begin;
    const bool is_year = number.year >= kFirstYear && number.year <= kLastYear;
    if (count == kDigits && is_year) years.push_back(number);
    if (count == 0) ++at;
  }
  return years;
}

std::string WriteYear(int year, bool thai_digits) {
  std::string text = std::to_string(year);
  if (!thai_digits) return text;
  std::string thai;
  for (const char digit : text) {
    thai += kThaiZero.substr(0, 2);
    thai += static_cast<char>(kThaiZero[2] + (digit - '0'));
  }
  return thai;
}

bool SameSeenFrom(const std::string& a, int year_a, const std::string& b, int year_b) {
  return a == b || SeenFrom(a, year_a) == SeenFrom(b, year_b);
}

}  // namespace oit
