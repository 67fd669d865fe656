#include "audit/passage.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

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

// "B" for 2, "AA" for 27.
std::string ColumnLetters(uint32_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

}  // namespace

Passage QuoteSpan(const Document& document, Span key) {
  Passage passage;
  passage.quote = document.Quote(key);
  passage.source = document.Source(key);
  passage.block = document.BlockAt(key.begin);
  passage.where = CellOf(document, passage.block);
  Locate(document, &passage);
  return passage;
}

void Locate(const Document& document, Passage* passage) {
  passage->start = document.Where(passage->source.begin);
  passage->end = document.Where(passage->source.end);
  passage->spot = document.SpotAt(passage->source.begin);
  passage->recognised = document.IsRecognised(passage->source);
  passage->doubtful_digits = document.HasDoubtfulDigits(passage->source);
  const uint32_t sheet = passage->spot.sheet;
  if (sheet > 0 && sheet <= document.sheets.size()) passage->sheet = document.sheets[sheet - 1];
}

Bilingual PlaceOf(const Passage& passage) {
  const Spot& spot = passage.spot;
  if (uint32_t line = passage.start.line) {
    return {fmt::format("บรรทัด {}", line), fmt::format("line {}", line)};
  }
  if (spot.page > 0 && passage.recognised) {
    return {fmt::format("หน้า {} อ่านจากภาพ", spot.page), fmt::format("page {}, by OCR", spot.page)};
  }
  if (spot.page > 0) {
    return {fmt::format("หน้า {}", spot.page), fmt::format("page {}", spot.page)};
  }
  if (spot.column > 0) {
    const std::string cell = ColumnLetters(spot.column) + std::to_string(spot.row);
    if (passage.sheet.empty()) return {"เซลล์ " + cell, "cell " + cell};
    return {fmt::format("แผ่นงาน “{}” เซลล์ {}", passage.sheet, cell),
            fmt::format("sheet “{}” cell {}", passage.sheet, cell)};
  }
  if (const CellPlace& where = passage.where; where.table > 0) {
    if (where.row == 0) {
      return {fmt::format("หัวตาราง {}", where.table), fmt::format("table {}, header", where.table)};
    }
    return {fmt::format("ตาราง {} แถว {}", where.table, where.row),
            fmt::format("table {}, row {}", where.table, where.row)};
  }
  if (spot.paragraph == 0) return {};
  return {fmt::format("ย่อหน้า {}", spot.paragraph), fmt::format("paragraph {}", spot.paragraph)};
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
