#include "load/word/docx_symbols.h"

#include "load/chars.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr char32_t kPrivate = 0xF000;

struct Picture {
  char32_t letter;
  char32_t character;
};

// What officers tick with; all other pictures stay in the private-use area.
constexpr Picture kWebdings[] = {{'a', U'✓'}, {'c', U'☐'}, {'g', U'■'}, {'r', U'✗'}};
constexpr Picture kWingdings2[] = {{'O', U'✗'}, {'P', U'✓'}, {'Q', U'☒'}, {'R', U'☑'},
                                   {'S', U'☒'}, {'T', U'☒'}, {0xA3, U'☐'}};
constexpr Picture kWingdings[] = {{'o', U'☐'},  {'q', U'☐'},  {'r', U'☐'},
                                  {0xA8, U'☐'}, {'x', U'☒'},  {0xFB, U'✗'},
                                  {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}};

template <size_t kCount>
char32_t Find(const Picture (&pictures)[kCount], char32_t letter) {
  for (const Picture& picture : pictures) {
    if (picture.letter == letter) return picture.character;
  }
  return kPrivate + letter;
}

char32_t Character(std::string_view font, char32_t letter) {
  if (StartsWithIgnoringCase(font, "webdings")) return Find(kWebdings, letter);
  if (StartsWithIgnoringCase(font, "wingdings 2")) return Find(kWingdings2, letter);
  return Find(kWingdings, letter);
}

}  // namespace

bool IsSymbolFont(std::string_view font) {
  return StartsWithIgnoringCase(font, "wingdings") || StartsWithIgnoringCase(font, "webdings");
}

std::string Symbol(std::string_view font, char32_t code) {
  const char32_t letter = code >= kPrivate && code < kPrivate + 0x100 ? code - kPrivate : code;
  std::string text;
  if (!IsSymbolFont(font) || letter >= 0x100) {
    AppendUtf8(code, &text);
  } else if (letter <= ' ') {
    text = " ";
  } else {
    AppendUtf8(Character(font, letter), &text);
  }
  return text;
}

std::string SymbolText(std::string_view font, std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) out += Symbol(font, NextCodePoint(text, &at));
  return out;
}

}  // namespace oit
