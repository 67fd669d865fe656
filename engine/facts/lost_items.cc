#include "facts/lost_items.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace oit {
namespace {

constexpr double kSlack = 1e-7;

// Goes through the counts of lost items section by section and leaves a branch as soon as
// the sections to come cannot bring the score into the range.
class LossSearch {
 public:
  LossSearch(const ScoreRange& printed, LostItems* found) : found_(*found) {
    // Of the sum of the sections' scores, from what all full sections give.
    const double full = 100.0 * static_cast<double>(found->sections.size());
    least_ = full - printed.high * static_cast<double>(found->sections.size()) - kSlack;
    most_ = full - printed.low * static_cast<double>(found->sections.size()) + kSlack;
    lost_.resize(found->sections.size());
  }

  void Run() { Try(0, 0); }

 private:
  void Try(size_t section, double lost) {
    const size_t to_come = found_.sections.size() - section;
    if (lost > most_ || lost + 100.0 * static_cast<double>(to_come) < least_) return;
    if (to_come == 0) {
      found_.counts.push_back(lost_);
      return;
    }
    const int size = found_.sections[section].size;
    for (int count = 0; count <= size; ++count) {
      lost_[section] = count;
      Try(section + 1, lost + 100.0 * count / size);
    }
  }

  LostItems& found_;
  double least_ = 0, most_ = 0;
  std::vector<int> lost_;
};

void Sum(LostItems* found) {
  bool first = true;
  for (const std::vector<int>& counts : found->counts) {
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    found->fewest = first ? all : std::min(found->fewest, all);
    found->most = std::max(found->most, all);
    for (size_t i = 0; i < counts.size(); ++i) {
      SectionLoss& loss = found->sections[i];
      loss.fewest = first ? counts[i] : std::min(loss.fewest, counts[i]);
      loss.most = std::max(loss.most, counts[i]);
    }
    first = false;
  }
}

}  // namespace

LostItems FindLostItems(const Year& year, int indicator, const ScoreRange& printed) {
  LostItems found;
  found.indicator = indicator;
  for (const Section& section : year.sections) {
    if (section.indicator != indicator) continue;
    const auto size =
        std::count_if(year.items.begin(), year.items.end(),
                      [&](const YearItem& item) { return item.section == section.number; });
    if (size > 0) found.sections.push_back({&section, static_cast<int>(size), 0, 0});
  }
  if (!found.sections.empty()) LossSearch(printed, &found).Run();
  Sum(&found);
  return found;
}

}  // namespace oit
