#include <algorithm>
#include <string>
#include <unordered_map>

#include "facts/contacts.h"
#include "facts/parts.h"

namespace oit::facts {
namespace {

constexpr uint32_t kShortest = 20;  // letters; shorter texts repeat for good reasons

// The key without spaces, and how many letters of it are no address.
struct Plain {
  std::string text;
  uint32_t letters = 0;
};

Plain PlainOf(std::string_view key) {
  Plain plain;
  for (char c : key) {
    if (c != ' ') plain.text += c;
  }
  plain.letters = static_cast<uint32_t>(plain.text.size());
  for (Span url : FindUrls(key)) plain.letters -= std::min(plain.letters, url.size());
  return plain;
}

}  // namespace

std::vector<Repeat> FindRepeats(const Document& document, Span title_page) {
  struct First {
    uint32_t block;
    uint32_t repeat = kNowhere;  // in the result
  };
  std::unordered_map<std::string, First> seen;
  std::vector<Repeat> repeats;
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
    if (!text || block.key.size() < kShortest || title_page.Contains(block.key)) continue;
    Plain plain = PlainOf(document.Key(block));
    if (plain.letters < kShortest) continue;
    auto [it, fresh] = seen.try_emplace(std::move(plain.text), First{i});
    if (fresh) continue;
    First& first = it->second;
    if (first.repeat == kNowhere) {
      first.repeat = static_cast<uint32_t>(repeats.size());
      repeats.push_back({plain.letters, {first.block}});
    }
    repeats[first.repeat].blocks.push_back(i);
  }
  return repeats;
}

}  // namespace oit::facts
