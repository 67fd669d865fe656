#include "plan/pairs.h"

#include <algorithm>
#include <tuple>

#include "audit/passage.h"
#include "facts/measure_row.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr double kLeast = 0.28;       // below, two measures are strangers
constexpr double kSameNumber = 0.02;  // what the same number adds: it parts equals only
constexpr double kNameAlone = 0.9;    // a likeness of names counts a little less than of all

struct Profile {
  Runs name, whole;
};

std::vector<Profile> ProfilesOf(const std::vector<MeasureText>& texts, const Likeness& likeness) {
  std::vector<Profile> profiles;
  for (const MeasureText& text : texts) {
    profiles.push_back({likeness.Of(text.name), likeness.Of(text.whole)});
  }
  return profiles;
}

void Append(const Document& document, uint32_t block, std::string* key) {
  if (!key->empty()) *key += ' ';
  *key += document.Key(document.blocks[block]);
}

// The number before the measure, or in a column of its own.
int NumberOf(const Document& document, const Facts& facts, const Measure& measure) {
  for (Role role : {Role::kNumber, Role::kMeasure}) {
    for (uint32_t block : BlocksOf(document, facts, measure, role)) {
      const Block& b = document.blocks[block];
      if (b.mark.number != 0) return b.mark.number;
      uint32_t end = 0;
      const auto number = ParseNumber(document.Key(b), 0, &end);
      if (number) return static_cast<int>(*number);
      break;
    }
  }
  return 0;
}

}  // namespace

MeasureText TextOf(const Document& document, const Facts& facts, const Measure& measure) {
  MeasureText text;
  const std::vector<std::vector<uint32_t>> steps = StepsOf(document, facts, measure);
  std::vector<uint32_t> in_steps;
  for (const auto& step : steps) in_steps.insert(in_steps.end(), step.begin(), step.end());
  const auto is_step = [&](uint32_t block) {
    return std::find(in_steps.begin(), in_steps.end(), block) != in_steps.end();
  };
  const std::vector<uint32_t> named = BlocksOf(document, facts, measure, Role::kMeasure);
  const bool all_steps = std::all_of(named.begin(), named.end(), is_step);
  for (uint32_t block : named) {
    if (all_steps || !is_step(block)) Append(document, block, &text.name);
    Append(document, block, &text.whole);
  }
  for (uint32_t block : BlocksOf(document, facts, measure, Role::kSteps)) {
    Append(document, block, &text.whole);
  }
  text.number = NumberOf(document, facts, measure);
  return text;
}

Passage PassageOf(const Document& document, const Facts& facts, const Measure& measure) {
  std::vector<uint32_t> blocks = BlocksOf(document, facts, measure, Role::kMeasure);
  if (blocks.empty()) blocks = BlocksOf(document, facts, measure, Role::kSteps);
  return QuoteSpan(document, document.blocks[blocks.front()].key);
}

Likeness LikenessOf(const std::vector<MeasureText>& first, const std::vector<MeasureText>& second) {
  std::vector<std::string_view> texts;
  for (const auto* list : {&first, &second}) {
    for (const MeasureText& text : *list) texts.push_back(text.whole);
  }
  return Likeness(texts);
}

std::vector<Pair> PairUp(const std::vector<MeasureText>& first,
                         const std::vector<MeasureText>& second, const Likeness& likeness) {
  const std::vector<Profile> a = ProfilesOf(first, likeness), b = ProfilesOf(second, likeness);
  std::vector<Pair> all;
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j) {
      double like =
          std::max(kNameAlone * Between(a[i].name, b[j].name), Between(a[i].whole, b[j].whole));
      if (like < kLeast) continue;
      const bool same_number = first[i].number != 0 && first[i].number == second[j].number;
      all.push_back({i, j, like + (same_number ? kSameNumber : 0)});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Pair& x, const Pair& y) { return x.likeness > y.likeness; });
  std::vector<bool> taken_first(first.size()), taken_second(second.size());
  std::vector<Pair> pairs;
  for (const Pair& pair : all) {
    if (taken_first[pair.first] || taken_second[pair.second]) continue;
    taken_first[pair.first] = taken_second[pair.second] = true;
    pairs.push_back(pair);
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& x, const Pair& y) { return x.first < y.first; });
  return pairs;
}

}  // namespace oit
