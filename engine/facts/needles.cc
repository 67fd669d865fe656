#include "facts/needles.h"

#include <algorithm>

#include "text/key.h"

namespace oit::facts {

Status Needles::Add(std::string_view utf8, uint32_t id) {
  Result<KeyPhrase> phrase = NormalisePhrase(utf8);
  if (!phrase.ok()) return phrase.errors();
  if (phrase->key.empty()) return Nothing{};
  auto& needles = by_first_byte_[static_cast<unsigned char>(phrase->key[0])];
  auto shorter = std::find_if(needles.begin(), needles.end(), [&](const Needle& needle) {
    return needle.key.size() < phrase->key.size();
  });
  needles.insert(shorter, Needle{phrase->key, id});
  return Nothing{};
}

std::optional<Needles::Found> Needles::At(std::string_view key, uint32_t offset) const {
  std::string_view rest = key.substr(offset);
  if (rest.empty()) return std::nullopt;
  for (const Needle& needle : by_first_byte_[static_cast<unsigned char>(rest[0])]) {
    if (rest.substr(0, needle.key.size()) != needle.key) continue;
    uint32_t end = offset + static_cast<uint32_t>(needle.key.size());
    if (!IsClusterEdge(key, end)) continue;
    return Found{needle.id, {offset, end}};
  }
  return std::nullopt;
}

std::vector<Needles::Found> Needles::Scan(std::string_view key) const {
  std::vector<Found> found;
  for (uint32_t offset = 0; offset < key.size();) {
    std::optional<Found> at = At(key, offset);
    if (at && IsClusterEdge(key, offset)) {
      found.push_back(*at);
      offset = at->span.end;
    } else {
      ++offset;
    }
  }
  return found;
}

}  // namespace oit::facts
