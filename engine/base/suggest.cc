#include "base/suggest.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace oit {
namespace {

// A word longer than this is no slip of the pen of anything.
constexpr size_t kLongestWord = 128;

std::u32string CodePoints(std::string_view utf8) {
  std::u32string text;
  for (char byte : utf8) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0) == 0x80 && !text.empty()) {
      text.back() = (text.back() << 6) | (value & 0x3F);
    } else {
      text.push_back(value);
    }
  }
  return text;
}

// Damerau-Levenshtein (optimal string alignment): insert, delete, replace, swap neighbours.
size_t Distance(const std::u32string& a, const std::u32string& b) {
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// One edit for words of 2 to 5 characters, two up to 9, three up to 13, ...
size_t AllowedEdits(size_t length) { return length < 2 ? 0 : 1 + (length - 2) / 4; }

}  // namespace

std::optional<std::string> Suggest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  if (word.size() > kLongestWord * 4) return std::nullopt;
  const std::u32string wanted = CodePoints(word);
  const std::string* nearest = nullptr;
  size_t best = std::numeric_limits<size_t>::max();
  for (const std::string& candidate : candidates) {
    const std::u32string given = CodePoints(candidate);
    const size_t allowed = AllowedEdits(std::min(wanted.size(), given.size()));
    const size_t apart =
        std::max(wanted.size(), given.size()) - std::min(wanted.size(), given.size());
    if (apart > allowed) continue;
    const size_t distance = Distance(wanted, given);
    if (distance <= allowed && distance < best) {
      best = distance;
      nearest = &candidate;
    }
  }
  if (nearest == nullptr) return std::nullopt;
  return *nearest;
}

}  // namespace oit
