#include "facts/lines.h"

#include <string_view>

namespace oit::facts {
namespace {

// The first key offset of the block whose source is not before `source`.
uint32_t KeyAt(const Document& document, Span key, uint32_t source) {
  uint32_t low = key.begin;
  uint32_t high = key.end;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (document.Source({middle, middle + 1}).begin < source) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// A line that its author ended is parted from the next by a blank, not by a new line of the key.
bool StartsLine(const Document& document, const Block& block, uint32_t piece) {
  const Piece& begin = document.pieces[piece];
  if (begin.new_line || piece == block.pieces.begin) return begin.new_line;
  const uint32_t end = document.pieces[piece - 1].end;
  return end < begin.begin &&
         std::string_view(document.source).substr(end, begin.begin - end).find_first_of("\n\v\r") !=
             std::string_view::npos;
}

}  // namespace

std::vector<uint32_t> LineStarts(const Document& document) {
  std::vector<uint32_t> starts;
  for (const Block& block : document.blocks) {
    if (block.table != kNowhere) continue;
    for (uint32_t i = block.pieces.begin; i < block.pieces.end; ++i) {
      if (!StartsLine(document, block, i)) continue;
      uint32_t key = KeyAt(document, block.key, document.pieces[i].begin);
      bool inside = key > block.key.begin && key < block.key.end;
      if (inside && (starts.empty() || starts.back() < key)) starts.push_back(key);
    }
  }
  return starts;
}

}  // namespace oit::facts
