#include "load/sheet/format_code.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "load/chars.h"

namespace oit {
namespace {

constexpr size_t kLongestCode = 255;      // bytes, as Excel allows
constexpr uint32_t kThaiLanguage = 0x1E;  // primary language of a locale
constexpr uint32_t kBuddhistCalendar = 7;
constexpr uint32_t kThaiNumerals = 0x0D;

bool SameLetter(char a, char lower) { return (a | 0x20) == lower; }

// "th-TH": a locale by name.
bool IsThaiName(std::string_view locale) { return StartsWithIgnoringCase(locale, "th"); }

// Cuts a code into sections and tokens.
class Parser {
 public:
  explicit Parser(std::string_view code) : code_(code.substr(0, kLongestCode)) {}

  std::vector<FormatSection> Run() {
    sections_.emplace_back();
    while (at_ < code_.size()) Step();
    for (FormatSection& section : sections_) Settle(&section);
    return std::move(sections_);
  }

 private:
  FormatSection& section() { return sections_.back(); }

  void Add(FormatPart part, std::string_view text) {
    section().tokens.push_back({part, std::string(text)});
  }

  void Step() {
    const char c = code_[at_];
    const std::string_view rest = code_.substr(at_);
    if (c == ';') {
      sections_.emplace_back();
      ++at_;
    } else if (c == '"') {
      const size_t end = std::min(code_.find('"', at_ + 1), code_.size());
      Add(FormatPart::kText, code_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
    } else if (c == '\\' || c == '_' || c == '*') {
      const std::string_view next = LetterAt(at_ + 1);
      if (c == '\\') Add(FormatPart::kText, next);
      if (c == '_') Add(FormatPart::kText, " ");
      at_ += 1 + next.size();
    } else if (c == '[') {
      Bracket();
    } else if (StartsWithIgnoringCase(rest, "general")) {
      Add(FormatPart::kGeneral, "");
      at_ += 7;
    } else if (StartsWithIgnoringCase(rest, "am/pm") || StartsWithIgnoringCase(rest, "a/p")) {
      Add(FormatPart::kHalfOfDay, "");
      at_ += SameLetter(rest[1], 'm') ? 5 : 3;
    } else if ((c == 'E' || c == 'e') && rest.size() > 1 && (rest[1] == '+' || rest[1] == '-')) {
      Add(FormatPart::kExponent, rest.substr(0, 2));
      at_ += 2;
    } else if (!Letters(c) && !Sign(c)) {
      const std::string_view letter = LetterAt(at_);
      Add(FormatPart::kText, letter);
      at_ += letter.size();
    }
  }

  std::string_view LetterAt(size_t at) const {
    if (at >= code_.size()) return "";
    return code_.substr(at, CharAt(code_, static_cast<uint32_t>(at)).width);
  }

  // A run of one letter of a date.
  bool Letters(char c) {
    static constexpr std::pair<char, FormatPart> kKinds[] = {
        {'y', FormatPart::kYear},  {'e', FormatPart::kYear}, {'b', FormatPart::kBuddhistYear},
        {'m', FormatPart::kMonth}, {'d', FormatPart::kDay},  {'h', FormatPart::kHour},
        {'s', FormatPart::kSecond}};
    const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                    [&](const auto& kind) { return SameLetter(c, kind.first); });
    if (found == std::end(kKinds)) return false;
    size_t end = at_;
    while (end < code_.size() && SameLetter(code_[end], found->first)) ++end;
    Add(found->second, code_.substr(at_, end - at_));
    at_ = end;
    return true;
  }

