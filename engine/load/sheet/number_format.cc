#include "load/sheet/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "load/chars.h"
#include "text/utf8.h"

namespace oit {
namespace {

using Compare = FormatSection::Compare;

constexpr double kMostWhole = 1e15;  // all digits of larger ones are not known
constexpr int kMostDecimals = 30;

bool Holds(const FormatSection& section, double value) {
  switch (section.compare) {
    case Compare::kLess:
      return value < section.limit;
    case Compare::kLessOrEqual:
      return value <= section.limit;
    case Compare::kGreater:
      return value > section.limit;
    case Compare::kGreaterOrEqual:
      return value >= section.limit;
    case Compare::kEqual:
      return value == section.limit;
    case Compare::kNone:
      break;
  }
  return true;
}

// With conditions the first that holds; else for positive, negative, zero. The fourth is of texts.
const FormatSection& SectionOf(const std::vector<FormatSection>& sections, double value) {
  const bool conditions = std::any_of(sections.begin(), sections.end(), [](const auto& section) {
    return section.compare != Compare::kNone;
  });
  if (conditions) {
    for (const FormatSection& section : sections) {
      if (Holds(section, value)) return section;
    }
    return sections.front();
  }
  if (value == 0 && sections.size() > 2) return sections[2];
  return value < 0 && sections.size() > 1 ? sections[1] : sections[0];
}

std::string WithThaiDigits(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      AppendUtf8(U'๐' + static_cast<char32_t>(c - '0'), &out);
    } else {
      out += c;
    }
  }
  return out;
}

// Writes a number into the places of a section.
class NumberWriter {
 public:
  NumberWriter(const FormatSection& section, double value) : section_(section) {
    bool behind_point = false;
    bool behind_exponent = false;
    for (const FormatToken& token : section.tokens) {
      behind_point |= token.part == FormatPart::kPoint;
      behind_exponent |= token.part == FormatPart::kExponent;
      grouped_ |= token.part == FormatPart::kGroup;
      exponent_ |= token.part == FormatPart::kExponent;
      if (token.part == FormatPart::kPercent) value *= 100;
      if (token.part == FormatPart::kScale) value /= 1000;
      if (token.part != FormatPart::kDigit || behind_exponent) continue;
      behind_point ? decimals_ = std::min(decimals_ + 1, kMostDecimals) : ++places_;
    }
    Round(value);
  }

  std::string Write() {
    for (const FormatToken& token : section_.tokens) {
      if (token.part == FormatPart::kText || token.part == FormatPart::kPercent) {
        out_ += token.text;
      } else if (exponent_ && token.part == FormatPart::kDigit) {
        out_ += written_ ? "" : digits_;
        written_ = true;
      } else if (token.part == FormatPart::kPoint && !exponent_) {
        point_ = true;
        if (places_ == 0) out_ += whole_;
        if (kept_ > 0) out_ += ".";
      } else if (token.part == FormatPart::kDigit) {
        point_ ? WriteDecimal() : WriteWhole(token.text[0]);
      }
    }
    return std::move(out_);
  }

 private:
  // Halves go up as they are written in decimals: 1.005 to 1.01.
  void Round(double value) {
    constexpr double kNudge = 1e-15;
    const double nudged = std::fabs(value) * (1 + kNudge);
    if (exponent_) {
      digits_ = fmt::format("{:.{}E}", nudged, decimals_);
      return;
    }
    digits_ = fmt::format("{:.{}f}", nudged, decimals_);
    const size_t point = std::min(digits_.find('.'), digits_.size());
    fraction_ = digits_.substr(std::min(point + 1, digits_.size()));
    whole_ = digits_.substr(0, point);
    if (whole_ == "0") whole_.clear();
    kept_ = KeptDecimals();
  }

