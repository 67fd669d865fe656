#include "plan/pairs.h"

#include <algorithm>
#include <optional>

#include "audit/passage.h"
#include "facts/measure_row.h"
#include "text/dates.h"

namespace oit {
namespace {

constexpr double kLeast = 0.28;       // below, two measures are strangers
constexpr double kFaint = 0.18;       // or below this, where no other comes near
constexpr double kStandsOut = 1.7;    // so much liker than the next
constexpr size_t kTold = 60;          // letters that tell enough for that
constexpr double kSameNumber = 0.02;  // what the same number adds: it parts equals only
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
  for (Role role : {Role::kSteps, Role::kResult, Role::kOutcome}) {
    for (uint32_t block : BlocksOf(document, facts, measure, role)) {
      Append(document, block, &text.whole);
    }
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
