#include "load/text/line_kinds.h"

#include <algorithm>
#include <array>

#include "load/chars.h"

namespace oit {
namespace {

constexpr uint32_t kLongestKey = 40;         // characters before the colon of a key and value
constexpr size_t kLongestPageNumber = 200;   // bytes, some of them invisible
constexpr uint32_t kLongestBoldLine = 250;   // characters of a bold line that is a heading
constexpr uint32_t kLongestSignature = 100;  // characters
constexpr std::string_view kThat = "ที่";      // before a number: "ส่วนที่ 2"

std::string_view TrimView(std::string_view text) {
  return Slice(text, Trim(text, {0, static_cast<uint32_t>(text.size())}));
}

// A number of up to three digits at the front of `text`, taken off with the blanks
// around it.
bool TakeNumber(std::string_view* text) {
  std::string_view rest = TrimView(*text);
  uint32_t at = 0;
  int digits = 0;
  while (at < rest.size()) {
    Char c = CharAt(rest, at);
    if (DigitValue(c.code) < 0) break;
    at += c.width;
    ++digits;
  }
  if (digits == 0 || digits > 3) return false;
  *text = TrimView(rest.substr(at));
  return true;
}

bool TakeWord(std::string_view* text, std::string_view lower) {
  if (!StartsWithIgnoringCase(*text, lower)) return false;
  *text = TrimView(text->substr(lower.size()));
  return true;
}

bool TakeDash(std::string_view* text) {
  if (text->empty()) return false;
  Char c = CharAt(*text, 0);
  if (!IsDash(c.code)) return false;
  *text = TrimView(text->substr(c.width));
  return true;
}

}  // namespace

bool IsOrnament(std::string_view line) {
  char32_t of = 0;
  int count = 0;
  for (uint32_t at = 0; at < line.size();) {
    Char c = CharAt(line, at);
    at += c.width;
    if (c.code == '\\' || IsBlank(c.code)) continue;
    bool rule = c.code == '*' || c.code == '.' || c.code == '_' || c.code == '=' || c.code == '~' ||
                c.code == 0x2026 || IsDash(c.code);
    if (!rule || (of != 0 && c.code != of)) return false;
    of = c.code;
    count += c.code == 0x2026 ? 3 : 1;
  }
  return count >= 3;
}

bool IsPageNumber(std::string_view line) {
  const char32_t first = line.empty() ? 0 : CharAt(line, 0).code;
  const bool may = IsDash(first) || DigitValue(first) >= 0 || first == U'ห' || first == 'p' ||
                   first == 'P' || IsInvisible(first);
  if (!may || line.size() > kLongestPageNumber) return false;
  const std::string plain = PlainSpelling(line);
  std::string_view rest = plain;
  const bool dashed = TakeDash(&rest);
  const bool named =
      !dashed && (TakeWord(&rest, "หน้าที่") || TakeWord(&rest, "หน้า") || TakeWord(&rest, "page"));
  if (!TakeNumber(&rest)) return false;
  if (dashed) return TakeDash(&rest) && rest.empty();
  if (rest.empty()) return true;
  const bool of = TakeWord(&rest, "จาก") || TakeWord(&rest, "of") || TakeWord(&rest, "/");
  return named && of && TakeNumber(&rest) && rest.empty();
}

bool IsPageMark(std::string_view line, bool* unreadable) {
  if (line.size() > 300 || !line.starts_with('[') || !line.ends_with(']')) return false;
  const std::string plain = PlainSpelling(line.substr(1, line.size() - 2));
  std::string_view rest = plain;
  if (!TakeWord(&rest, "page") && !TakeWord(&rest, "หน้าที่") && !TakeWord(&rest, "หน้า")) return false;
  if (!TakeNumber(&rest)) return false;
  *unreadable = rest.starts_with(':') && rest.size() > 1;
  return rest.empty() || *unreadable;
}

bool IsSignature(std::string_view line) {
  if (CountChars(line) > kLongestSignature) return false;
  if (StartsWithAny(line, {"(ลงชื่อ)", "ลงชื่อ..", "ลงชื่อ __", "ลงชื่อ ..", "ลงนาม.."})) return true;
  if (!line.starts_with('(') || !line.ends_with(')')) return false;
  std::string_view name = TrimView(line.substr(1, line.size() - 2));
  if (name.find('(') != std::string_view::npos) return false;
  return StartsWithAny(
      name, {"นาย",  "นาง",  "น.ส.", "ว่าที่",  "ดร.",  "สิบ",   "จ่า",   "ร้อย",  "พัน",   "พล",
             "ร.ต.", "ร.ท.", "ร.อ.", "พ.ต.", "พ.ท.", "พ.อ.", "ส.ต.", "ส.ท.", "ส.อ.", "ด.ต."});
}

uint8_t MarkdownHeading(std::string_view line, uint32_t* text) {
  uint32_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  if (level == 0 || level > 6 || level == line.size()) return 0;
  if (!IsBlank(CharAt(line, level).code)) return 0;
  *text = SkipBlanks(line, level, static_cast<uint32_t>(line.size()));
  return static_cast<uint8_t>(level);
}

bool IsBoldLine(std::string_view line, Span* inner) {
  struct Dress {
    std::string_view open;
    std::string_view close;
  };
  static constexpr std::array<Dress, 4> kDresses = {
      {{"***", "***"}, {"**", "**"}, {"<b>", "</b>"}, {"<strong>", "</strong>"}}};
  for (const Dress& dress : kDresses) {
    size_t markup = dress.open.size() + dress.close.size();
    if (line.size() <= markup || !line.starts_with(dress.open) || !line.ends_with(dress.close)) {
      continue;
    }
    std::string_view text = line.substr(dress.open.size(), line.size() - markup);
    if (text.find(dress.close) != std::string_view::npos ||
        text.find('\t') != std::string_view::npos || CountChars(text) > kLongestBoldLine) {
      return false;
    }
    inner->begin = static_cast<uint32_t>(dress.open.size());
    inner->end = static_cast<uint32_t>(line.size() - dress.close.size());
    return true;
  }
  return false;
}

bool IsKeyValue(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == line.npos || colon == 0 || colon + 1 >= line.size()) return false;
  if (line.front() == '[' || line.front() == '<' || line.front() == '(') return false;
  if (line.substr(colon + 1).starts_with("//") || line[colon - 1] == ')') return false;
  const bool time = line[colon - 1] >= '0' && line[colon - 1] <= '9';
  return !time && CountChars(line.substr(0, colon)) <= kLongestKey;
}

bool OpensChapter(std::string_view line) {
  if (!StartsWithAny(line, {"ส่วนที่", "บทที่", "ตอนที่", "หมวดที่", "ภาคที่"})) return false;
  const std::string plain = PlainSpelling(line);
  std::string_view rest = std::string_view(plain).substr(plain.find(kThat) + kThat.size());
  return TakeNumber(&rest);
}

}  // namespace oit
