#include "report/cell_text.h"

#include "text/key.h"
#include "text/utf8.h"

namespace oit {
namespace {

// Neither XML nor a reader knows what to do with these.
bool IsNoText(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF || c == 0xFEFF;
}

std::string Clean(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = NextCodePoint(utf8, &at);
    if (c == U'\n') {
      text += '\n';
    } else if (c == U'\t') {
      text += ' ';
    } else if (!IsNoText(c)) {
      AppendUtf8(c, &text);
    }
  }
  return text;
}

// The longest beginning of at most so many units, in bytes.
size_t BytesOf(std::string_view utf8, size_t units) {
  size_t begin = 0;
  for (size_t at = 0; at < utf8.size(); begin = at) {
    const size_t taken = NextCodePoint(utf8, &at) > 0xFFFF ? 2 : 1;
    if (taken > units) break;
    units -= taken;
  }
  return begin;
}

}  // namespace

std::string CellText(std::string_view utf8, size_t units) {
  const std::string text = Clean(utf8.substr(0, 4 * units + 4));  // no unit takes more bytes
  if (text.size() <= units || BytesOf(text, units) == text.size()) return text;
  const std::string begin = text.substr(0, BytesOf(text, units - 1));
  const std::string cut = CutToWidth(begin, DisplayWidth(begin) - 1);
  return cut.empty() ? begin + "…" : cut;
}

}  // namespace oit
