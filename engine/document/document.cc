#include "document/document.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace oit {
namespace {

constexpr uint32_t kByteOrderMark = 3;  // bytes; it takes no column

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool IsThai(std::string_view utf8) { return utf8.starts_with('\xE0'); }

// One space where lines or pages were joined, however many stood around the border; none where
// Thai was wrapped (`wrapped`) to fit a page.
void JoinLines(bool wrapped, std::string_view next, std::string* text) {
  while (!text->empty() && IsSpace(text->back())) text->pop_back();
  const std::string_view before(*text);
  const bool thai = before.size() >= 3 && IsThai(before.substr(before.size() - 3)) && IsThai(next);
  if (!text->empty() && !(wrapped && thai)) text->push_back(' ');
}

}  // namespace

const char* Name(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kListItem:
      return "list_item";
    case BlockKind::kColumnHeader:
      return "column_header";
    case BlockKind::kImage:
      return "image";
    case BlockKind::kOrnament:
      return "ornament";
    case BlockKind::kSignature:
      return "signature";
    default:
      return "paragraph";
  }
}

Place Document::Where(uint32_t source_offset) const {
  const uint32_t offset = std::min(source_offset, static_cast<uint32_t>(source.size()));
  if (!spots.empty() || pages > 0) {
    const Spot spot = SpotAt(offset);
    return {path, spot.line, spot.line_column};
  }
  auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  if (after == line_starts.begin()) return {path, 0, 0};
  const auto line = static_cast<uint32_t>(after - line_starts.begin());
  uint32_t begin = *std::prev(after);
  if (begin == 0 && source.starts_with("\xEF\xBB\xBF")) begin = std::min(kByteOrderMark, offset);
  uint32_t column = 1;
  for (uint32_t i = begin; i < offset; ++i) {
    column += (static_cast<unsigned char>(source[i]) & 0xC0) != 0x80;
  }
  return {path, line, column};
}

Spot Document::SpotAt(uint32_t source_offset) const {
  auto after =
      std::upper_bound(spots.begin(), spots.end(), source_offset,
                       [](uint32_t offset, const SpotMark& mark) { return offset < mark.source; });
  return after == spots.begin() ? Spot{} : std::prev(after)->spot;
}

bool Document::IsRecognised(Span source_span) const {
  auto first =
      std::upper_bound(recognised.begin(), recognised.end(), source_span.begin,
                       [](uint32_t offset, const Span& span) { return offset < span.end; });
  return first != recognised.end() && first->begin < source_span.end;
}

// U+0E50 to U+0E59.
bool Document::HasDoubtfulDigits(Span source_span) const {
  if (!IsRecognised(source_span)) return false;
  for (uint32_t at = source_span.begin; at + 2 < source_span.end; ++at) {
    const auto last = static_cast<unsigned char>(source[at + 2]);
    if (source.compare(at, 2, "\xE0\xB9") == 0 && last >= 0x90 && last <= 0x99) return true;
  }
  return false;
}

uint32_t Document::BlockAt(uint32_t key_offset) const {
  auto after = std::upper_bound(
      blocks.begin(), blocks.end(), key_offset,
      [](uint32_t offset, const Block& block) { return offset < block.key.begin; });
  while (after != blocks.begin()) {
    --after;
    if (after->key.Contains(key_offset)) return static_cast<uint32_t>(after - blocks.begin());
    if (after->key.begin < key_offset) break;
  }
  return kNowhere;
}

std::string Document::Quote(Span key) const {
  std::string quote;
  const uint32_t index = BlockAt(key.begin);
  if (index == kNowhere) return quote;
  AppendReadable(index, Source(key), &quote);
  while (!quote.empty() && quote.back() == ' ') quote.pop_back();
  return quote;
}

void Document::AppendReadable(uint32_t block, Span source_span, std::string* out) const {
  const size_t from = out->size();
  const Span of_block = blocks[block].pieces;
  for (uint32_t i = of_block.begin; i < of_block.end; ++i) {
    const Piece& piece = pieces[i];
    uint32_t begin = std::max(piece.begin, source_span.begin);
    const uint32_t end = std::min(piece.end, source_span.end);
    if (begin >= end) continue;
    if (piece.replacement != 0) {
      AppendUtf8(piece.replacement, out);
      continue;
    }
    if (piece.new_line && begin == piece.begin) {
      const bool wrapped = begin > 0 && source[begin - 1] == '\v';
      while (begin < end && IsSpace(source[begin])) ++begin;
      JoinLines(wrapped, std::string_view(source).substr(begin, end - begin), out);
    }
    out->append(source, begin, end - begin);
  }
  std::replace_if(out->begin() + static_cast<std::ptrdiff_t>(from), out->end(), IsSpace, ' ');
}

// What stands under a block follows it at once, so its parent is the block or
// something between them.
uint32_t Document::EndOfItem(uint32_t block) const {
  uint32_t end = block + 1;
  while (end < blocks.size() && blocks[end].parent != kNowhere && blocks[end].parent >= block) {
    ++end;
  }
  return end;
}

}  // namespace oit
