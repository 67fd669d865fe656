#include "pdf/glyph_order.h"

#include <algorithm>

#include "pdf/thai.h"

namespace oit::pdf {
namespace {

constexpr uint32_t kNear = 8;   // numbers
constexpr int kFewest = 3;      // letters as far from their numbers, in a font in order
constexpr double kShare = 0.3;  // of its letters

// How far letters are from their numbers, and how many are as far.
using Distances = std::map<int64_t, int>;

Distances::const_iterator Commonest(const Distances& distances) {
  return std::max_element(distances.begin(), distances.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; });
}

int64_t Distance(uint32_t code, char32_t letter) {
  return static_cast<int64_t>(letter) - static_cast<int64_t>(code);
}

}  // namespace

bool GlyphOrder::InOrder() const {
  Distances distances;
  for (const auto& [code, letter] : letters_) ++distances[Distance(code, letter)];
  const auto commonest = Commonest(distances);
  return commonest != distances.end() && commonest->second >= kFewest &&
         commonest->second >= kShare * static_cast<double>(letters_.size());
}

std::optional<char32_t> GlyphOrder::LetterOf(uint32_t code) const {
  if (!InOrder()) return std::nullopt;
  Distances near;
  auto at = letters_.lower_bound(code < kNear ? 0 : code - kNear);
  for (; at != letters_.end() && at->first <= code + kNear; ++at) {
    if (at->first != code) ++near[Distance(at->first, at->second)];
  }
  const auto best = Commonest(near);
  if (best == near.end() || best->second < 2) return std::nullopt;
  for (auto other = near.begin(); other != near.end(); ++other) {
    if (other != best && other->second == best->second) return std::nullopt;
  }
  const auto letter = static_cast<char32_t>(best->first + static_cast<int64_t>(code));
  if (!thai::IsThai(letter)) return std::nullopt;
  return letter;
}

}  // namespace oit::pdf
