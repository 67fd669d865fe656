#include "yaml/value.h"

#include "base/file.h"
#include "base/limits.h"

namespace oit::yaml {

const Value* Value::Find(std::string_view key) const {
  for (size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].text == key) return &items[i];
  }
  return nullptr;
}

std::string LineOf(std::string_view text, uint32_t line) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  for (uint32_t at = 1;; ++at) {
    const size_t end = text.find_first_of("\r\n");
    if (at == line) return std::string(text.substr(0, end));
    if (end == std::string_view::npos) return "";
    const bool pair = text.substr(end, 2) == "\r\n";
    text.remove_prefix(end + (pair ? 2 : 1));
  }
}

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

Result<File> Load(const std::string& path) {
  Result<std::string> text = ReadFile(path, limits::kRuleFileBytes);
  if (!text) return text.errors();
  return Parse(path, std::move(*text));
}

}  // namespace oit::yaml
