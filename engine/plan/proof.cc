#include "plan/proof.h"

#include <algorithm>

#include "audit/passage.h"
#include "facts/parts.h"
#include "text/dates.h"

namespace oit {
namespace {

bool HoldsLink(const Document& document, uint32_t block, Span passage) {
  const Block& b = document.blocks[block];
  if (b.key == passage) return !b.links.empty();
  const Span source = document.Source(passage);
  for (uint32_t i = b.links.begin; i < b.links.end; ++i) {
    if (document.links[i].source.Overlaps(source)) return true;
  }
  return false;
}

bool HoldsEvent(const Document& document, const Facts& facts, uint32_t block, Span passage) {
  const std::vector<DateHit> dates = FindDates(document.text.Of(passage));
  return std::any_of(facts.events.begin(), facts.events.end(), [&](const Event& event) {
    const auto is_its_day = [&](const DateHit& hit) { return hit.date == event.date; };
    return event.block == block && std::any_of(dates.begin(), dates.end(), is_its_day);
  });
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
                            const std::vector<Span>& passages) {
  std::vector<Passage> proofs;
  for (Span passage : passages) {
    const uint32_t block = document.BlockAt(passage.begin);
    const bool proves = HoldsLink(document, block, passage) ||
                        HoldsEvent(document, facts, block, passage) ||
                        HoldsDocumentNumber(document.text.Of(passage));
    if (proves) proofs.push_back(QuoteSpan(document, passage));
  }
  return proofs;
}

}  // namespace oit
