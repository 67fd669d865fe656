#include "load/text/marks.h"

#include "load/chars.h"

namespace oit {
namespace {

constexpr uint32_t kLargestNumber = 299;

class MarkParser {
 public:
  MarkParser(std::string_view source, uint32_t begin, uint32_t end)
      : source_(source), at_(begin), end_(end) {
    mark_.begin = begin;
  }

  std::optional<Mark> Parse() {
    Char c = Peek();
    bool ok = false;
    if (IsDash(c.code) || IsBullet(c.code) || c.code == '*' || c.code == '\\') {
      ok = Dash();
    } else if (c.code == '(') {
      ok = InParentheses();
    } else if (DigitValue(c.code) >= 0) {
      ok = Numbered();
    }
    if (!ok) return std::nullopt;
    mark_.end = SkipBlanks(source_, at_, end_);
    mark_.spaced = mark_.end > at_;
    return mark_;
  }

 private:
  Char Peek() const { return at_ < end_ ? CharAt(source_, at_) : Char{0, 0}; }

  bool Take(char32_t code) {
    Char c = Peek();
    if (c.code != code || c.width == 0) return false;
    at_ += c.width;
    return true;
  }

  bool Dash() {
    if (Peek().code == '\\') {
      ++at_;
      if (Peek().code != '-') return false;
    }
    Char c = Peek();
    bool star = c.code == '*';
    mark_.bullet = IsBullet(c.code);
    mark_.style = MarkStyle::kDash;
    at_ += c.width;
    Char next = Peek();
    if (star) return next.code == ' ';
    return !IsDash(next.code) && next.code != '>' && next.code != '*' && next.code != '_';
  }

  bool InParentheses() {
    Take('(');
    at_ = SkipBlanks(source_, at_, end_);
    mark_.style = MarkStyle::kParentheses;
    if (!Number()) return false;
    while (Take('.')) {
      if (!Number()) return false;
    }
    at_ = SkipBlanks(source_, at_, end_);
    return Take(')');
  }

  bool Numbered() {
    if (!Number()) return false;
    Take('\\');
    if (Take(')')) {
      mark_.style = MarkStyle::kParenthesis;
      return true;
    }
    mark_.style = MarkStyle::kDot;
    if (!Take('.')) return false;
    while (DigitValue(Peek().code) >= 0) {
      if (!Number()) return false;
      if (!Take('.')) break;
    }
    char32_t next = Peek().code;
    return next != '.' && next != '%' && next != ',' && DigitValue(next) < 0;
  }

  // One number without leading zeros, from 1.
  bool Number() {
    if (mark_.depth == mark_.numbers.size()) return false;
    uint32_t value = 0;
    int digits = 0;
    while (DigitValue(Peek().code) >= 0 && digits < 4) {
      Char c = Peek();
      if (digits == 0 && DigitValue(c.code) == 0) return false;
      value = value * 10 + static_cast<uint32_t>(DigitValue(c.code));
      at_ += c.width;
      ++digits;
    }
    if (digits == 0 || value > kLargestNumber) return false;
    mark_.numbers[mark_.depth++] = static_cast<uint16_t>(value);
    return true;
  }

  std::string_view source_;
  uint32_t at_;
  uint32_t end_;
  Mark mark_;
};

}  // namespace

bool Mark::SamePrefix(const Mark& other) const {
  if (depth != other.depth) return false;
  for (uint8_t i = 0; i + 1 < depth; ++i) {
    if (numbers[i] != other.numbers[i]) return false;
  }
  return true;
}

std::optional<Mark> ParseMark(std::string_view source, uint32_t begin, uint32_t end) {
  return MarkParser(source, begin, end).Parse();
}

}  // namespace oit
