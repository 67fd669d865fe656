#include "load/text/tables.h"

#include <algorithm>

#include "document/stitch.h"
#include "load/chars.h"
#include "load/text/flow.h"
#include "load/text/line_kinds.h"

namespace oit {
namespace {

constexpr uint32_t kLongestTitle = 400;   // bytes of a header cell: 130 Thai letters
constexpr uint32_t kLongestOrdinal = 30;  // bytes

uint32_t Size(const Fragments& cell) {
  uint32_t size = 0;
  for (const Fragment& part : cell) size += part.source.size();
  return size;
}

}  // namespace

std::string CellKey(std::string_view source, const Fragments& cell) {
  std::vector<Piece> pieces = PiecesOf(source, cell);
  if (pieces.empty()) return {};
  KeyText text;
  std::string key(text.Of(text.Append(source, pieces.data(), pieces.size())));
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

void FillKeys(std::string_view source, DraftRow* row) {
  const std::vector<Fragments>& cells = row->cells;
  row->keys.clear();
  const uint32_t first = cells.empty() ? 0 : Size(cells[0]);
  row->ordinal = first > 0 && first <= kLongestOrdinal && IsOrdinal(CellKey(source, cells[0]));
  for (const Fragments& cell : cells) {
    if (Size(cell) > kLongestTitle) return;
  }
  for (const Fragments& cell : cells) row->keys.push_back(CellKey(source, cell));
}

bool IsPageNoise(std::string_view source, const Line& line) {
  if (line.blank || line.running) return true;
  if (line.tabs > 0) return false;
  std::string_view text = Slice(source, Trim(source, line.source));
  bool unreadable = false;
  return IsPageNumber(text) || IsPageMark(text, &unreadable);
}

}  // namespace oit
