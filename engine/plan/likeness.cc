#include "plan/likeness.h"

#include <cmath>
#include <map>

#include "text/key.h"

namespace oit {
namespace {

constexpr int kRunLetters = 4;  // as many as fit into 32 bits

std::map<uint32_t, int> Count(std::string_view key) {
  std::map<uint32_t, int> counts;
  uint32_t run = 0;
  int letters = 0;
  for (char c : key) {
    if (!IsThai(c) && (c < 'a' || c > 'z')) continue;
    run = run << 8 | static_cast<unsigned char>(c);
    if (++letters >= kRunLetters) ++counts[run];
  }
  return counts;
}

// Calls `both` for each run that the two share.
template <class F>
void ForShared(const Runs& a, const Runs& b, F both) {
  auto in_b = b.runs.begin();
  for (const Runs::Run& run : a.runs) {
    while (in_b != b.runs.end() && in_b->letters < run.letters) ++in_b;
    if (in_b == b.runs.end()) return;
    if (in_b->letters == run.letters) both(run, *in_b);
  }
}

}  // namespace

Likeness::Likeness(const std::vector<std::string_view>& texts)
    : texts_(static_cast<double>(texts.size())) {
  for (std::string_view text : texts) {
    for (const auto& [run, count] : Count(text)) ++texts_with_[run];
  }
}

Runs Likeness::Of(std::string_view key) const {
  Runs runs;
  for (const auto& [run, count] : Count(key)) {
    const auto known = texts_with_.find(run);
    const double weight = std::log(1 + texts_ / (known == texts_with_.end() ? 1 : known->second));
    const double weighted = weight * (1 + std::log(static_cast<double>(count)));
    runs.runs.push_back({run, weight, weighted});
    runs.weight += weight;
    runs.length += weighted * weighted;
  }
  runs.length = std::sqrt(runs.length);
  return runs;
}

double Between(const Runs& a, const Runs& b) {
  double shared = 0;
  ForShared(a, b,
            [&](const Runs::Run& x, const Runs::Run& y) { shared += x.weighted * y.weighted; });
  return shared == 0 ? 0 : shared / (a.length * b.length);
}

double PartOf(const Runs& part, const Runs& whole) {
  double shared = 0;
  ForShared(part, whole, [&](const Runs::Run& run, const Runs::Run&) { shared += run.weight; });
  return part.weight == 0 ? 0 : shared / part.weight;
}

}  // namespace oit
