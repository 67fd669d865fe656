#include "report/xml_text.h"

#include "text/utf8.h"

namespace oit {
namespace {

// A character that XML 1.0 allows and people read.
bool IsWritten(char32_t character) {
  if (character == U'\t' || character == U'\n') return true;
  const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
  return !control && character != 0xFFFE && character != 0xFFFF;
}

}  // namespace

std::string XmlText(std::string_view utf8) {
  std::string xml;
  xml.reserve(utf8.size());
  for (size_t at = 0; at < utf8.size();) {
    const char32_t character = NextCodePoint(utf8, &at);
    if (character == U'&') {
      xml += "&amp;";
    } else if (character == U'<') {
      xml += "&lt;";
    } else if (character == U'>') {
      xml += "&gt;";
    } else if (character == U'"') {
      xml += "&quot;";
    } else if (IsWritten(character)) {
      AppendUtf8(character, &xml);
    }
  }
  return xml;
}

}  // namespace oit
