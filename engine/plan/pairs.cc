#include "plan/pairs.h"

#include <algorithm>
#include <optional>

#include "audit/passage.h"
#include "facts/measure_row.h"
#include "facts/parts.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr double kLeast = 0.28;       // below, two measures are strangers
constexpr double kFaint = 0.18;       // or below this, where no other comes near
constexpr double kStandsOut = 1.7;    // so much liker than the next
constexpr size_t kTold = 60;          // letters that tell enough for that
constexpr double kSameNumber = 0.02;  // what the same number adds: it parts equals only
constexpr size_t kNumberReach = 10;   // key characters before "ที่" and a measure's number
constexpr double kNameAlone = 0.9;    // a likeness of names counts a little less than of all
constexpr double kNameInside = 0.7;   // the name of one in the words of the other, less still

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

// likenesses[i][j]: of the first list's i and the second's j.
using Likenesses = std::vector<std::vector<double>>;

double Between(const Profile& a, const Profile& b) {
  const double inside = std::max(PartOf(a.name, b.whole), PartOf(b.name, a.whole));
  return std::max(
      {kNameAlone * Between(a.name, b.name), Between(a.whole, b.whole), kNameInside * inside});
}

Likenesses Compare(const std::vector<MeasureText>& first, const std::vector<MeasureText>& second,
                   const Likeness& likeness) {
  const std::vector<Profile> a = ProfilesOf(first, likeness), b = ProfilesOf(second, likeness);
  Likenesses all(first.size(), std::vector<double>(second.size()));
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j) {
      const bool same_number = first[i].number != 0 && first[i].number == second[j].number;
      all[i][j] = Between(a[i], b[j]) + (same_number ? kSameNumber : 0);
    }
  }
  return all;
}

// Each in one pair at most, the likest first.
std::vector<Pair> OneToOne(const Likenesses& all) {
  std::vector<Pair> candidates, pairs;
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < all[i].size(); ++j) {
      if (all[i][j] >= kLeast) candidates.push_back({i, j, all[i][j]});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Pair& x, const Pair& y) { return x.likeness > y.likeness; });
  std::vector<bool> first(all.size()), second(all.empty() ? 0 : all[0].size());
  for (const Pair& pair : candidates) {
    if (first[pair.first] || second[pair.second]) continue;
    first[pair.first] = second[pair.second] = true;
    pairs.push_back(pair);
  }
  return pairs;
}

// The one of the second list that is by far the likest to the first's i, though another of the
// first may be paired with it: results report two measures as one.
std::optional<Pair> OutstandingOf(const Likenesses& all, size_t i) {
  const std::vector<double>& row = all[i];
  if (row.empty()) return std::nullopt;
  const auto best = std::max_element(row.begin(), row.end());
  for (auto other = row.begin(); other != row.end(); ++other) {
    if (other != best && *best < kStandsOut * *other) return std::nullopt;
  }
  if (*best < kFaint) return std::nullopt;
  return Pair{i, static_cast<size_t>(best - row.begin()), *best};
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
  for (Role role : {Role::kSteps, Role::kResult, Role::kOutcome}) {
    for (const MeasurePart& part : PartsOf(measure, role)) Append(document, part, &text.whole);
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
  const Likenesses all = Compare(first, second, likeness);
  std::vector<Pair> pairs = OneToOne(all);
  std::vector<bool> taken(first.size());
  for (const Pair& pair : pairs) taken[pair.first] = true;
  for (size_t i = 0; i < first.size(); ++i) {
    if (taken[i] || first[i].whole.size() < kTold) continue;
    if (std::optional<Pair> best = OutstandingOf(all, i)) pairs.push_back(*best);
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& x, const Pair& y) { return x.first < y.first; });
  return pairs;
}

}  // namespace oit