  bool Sign(char c) {
    const bool thai_prefix = SameLetter(c, 't') && section().tokens.empty();
    if (thai_prefix) {
      section().thai_digits = true;
    } else if (c == '0' || c == '#' || c == '?') {
      const bool part = c == '0' && AfterSecond();
      Add(part ? FormatPart::kPartOfSecond : FormatPart::kDigit, std::string(1, c));
    } else if (c == '.') {
      Add(FormatPart::kPoint, ".");
    } else if (c == ',') {
      Add(FormatPart::kGroup, ",");
    } else if (c == '%') {
      Add(FormatPart::kPercent, "%");
    } else if (c == '@') {
      Add(FormatPart::kGeneral, "");
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  // "ss.0"
  bool AfterSecond() const {
    const std::vector<FormatToken>& tokens = sections_.back().tokens;
    size_t last = tokens.size();
    while (last > 0 && tokens[last - 1].part == FormatPart::kPartOfSecond) --last;
    return last > 1 && tokens[last - 1].part == FormatPart::kPoint &&
           tokens[last - 2].part == FormatPart::kSecond;
  }

  void Bracket() {
    const size_t end = std::min(code_.find(']', at_), code_.size());
    const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inside.empty()) return;
    if (inside[0] == '$') return Locale(inside.substr(1));
    if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') return Condition(inside);
    const char letter = static_cast<char>(inside[0] | 0x20);
    const bool run =
        std::all_of(inside.begin(), inside.end(), [&](char c) { return SameLetter(c, letter); });
    if (!run || (letter != 'h' && letter != 'm' && letter != 's')) return;  // a colour
    Add(letter == 'h'   ? FormatPart::kHour
        : letter == 'm' ? FormatPart::kMinute
                        : FormatPart::kSecond,
        inside);
    section().tokens.back().elapsed = true;
  }

  // "฿-41E", "-107041E" (numerals, calendar, language), "-th-TH,107", "-th-TH-u-nu-thai".
  void Locale(std::string_view text) {
    const size_t dash = std::min(text.find('-'), text.size());
    if (dash > 0) Add(FormatPart::kText, text.substr(0, dash));
    std::string_view locale = text.substr(std::min(dash + 1, text.size()));
    uint32_t high = 0;  // numerals and calendar
    if (IsThaiName(locale)) {
      section().thai = true;
      if (locale.find("nu-thai") != std::string_view::npos) section().thai_digits = true;
      if (locale.find("buddhist") != std::string_view::npos) section().buddhist = true;
      const size_t comma = locale.find(',');
      if (comma == std::string_view::npos) return;
      locale.remove_prefix(comma + 1);
      std::from_chars(locale.data(), locale.data() + locale.size(), high, 16);
    } else {
      uint32_t number = 0;
      std::from_chars(locale.data(), locale.data() + locale.size(), number, 16);
      section().thai |= (number & 0x3FF) == kThaiLanguage;
      high = number >> 16;
    }
    section().buddhist |= (high & 0xFF) == kBuddhistCalendar;
    section().thai_digits |= (high >> 8) == kThaiNumerals;
  }

  // "<=9999"; "<>" is none that reports use.
  void Condition(std::string_view text) {
    using Compare = FormatSection::Compare;
    const bool equal = text.substr(1, 1) == "=";
    section().compare = text[0] == '='   ? Compare::kEqual
                        : text[0] == '<' ? (equal ? Compare::kLessOrEqual : Compare::kLess)
                                         : (equal ? Compare::kGreaterOrEqual : Compare::kGreater);
    text.remove_prefix(equal && text[0] != '=' ? 2 : 1);
    std::from_chars(text.data(), text.data() + text.size(), section().limit);
  }

  // What only the neighbours tell: minutes from months, groups from thousands.
  static void Settle(FormatSection* section) {
    std::vector<FormatToken>& tokens = section->tokens;
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (IsMinutes(tokens, i)) tokens[i].part = FormatPart::kMinute;
      if (IsScale(tokens, i)) tokens[i].part = FormatPart::kScale;
      section->date |= tokens[i].part >= FormatPart::kYear;
      section->buddhist |= tokens[i].part == FormatPart::kBuddhistYear;
    }
    section->thai |= section->buddhist;
  }

