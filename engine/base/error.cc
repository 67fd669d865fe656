#include "base/error.h"

#include <string_view>

namespace oit {
namespace {

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Thai vowel and tone marks above and below, combining marks, zero-width characters: they
// take no column on a terminal. base/ sees no Unicode library, so this is the short list.
bool TakesNoColumn(std::string_view at) {
  auto byte = [&](size_t i) { return i < at.size() ? static_cast<unsigned char>(at[i]) : 0u; };
  if (byte(0) == 0xCC || (byte(0) == 0xCD && byte(1) < 0xB0)) return true;
  if (byte(0) == 0xE0 && byte(1) == 0xB8) {
    return byte(2) == 0xB1 || (byte(2) >= 0xB4 && byte(2) <= 0xBA);
  }
  if (byte(0) == 0xE0 && byte(1) == 0xB9) return byte(2) >= 0x87 && byte(2) <= 0x8E;
  if (byte(0) == 0xE2 && byte(1) == 0x80) return byte(2) >= 0x8B && byte(2) <= 0x8F;
  return byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF;
}

// Blanks as wide as the first `column - 1` code points of the line; tabs stay tabs.
std::string CaretIndent(std::string_view line, uint32_t column) {
  std::string indent;
  uint32_t code_point = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (IsContinuation(line[i])) continue;
    if (++code_point >= column) break;
    if (line[i] == '\t') {
      indent += '\t';
    } else if (!TakesNoColumn(line.substr(i))) {
      indent += ' ';
    }
  }
  return indent;
}

std::string Where(const Place& place) {
  std::string where = place.file;
  if (place.line == 0) return where;
  if (!where.empty()) where += ':';
  where += std::to_string(place.line);
  if (place.column != 0) where += ':' + std::to_string(place.column);
  return where;
}

}  // namespace

std::string Format(const Error& error, Language language) {
  std::string text = Where(error.place);
  if (!text.empty()) text += ": ";
  text += error.message.In(language);
  if (!error.excerpt.empty()) {
    text += "\n  " + error.excerpt;
    if (error.place.column != 0) {
      text += "\n  " + CaretIndent(error.excerpt, error.place.column) + '^';
    }
  }
  if (!error.hint.In(language).empty()) text += "\n  " + error.hint.In(language);
  return text;
}

}  // namespace oit
