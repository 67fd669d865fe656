#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/key.h"
#include "text/utf8.h"

namespace oit {
namespace {

int ColumnsOf(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

bool IsThaiCodePoint(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }

// Whether a text may be cut between the two.
bool MayCut(char32_t before, char32_t after) {
  if (ColumnsOf(after) == 0) return false;
  if (!IsThaiCodePoint(before) || !IsThaiCodePoint(after)) return true;
  const char pair[] = {ThaiKey(before), ThaiKey(after)};
  return IsClusterEdge(std::string_view(pair, 2), 1);
}

}  // namespace

int DisplayWidth(std::string_view utf8) {
  int columns = 0;
  for (size_t at = 0; at < utf8.size();) columns += ColumnsOf(NextCodePoint(utf8, &at));
  return columns;
}

std::string CutToWidth(std::string_view utf8, int columns) {
  if (DisplayWidth(utf8) <= columns) return std::string(utf8);
  if (columns < 1) return "";
  size_t cut = 0;
  int width = 0;
  char32_t before = 0;
  for (size_t at = 0; at < utf8.size();) {
    const size_t begin = at;
    const char32_t c = NextCodePoint(utf8, &at);
    if (begin > 0 && MayCut(before, c)) cut = begin;
    width += ColumnsOf(c);
    if (width > columns - 1) break;
    before = c;
  }
  return std::string(utf8.substr(0, cut)) + "…";
}

std::string TailOfWidth(std::string_view utf8, int columns) {
  int over = DisplayWidth(utf8) - columns + 1;
  if (over <= 1) return std::string(utf8);
  size_t cut = utf8.size();
  char32_t before = 0;
  for (size_t at = 0; at < utf8.size();) {
    const size_t begin = at;
    const char32_t c = NextCodePoint(utf8, &at);
    if (over <= 0 && MayCut(before, c)) {
      cut = begin;
      break;
    }
    over -= ColumnsOf(c);
    before = c;
  }
  return "…" + std::string(utf8.substr(cut));
}

}  // namespace oit
