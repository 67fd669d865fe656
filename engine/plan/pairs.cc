#include "plan/pairs.h"

#include <algorithm>
#include <tuple>

#include "audit/passage.h"
#include "facts/measure_row.h"
#include "facts/parts.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr double kLeast = 0.28;       // below, two measures are strangers
constexpr double kSameNumber = 0.02;  // what the same number adds: it parts equals only
constexpr size_t kNumberReach = 10;   // key characters before "ที่" and a measure's number
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

void Append(const Document& document, const MeasurePart& part, std::string* key) {
  if (!key->empty()) *key += ' ';
  *key += document.text.Of(part.key);
}

// The number before the measure, or in a column of its own.
int NumberOf(const Document& document, const Measure& measure) {
  static const std::string kThat = facts::KeyOf("ที่");  // "มาตรการที่ 3"
  for (Role role : {Role::kNumber, Role::kMeasure}) {
    for (const MeasurePart& part : PartsOf(measure, role)) {
      const Block& b = document.blocks[part.block];
      if (b.mark.number != 0) return b.mark.number;
      const std::string_view key = document.text.Of(part.key);
      const size_t that = key.find(kThat);
      uint32_t end = 0;
      auto number = ParseNumber(key, 0, &end);
      if (!number && that < kNumberReach) {
        const auto digits = static_cast<uint32_t>(that + kThat.size());
        number = ParseNumber(key, facts::SkipSpaces(key, digits), &end);
      }
      if (number) return static_cast<int>(*number);
      break;
    }
  }
  return 0;
}

}  // namespace

MeasureText TextOf(const Document& document, const Facts& facts, const Measure& measure) {
  MeasureText text;
  std::vector<uint32_t> in_steps;
  for (const Step& step : StepsOf(document, facts, measure)) {
    for (const MeasurePart& part : step) in_steps.push_back(part.key.begin);
  }
  const auto is_step = [&](const MeasurePart& part) {
    return std::find(in_steps.begin(), in_steps.end(), part.key.begin) != in_steps.end();
  };
  const std::vector<MeasurePart> named = PartsOf(measure, Role::kMeasure);
  const bool all_steps = std::all_of(named.begin(), named.end(), is_step);
  for (const MeasurePart& part : named) {
    if (all_steps || !is_step(part)) Append(document, part, &text.name);
    Append(document, part, &text.whole);
  }
  for (const MeasurePart& part : PartsOf(measure, Role::kSteps)) {
    Append(document, part, &text.whole);
  }
  if (in_steps.empty()) {  // what was done names them
    for (const MeasurePart& part : PartsOf(measure, Role::kResult)) {
      Append(document, part, &text.whole);
    }
  }
  text.number = NumberOf(document, measure);
  return text;
}

Passage PassageOf(const Document& document, const Measure& measure) {
  std::vector<MeasurePart> parts = PartsOf(measure, Role::kMeasure);
  if (parts.empty()) parts = PartsOf(measure, Role::kSteps);
  return QuoteSpan(document, parts.front().key);
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
