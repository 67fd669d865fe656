#include "facts/parts.h"
#include "text/key.h"

namespace oit::facts {

std::string KeyOf(std::string_view utf8) {
  Result<KeyPhrase> phrase = NormalisePhrase(utf8);
  return phrase.ok() ? phrase->key : std::string();
}

uint32_t SkipSpaces(std::string_view key, uint32_t offset) {
  while (offset < key.size() && key[offset] == ' ') ++offset;
  return offset;
}

std::string_view TrimSpaces(std::string_view key) {
  key.remove_prefix(SkipSpaces(key, 0));
  while (!key.empty() && key.back() == ' ') key.remove_suffix(1);
  return key;
}

}  // namespace oit::facts
