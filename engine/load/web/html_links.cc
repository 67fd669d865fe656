#include "load/web/html_links.h"

#include <algorithm>
#include <charconv>

#include "load/chars.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr int kIcon = 40;  // pixels of an image that only adorns

bool StartsWith(const std::string& text, std::initializer_list<std::string_view> fronts) {
  return std::any_of(fronts.begin(), fronts.end(),
                     [&](std::string_view front) { return text.starts_with(front); });
}

// Blanks and line ends within it are none of an address.
std::string Address(std::string_view value) {
  std::string address;
  for (char c : value) {
    if (static_cast<unsigned char>(c) >= ' ') address += c;
  }
  return address;
}

bool IsDead(const std::string& target) {
  const std::string lower = Lower(target);
  if (lower.empty() || lower == "http://" || lower == "https://" || lower == "null" ||
      lower == "undefined") {
    return true;
  }
  const bool disk = lower.size() > 2 && lower[1] == ':' && (lower[2] == '\\' || lower[2] == '/');
  return disk ||
         StartsWith(lower, {"#", "javascript:", "vbscript:", "about:", "data:", "blob:", "file:",
                            "mailto:", "tel:", "sms:", "callto:", "fax:", "http://localhost",
                            "https://localhost", "http://127.0.0.1"});
}

bool LooksLikeAddress(std::string_view text) {
  if (text.find("://") != std::string_view::npos || text.starts_with('/')) return true;
  const std::string path = Lower(text.substr(0, text.find_first_of("?#")));
  return path.find(' ') == std::string::npos &&
         EndsWithAny(path, {".pdf", ".htm", ".html", ".php", ".asp", ".aspx", ".jsp", ".doc",
                            ".docx", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".zip"});
}

// What a script opens: the quoted address in "window.open('files/o1.pdf')".
std::string ScriptTarget(std::string_view script) {
  while (true) {
    const size_t quote = script.find_first_of("'\"");
    if (quote == std::string_view::npos) return {};
    const size_t end = script.find(script[quote], quote + 1);
    if (end == std::string_view::npos) return {};
    const std::string_view quoted = script.substr(quote + 1, end - quote - 1);
    if (LooksLikeAddress(quoted)) return Address(quoted);
    script.remove_prefix(end + 1);
  }
}

const char* TargetAttribute(const GumboNode* element) {
  switch (element->v.element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_AREA:
      return "href";
    case GUMBO_TAG_OBJECT:
      return "data";
    default:
      return "src";
  }
}

// Of "%E0%B8%81": the letters; as it is where that is no text.
std::string Readable(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned int byte = 0;
    const char* front = text.data() + i + 1;
    const bool escape = text[i] == '%' && i + 2 < text.size() &&
                        std::from_chars(front, front + 2, byte, 16).ptr == front + 2;
    out += escape ? static_cast<char>(byte) : text[i];
    i += escape ? 2 : 0;
  }
  bool valid = true;
  for (size_t at = 0; at < out.size() && valid;) NextCodePoint(out, &at, &valid);
  return valid ? out : std::string(text);
}

int Pixels(const GumboNode* image, const char* name) {
  std::string_view value = Attribute(image, name);
  int pixels = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), pixels);
  const bool percent = read.ptr != value.data() + value.size() && *read.ptr == '%';
  return read.ptr == value.data() || percent ? kIcon + 1 : pixels;
}

}  // namespace

std::string LiveTarget(const GumboNode* element) {
  std::string target = Address(Attribute(element, TargetAttribute(element)));
  if (!IsDead(target)) return target;
  for (std::string_view script :
       {std::string_view(target), Attribute(element, "onclick"), Attribute(element, "data-src")}) {
    const bool plain = script == Attribute(element, "data-src");
    std::string opened = plain ? Address(script) : ScriptTarget(script);
    if (!IsDead(opened)) return opened;
  }
  return {};
}

std::string Contact(const GumboNode* link) {
  const std::string target = Address(Attribute(link, "href"));
  const std::string lower = Lower(target);
  if (!StartsWith(lower, {"mailto:", "tel:", "callto:"})) return {};
  const size_t begin = target.find(':') + 1;
  return Readable(target.substr(begin, target.find('?') - begin));
}

std::string FileNameOf(std::string_view target) {
  target = target.substr(0, target.find_first_of("?#"));
  while (target.ends_with('/')) target.remove_suffix(1);
  const size_t slash = target.find_last_of("/\\");
  return Readable(slash == std::string_view::npos ? target : target.substr(slash + 1));
}

bool IsImageFile(std::string_view target) {
  const std::string name = Lower(FileNameOf(target));
  return EndsWithAny(name, {".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".svg"});
}

std::string TextOfImage(const GumboNode* image) {
  if (Pixels(image, "width") <= kIcon || Pixels(image, "height") <= kIcon) return {};
  if (Attribute(image, "role") == "presentation") return {};
  for (const char* name : {"alt", "title"}) {
    if (!Attribute(image, name).empty()) return std::string(Attribute(image, name));
  }
  std::string_view source = Attribute(image, "src");
  if (source.empty() || source.starts_with("data:")) source = Attribute(image, "data-src");
  std::string name = FileNameOf(source);
  const std::string lower = Lower(name);
  for (std::string_view adorns : {"icon", "spacer", "bullet", "blank", "arrow"}) {
    if (lower.find(adorns) != std::string::npos) return {};
  }
  for (std::string_view sign :
       {"pdf.", "word.", "excel.", "doc.", "xls.", "link.", "new.", "download.", "line.", "dot."}) {
    if (lower.starts_with(sign)) return {};
  }
  return name;
}

}  // namespace oit
