#include "plan/proof.h"

#include <algorithm>

#include "audit/passage.h"
#include "facts/parts.h"

namespace oit {
namespace {

bool HoldsEvent(const Facts& facts, uint32_t block) {
  return std::any_of(facts.events.begin(), facts.events.end(),
                     [block](const Event& event) { return event.block == block; });
}

// "เลขที่ 12/2568", "คำสั่งที่ 5/2568": digits right behind the word.
bool HoldsDocumentNumber(std::string_view key) {
  static const std::string kNumbers[] = {facts::KeyOf("เลขที่"), facts::KeyOf("คำสั่งที่"),
                                         facts::KeyOf("ประกาศที่")};
  for (const std::string& word : kNumbers) {
    for (size_t at = key.find(word); at != key.npos; at = key.find(word, at + 1)) {
      const uint32_t next = facts::SkipSpaces(key, static_cast<uint32_t>(at + word.size()));
      if (next < key.size() && key[next] >= '0' && key[next] <= '9') return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Passage> Proofs(const Document& document, const Facts& facts,
                            const std::vector<uint32_t>& blocks) {
  std::vector<Passage> proofs;
  for (uint32_t block : blocks) {
    const Block& b = document.blocks[block];
    const bool proves =
        !b.links.empty() || HoldsEvent(facts, block) || HoldsDocumentNumber(document.Key(b));
    if (proves) proofs.push_back(QuoteAround(document, b.key));
  }
  return proofs;
}

}  // namespace oit
