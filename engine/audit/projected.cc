#include "audit/projected.h"

#include <algorithm>
#include <map>
#include <string>

#include "facts/score_range.h"

namespace oit {
namespace {

// Every element that could decide is for another class of agency.
bool IsForeign(const ItemResult& item) {
  int deciding = 0, foreign = 0;
  for (const ElementResult& element : item.elements) {
    if (!element.element->decides()) continue;
    ++deciding;
    foreign += element.level == Level::kNotApplicable;
  }
  return deciding > 0 && foreign == deciding;
}

ScoreRange ScoreOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass:
    case Verdict::kNotApplicable:
      return {kBestScore, kBestScore, kBestScore};
    case Verdict::kFail:
      return {0, 0, 0};
    case Verdict::kReview:
    case Verdict::kError:
      break;
  }
  return {0, 0, kBestScore};
}

}  // namespace

std::optional<ProjectedScore> ProjectScore(const Year& year, const std::vector<ItemResult>& items) {
  if (year.SplitStanding() == Standing::kAdvisory) return std::nullopt;
  std::map<std::string, std::vector<ScoreRange>> by_section;
  for (const ItemResult& item : items) {
    if (!IsForeign(item)) by_section[item.item->section].push_back(ScoreOf(item.verdict));
  }
  std::map<int, std::vector<ScoreRange>> by_indicator;
  for (const Section& section : year.sections) {
    const auto found = by_section.find(section.number);
    if (found != by_section.end()) {
      by_indicator[section.indicator].push_back(MeanScore(found->second));
    }
  }
  std::vector<ScoreRange> indicators;
  for (const auto& [number, sections] : by_indicator) indicators.push_back(MeanScore(sections));
  if (indicators.empty()) return std::nullopt;
  const ScoreRange score = MeanScore(indicators);
  return ProjectedScore{score.low, score.high, year.SplitStanding()};
}

}  // namespace oit
