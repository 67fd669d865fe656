#include "audit/passage.h"

#include <algorithm>

namespace oit {
namespace {

constexpr uint32_t kWholeBlock = 140;  // key characters quoted without cutting
constexpr uint32_t kBefore = 40;       // of a longer block: before and after the hit
constexpr uint32_t kAfter = 90;

bool IsBreak(const Document& document, uint32_t at) {
  return document.text.key()[at] == ' ' || document.text.IsSoftBreak(at);
}

// Moves `at` to a space, away from the hit, but never over `limit`.
uint32_t ToBreak(const Document& document, uint32_t at, uint32_t limit, bool back) {
  for (uint32_t steps = 0; at != limit && steps < kBefore; ++steps) {
    if (IsBreak(document, at)) return back && document.text.key()[at] == ' ' ? at + 1 : at;
    at += back ? -1 : 1;
  }
  return at;
}

CellPlace CellOf(const Document& document, uint32_t block) {
  if (block == kNowhere || document.blocks[block].table == kNowhere) return {};
  const Block& b = document.blocks[block];
  auto from_one = [](uint32_t index) { return index == kNowhere ? 0 : index + 1; };
  return {b.table + 1, from_one(b.row), from_one(b.column)};
}

}  // namespace

Passage QuoteSpan(const Document& document, Span key) {
  Passage passage;
  passage.quote = document.Quote(key);
  passage.source = document.Source(key);
  passage.block = document.BlockAt(key.begin);
  passage.where = CellOf(document, passage.block);
  passage.start = document.Where(passage.source.begin);
  passage.end = document.Where(passage.source.end);
  return passage;
}

Passage QuoteAround(const Document& document, Span hit) {
  uint32_t block = document.BlockAt(hit.begin);
  if (block == kNowhere) return QuoteSpan(document, hit);
  Span key = document.blocks[block].key;
  if (key.size() <= kWholeBlock) return QuoteSpan(document, key);
  uint32_t begin = hit.begin > key.begin + kBefore ? hit.begin - kBefore : key.begin;
  uint32_t end = std::min(key.end, hit.end + kAfter);
  if (begin > key.begin) begin = ToBreak(document, begin, key.begin, true);
  if (end < key.end) end = ToBreak(document, end, key.end, false);
  return QuoteSpan(document, {begin, end});
}

}  // namespace oit
