#include <algorithm>
#include <string_view>

#include "load/chars.h"
#include "load/text/inline_markup.h"

namespace oit {
namespace {

bool InAddress(char c) {
  return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '|' && c != '\\' &&
         c != '^' && c != '`' && c != '{' && c != '}' && c != '*';
}

bool IsThaiLetter(char32_t code) { return code >= 0x0E01 && code <= 0x0E59; }

// Thai letters stand in an address only as the name of a folder, file or value.
bool OpensName(char c) { return c == '/' || c == '=' || c == '-' || c == '_'; }

constexpr uint32_t kLongestAddress = 2000;

uint32_t SkipAddress(std::string_view source, uint32_t at, uint32_t end) {
  end = std::min(end, at + kLongestAddress);
  bool in_name = false;
  while (at < end) {
    if (InAddress(source[at])) {
      in_name = OpensName(source[at]);
      ++at;
      continue;
    }
    Char c = CharAt(source, at);
    if (!in_name || !IsThaiLetter(c.code)) break;
    at += c.width;
  }
  return at;
}

// Punctuation that ends the sentence, not the address; a bracket without its pair.
uint32_t TrimAddress(std::string_view source, uint32_t begin, uint32_t end) {
  std::string_view trailing = ".,;:!?'";
  while (end > begin) {
    char c = source[end - 1];
    std::string_view text = source.substr(begin, end - begin);
    bool unpaired = (c == ')' && text.find('(') == std::string_view::npos) ||
                    (c == ']' && text.find('[') == std::string_view::npos);
    if (trailing.find(c) == std::string_view::npos && !unpaired) break;
    --end;
  }
  return end;
}

}  // namespace

uint32_t EndOfAddress(std::string_view source, uint32_t begin, uint32_t end) {
  std::string_view rest = source.substr(begin, end - begin);
  uint32_t scheme = 0;
  if (StartsWithIgnoringCase(rest, "https://")) {
    scheme = 8;
  } else if (StartsWithIgnoringCase(rest, "http://")) {
    scheme = 7;
  } else if (StartsWithIgnoringCase(rest, "www.")) {
    scheme = 4;
  } else {
    return begin;
  }
  uint32_t after = TrimAddress(source, begin, SkipAddress(source, begin + scheme, end));
  return after > begin + scheme ? after : begin;
}

}  // namespace oit
