#include "load/gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace oit {
namespace {

constexpr size_t kMostGaps = 200;      // the last one stands for all further damage
constexpr uint32_t kNearDamage = 100;  // bytes between two damages told as one

Bilingual CutMessage(const Damage& damage) {
  if (damage.at_end) {
    return {"ไฟล์ขาดตอนท้าย: ตัวอักษรสุดท้ายไม่ครบ ข้อความหลังจากนี้อาจหายไป",
            "the file breaks off inside its last character: text after it may be lost"};
  }
  return {fmt::format("ข้อความเสียหาย: อ่านไม่ได้ {} ไบต์", damage.count),
          fmt::format("damaged text: {} bytes cannot be read", damage.count)};
}

// Blocks by the place of their first byte; joined rows are not in that order.
class Neighbours {
 public:
  explicit Neighbours(const Document& document) {
    for (uint32_t i = 0; i < document.blocks.size(); ++i) {
      const Block& block = document.blocks[i];
      if (!block.pieces.empty()) order_.push_back({document.pieces[block.pieces.begin].begin, i});
    }
    std::sort(order_.begin(), order_.end());
  }

  void Fill(Gap* gap) const {
    auto after = std::lower_bound(order_.begin(), order_.end(), std::pair{gap->source.end, 0u});
    if (after != order_.end()) gap->after = after->second;
    auto from = std::lower_bound(order_.begin(), order_.end(), std::pair{gap->source.begin, 0u});
    if (from != order_.begin()) gap->before = std::prev(from)->second;
  }

 private:
  std::vector<std::pair<uint32_t, uint32_t>> order_;
};

}  // namespace

void AddGaps(const std::vector<Damage>& damage, const std::vector<Span>& unreadable_pages,
             const std::vector<LostPart>& lost, Document* document) {
  std::vector<Gap>& gaps = document->gaps;
  const size_t first = gaps.size();
  const auto size = static_cast<uint32_t>(document->source.size());
  uint32_t counted = 0;
  for (const Damage& part : damage) {
    const Span span = {std::min(part.byte, size), std::min(part.byte + 3, size)};
    const bool near = gaps.size() > first && span.begin - gaps.back().source.end < kNearDamage;
    const bool more = near || gaps.size() - first >= kMostGaps;
    counted = more ? counted + part.count : part.count;
    if (!more) gaps.push_back({GapKind::kCut, {}, span, kNowhere, kNowhere});
    gaps.back().source.end = span.end;
    gaps.back().message = CutMessage({part.byte, counted, part.at_end});
  }
  for (Span page : unreadable_pages) {
    if (gaps.size() - first >= 2 * kMostGaps) break;
    gaps.push_back({GapKind::kPage,
                    {"หน้าที่อ่านไม่ได้: " + std::string(document->source, page.begin, page.size()),
                     "unreadable page: " + std::string(document->source, page.begin, page.size())},
                    page,
                    kNowhere,
                    kNowhere});
  }
  for (const LostPart& part : lost) {
    if (gaps.size() - first >= 3 * kMostGaps) break;
    gaps.push_back({part.kind, part.message, {part.source, part.source}, kNowhere, kNowhere});
  }
  if (gaps.size() > first) {
    const Neighbours neighbours(*document);
    for (size_t i = first; i < gaps.size(); ++i) neighbours.Fill(&gaps[i]);
  }
  std::stable_sort(gaps.begin(), gaps.end(),
                   [](const Gap& a, const Gap& b) { return a.source.begin < b.source.begin; });
}

}  // namespace oit
