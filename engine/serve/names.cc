#include "serve/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/limits.h"

namespace oit {
namespace {

bool Follows(char byte) { return (static_cast<uint8_t>(byte) & 0xC0) == 0x80; }

// Bytes of the character at the start of `text`, which is not empty; 0 where it is no UTF-8.
size_t CharacterLength(std::string_view text) {
  const uint8_t first = static_cast<uint8_t>(text.front());
  const size_t length = first < 0x80                     ? 1
                        : first >= 0xC2 && first <= 0xDF ? 2
                        : first >= 0xE0 && first <= 0xEF ? 3
                        : first >= 0xF0 && first <= 0xF4 ? 4
                                                         : 0;
  if (length == 0 || length > text.size()) return 0;
  return std::all_of(text.begin() + 1, text.begin() + length, Follows) ? length : 0;
}

// Characters that steer a terminal or turn the direction of what is read.
bool IsUnseen(std::string_view character) {
  if (character.size() == 1) return character[0] < 0x20 || character[0] == 0x7F;
  if (character.size() == 2) return character[0] == '\xC2' && character[1] < '\xA0';
  if (!character.starts_with("\xE2\x80") && !character.starts_with("\xE2\x81")) return false;
  const uint8_t last = static_cast<uint8_t>(character[2]);
  return character[1] == '\x80' ? (last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE)
                                : last >= 0xA0 && last <= 0xAF;
}

std::string Readable(std::string_view name) {
  std::string readable;
  while (!name.empty()) {
    const size_t length = CharacterLength(name);
    const std::string_view character = name.substr(0, std::max<size_t>(length, 1));
    if (length == 0) {
      readable += '_';
    } else if (!IsUnseen(character)) {
      readable += character;
    }
    name.remove_prefix(character.size());
  }
  return readable;
}

// The start of the name, between characters, and its ending.
std::string Shortened(const std::string& name) {
  if (name.size() <= limits::kServeName) return name;
  const std::string_view ledger = ".review.yaml";
  const size_t dot = name.ends_with(ledger) ? name.size() - ledger.size() : name.rfind('.');
  const bool has_ending = dot != name.npos && name.size() - dot <= 20;
  const std::string ending = has_ending ? name.substr(dot) : "";
  size_t end = limits::kServeName - ending.size();
  while (end > 0 && Follows(name[end])) --end;
  return name.substr(0, end) + ending;
}

}  // namespace

std::optional<std::string> CleanName(std::string_view name) {
  std::string readable = Readable(name);
  std::replace_if(
      readable.begin(), readable.end(), [](char each) { return each == '/' || each == '\\'; }, '_');
  if (readable.empty() || readable == "." || readable == "..") return std::nullopt;
  return Shortened(readable);
}

std::optional<std::string> CleanPath(std::string_view path) {
  std::string clean;
  size_t depth = 0;
  while (!path.empty()) {
    const size_t end = std::min(path.find_first_of("/\\"), path.size());
    const std::optional<std::string> name = CleanName(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
    if (!name) continue;
    if (++depth > limits::kServeDepth) return std::nullopt;
    clean += (clean.empty() ? "" : "/") + *name;
  }
  if (clean.empty()) return std::nullopt;
  return clean;
}

std::string EncodedName(std::string_view name) {
  std::string encoded;
  for (const char each : name) {
    const bool plain = (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') ||
                       (each >= 'a' && each <= 'z') || each == '-' || each == '.' || each == '_';
    encoded += plain ? std::string(1, each) : fmt::format("%{:02X}", static_cast<uint8_t>(each));
  }
  return encoded;
}

std::string JsonText(std::string_view text) {
  std::string json = "\"";
  for (const char each : text) {
    if (each == '"' || each == '\\') {
      json += {'\\', each};
    } else if (static_cast<uint8_t>(each) < 0x20) {
      json += fmt::format("\\u{:04x}", each);
    } else {
      json += each;
    }
  }
  return json + "\"";
}

}  // namespace oit
