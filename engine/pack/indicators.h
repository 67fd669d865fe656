#pragma once

#include <map>
#include <string>
#include <vector>

#include "pack/pack.h"

// rules/indicators: what each ITA indicator measures, and the measures that raise it. Read
// only where a plan is drafted.
namespace oit {

// Stands alone among a measure's steps: here come those of the items that it serves.
inline constexpr char kItemSteps[] = "{items}";

struct MeasureRule {
  Advice text;
  std::vector<Phrase> requirements;  // slugs: one measure serves all of them
  std::vector<Phrase> usual;         // of them, what agencies with a low score usually lack
  std::vector<int> also;             // numbers of other indicators that it raises
  Place place;
};

struct IndicatorRule {
  std::string slug;   // "state_property"
  int number = 0;     // 1 to 10
  std::string about;  // what it measures, in a sentence
  std::vector<MeasureRule> measures;
  std::string file;
  std::string source;  // the file's text
  Place place;
};

// Problems between the files ("pack.requirement": nobody knows it; "indicator.doubled": two
// measures serve a requirement, or two files tell of an indicator). With excerpts, by place.
Errors CheckIndicators(const std::vector<IndicatorRule>& indicators,
                       const std::map<std::string, Requirement>& requirements);

}  // namespace oit
