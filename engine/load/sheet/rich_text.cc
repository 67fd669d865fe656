#include "load/sheet/rich_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "load/word/docx_symbols.h"
#include "text/utf8.h"

namespace oit {
namespace {

// "_x000D_": how a workbook writes a character that XML does not hold.
bool ReadEscape(std::string_view text, char32_t* code) {
  constexpr size_t kSize = 7;
  if (text.size() < kSize || text.substr(0, 2) != "_x" || text[kSize - 1] != '_') return false;
  uint32_t value = 0;
  const auto read = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
  if (read.ec != std::errc() || read.ptr != text.data() + 6) return false;
  *code = value;
  return value < 0xD800 || value > 0xDFFF;
}

std::string Unescaped(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t next = std::min(text.find("_x", at), text.size());
    out += text.substr(at, next - at);
    at = next;
    char32_t code = 0;
    if (ReadEscape(text.substr(at), &code)) {
      if (code != '\r' && code != 0) AppendUtf8(code, &out);
      at += 7;
    } else if (at < text.size()) {
      out += text[at++];
    }
  }
  return out;
}

bool IsOn(pugi::xml_node switched) {
  const std::string_view value = Attribute(switched, "val");
  return switched && value != "0" && value != "false";
}

}  // namespace

SharedText RichText(pugi::xml_node item) {
  SharedText rich;
  bool runs = false;
  bool plain = false;  // some text is not bold
  for (pugi::xml_node part : item.children()) {
    const std::string_view name = LocalName(part);
    const bool run = name == "r";
    if (!run && name != "t") continue;
    std::string text = Unescaped(Child(run ? part : item, "t").child_value());
    const pugi::xml_node properties = Child(part, "rPr");
    const std::string_view font = Attribute(Child(properties, "rFont"), "val");
    runs |= run;
    plain |= run && !text.empty() && !IsOn(Child(properties, "b"));
    rich.text += IsSymbolFont(font) ? SymbolText(font, text) : text;
  }
  rich.bold = runs && !plain;
  return rich;
}

}  // namespace oit