  // "m" beside hours or seconds.
  static bool IsMinutes(const std::vector<FormatToken>& tokens, size_t i) {
    if (tokens[i].part != FormatPart::kMonth || tokens[i].text.size() > 2) return false;
    size_t before = i;
    while (before > 0 && tokens[before - 1].part == FormatPart::kText) --before;
    size_t after = i + 1;
    while (after < tokens.size() && tokens[after].part == FormatPart::kText) ++after;
    return (before > 0 && tokens[before - 1].part == FormatPart::kHour) ||
           (after < tokens.size() && tokens[after].part == FormatPart::kSecond);
  }

  // A comma that no digit follows.
  static bool IsScale(const std::vector<FormatToken>& tokens, size_t i) {
    return tokens[i].part == FormatPart::kGroup &&
           (i + 1 >= tokens.size() || tokens[i + 1].part != FormatPart::kDigit);
  }

  std::string_view code_;
  size_t at_ = 0;
  std::vector<FormatSection> sections_;
};

}  // namespace

std::vector<FormatSection> ParseFormatCode(std::string_view code) { return Parser(code).Run(); }

// Those of ECMA-376 part 1, 18.8.30; from 59 on the Thai ones.
std::string_view BuiltInFormat(uint32_t id) {
  struct Known {
    uint32_t id;
    std::string_view code;
  };
  static constexpr Known kKnown[] = {
      {1, "0"},
      {2, "0.00"},
      {3, "#,##0"},
      {4, "#,##0.00"},
      {5, "#,##0;-#,##0"},
      {6, "#,##0;-#,##0"},
      {7, "#,##0.00;-#,##0.00"},
      {8, "#,##0.00;-#,##0.00"},
      {9, "0%"},
      {10, "0.00%"},
      {11, "0.00E+00"},
      {14, "d/m/yyyy"},
      {15, "d-mmm-yy"},
      {16, "d-mmm"},
      {17, "mmm-yy"},
      {18, "h:mm"},
      {19, "h:mm:ss"},
      {20, "h:mm"},
      {21, "h:mm:ss"},
      {22, "d/m/yyyy h:mm"},
      {27, "yyyy/m/d"},
      {28, "yyyy/m/d"},
      {29, "yyyy/m/d"},
      {30, "d/m/yy"},
      {31, "yyyy/m/d"},
      {32, "h:mm"},
      {33, "h:mm:ss"},
      {36, "yyyy/m/d"},
      {37, "#,##0;(#,##0)"},
      {38, "#,##0;(#,##0)"},
      {39, "#,##0.00;(#,##0.00)"},
      {40, "#,##0.00;(#,##0.00)"},
      {41, "#,##0;-#,##0;\"-\""},
      {42, "#,##0;-#,##0;\"-\""},
      {43, "#,##0.00;-#,##0.00;\"-\""},
      {44, "#,##0.00;-#,##0.00;\"-\""},
      {45, "mm:ss"},
      {46, "[h]:mm:ss"},
      {47, "mm:ss.0"},
      {48, "0.0E+0"},
      {50, "yyyy/m/d"},
      {57, "yyyy/m/d"},
      {58, "d/m"},
      {59, "t0"},
      {60, "t0.00"},
      {61, "t#,##0"},
      {62, "t#,##0.00"},
      {67, "t0%"},
      {68, "t0.00%"},
      {71, "[$-D07041E]d/m/yyyy"},
      {72, "[$-D07041E]d-mmm-yy"},
      {73, "[$-D07041E]d-mmm"},
      {74, "[$-D07041E]mmm-yy"},
      {75, "[$-D07041E]h:mm"},
      {76, "[$-D07041E]h:mm:ss"},
      {77, "[$-D07041E]d/m/yyyy h:mm"},
      {78, "[$-D07041E]mm:ss"},
      {79, "[$-D07041E][h]:mm:ss"},
      {80, "[$-D07041E]mm:ss.0"},
      {81, "d/m/bb"},
  };
  const auto* found = std::find_if(std::begin(kKnown), std::end(kKnown),
                                   [&](const Known& known) { return known.id == id; });
  return found == std::end(kKnown) ? "General" : found->code;
}

}  // namespace oit
