#include "plan/wording.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kRun = 3;            // letters: the shortest words that tell, "แผน", "gps"
constexpr double kTopicTells = 0.25;  // what a run of the topic weighs

// The run that begins at each letter but the last two.
std::vector<uint32_t> RunsOf(std::string_view key) {
  std::vector<uint32_t> runs;
  uint32_t run = 0;
  size_t letters = 0;
  for (char c : key) {
    if (!IsThai(c) && (c < 'a' || c > 'z')) continue;
    run = (run << 8 | static_cast<unsigned char>(c)) & 0xFFFFFF;
    if (++letters >= kRun) runs.push_back(run);
  }
  return runs;
}

std::unordered_set<uint32_t> RunSet(std::string_view key) {
  const std::vector<uint32_t> runs = RunsOf(key);
  return {runs.begin(), runs.end()};
}

}  // namespace

Wording::Wording(const std::vector<std::string_view>& passages) {
  for (std::string_view passage : passages) {
    const std::unordered_set<uint32_t> runs = RunSet(passage);
    for (uint32_t run : runs) ++passages_with_[run];
    if (!runs.empty()) ++passages_;
  }
}

double Wording::WeightOf(uint32_t run) const {
  const auto known = passages_with_.find(run);
  return std::log((passages_ + 1) / (known == passages_with_.end() ? 1 : known->second));
}

double Wording::Covered(std::string_view text, std::string_view other,
                        std::string_view topic) const {
  const std::vector<uint32_t> runs = RunsOf(text);
  const std::unordered_set<uint32_t> others = RunSet(other), topics = RunSet(topic);
  if (runs.empty()) return 0;
  std::vector<double> weights(runs.size() + kRun - 1);  // one a letter
  std::vector<bool> shared(weights.size());
  for (size_t i = 0; i < runs.size(); ++i) {
    const double weight = WeightOf(runs[i]) * (topics.contains(runs[i]) ? kTopicTells : 1);
    for (size_t letter = i; letter < i + kRun; ++letter) {
      weights[letter] = std::max(weights[letter], weight);
      if (others.contains(runs[i])) shared[letter] = true;
    }
  }
  double covered = 0, all = 0;
  for (size_t letter = 0; letter < weights.size(); ++letter) {
    all += weights[letter];
    if (shared[letter]) covered += weights[letter];
  }
  return all == 0 ? 0 : covered / all;
}

}  // namespace oit