  // The digit of the next place, with all that have none before the first.
  void WriteWhole(char place) {
    const auto left = static_cast<size_t>(places_ - place_);  // places with this one
    const size_t size = whole_.size();
    if (place_++ == 0 && size > left) {
      for (size_t i = 0; i + left < size; ++i) Digit(whole_[i], size - i);
    }
    if (size >= left) {
      Digit(whole_[size - left], left);
    } else if (place != '#') {
      Digit(place == '0' ? '0' : ' ', left);
    }
  }

  // `left`: digits from this one to the point.
  void Digit(char digit, size_t left) {
    out_ += digit;
    if (grouped_ && left > 1 && left % 3 == 1 && digit != ' ') out_ += ',';
  }

  // Places that are shown: up to the last digit that is no 0, or the last place that is one.
  size_t KeptDecimals() const {
    size_t kept = 0;
    size_t at = 0;
    bool behind = false;
    for (const FormatToken& token : section_.tokens) {
      behind |= token.part == FormatPart::kPoint;
      if (!behind || token.part != FormatPart::kDigit) continue;
      if (at < fraction_.size() && (fraction_[at] != '0' || token.text[0] == '0')) kept = at + 1;
      ++at;
    }
    return kept;
  }

  void WriteDecimal() {
    if (decimal_ < kept_) out_ += fraction_[decimal_];
    ++decimal_;
  }

  const FormatSection& section_;
  std::string digits_;
  std::string whole_;
  std::string fraction_;
  std::string out_;
  int places_ = 0;  // before the point
  int place_ = 0;   // written
  int decimals_ = 0;
  size_t decimal_ = 0;
  size_t kept_ = 0;  // decimals that are shown
  bool grouped_ = false;
  bool exponent_ = false;
  bool written_ = false;
  bool point_ = false;
};

bool Has(const FormatSection& section, FormatPart part) {
  return std::any_of(section.tokens.begin(), section.tokens.end(),
                     [&](const FormatToken& token) { return token.part == part; });
}

std::string ShowNumber(const FormatSection& section, double value) {
  if (Has(section, FormatPart::kGeneral)) {
    std::string out;
    for (const FormatToken& token : section.tokens) {
      if (token.part == FormatPart::kText) out += token.text;
      if (token.part == FormatPart::kGeneral) out += GeneralNumber(value);
    }
    return out;
  }
  return NumberWriter(section, value).Write();
}

// "# ?/?": the digits of a fraction, which nothing in a report needs.
bool IsFraction(const FormatSection& section) {
  return !section.date &&
         std::any_of(section.tokens.begin(), section.tokens.end(), [](const FormatToken& token) {
           return token.part == FormatPart::kText && token.text == "/";
         });
}

std::string Trimmed(const std::string& text) {
  return std::string(Slice(text, Trim(text, {0, static_cast<uint32_t>(text.size())})));
}

}  // namespace

std::string GeneralNumber(double value) {
  if (value == std::floor(value) && std::fabs(value) < kMostWhole) {
    return fmt::format("{:.0f}", value == 0 ? 0.0 : value);
  }
  const std::string brief = fmt::format("{:.10g}", value);
  return brief.find('e') == std::string::npos ? brief : fmt::format("{:.15g}", value);
}

std::string NumberFormat::Show(double value, bool from_1904) const {
  if (!std::isfinite(value)) return "";
  const FormatSection& section = SectionOf(sections_, value);
  if (section.date) {
    if (std::optional<std::string> day = ShowDate(section, value, from_1904)) {
      return Trimmed(section.thai_digits ? WithThaiDigits(*day) : *day);
    }
    return GeneralNumber(value);
  }
  if (IsFraction(section)) return GeneralNumber(value);
  const bool own_sign = sections_.size() > 1 && &section != &sections_[0];
  std::string out = ShowNumber(section, own_sign ? std::fabs(value) : value);
  const bool general = Has(section, FormatPart::kGeneral);
  const bool minus = value < 0 && !own_sign && !general && !out.empty() &&
                     !(out.find_first_of("123456789") == std::string::npos);
  if (minus) out.insert(0, "-");
  return Trimmed(section.thai_digits ? WithThaiDigits(out) : out);
}

}  // namespace oit
