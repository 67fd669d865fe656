#include "audit/mood.h"

#include <algorithm>

#include "facts/measure_row.h"

namespace oit {
namespace {

// Reaches in key characters. Measured on nothing but real clauses of the reports: a
// denial belongs to what it directly precedes, a condition to its own clause.
constexpr uint32_t kDenialReach = 40;
constexpr uint32_t kConditionReach = 80;
constexpr uint32_t kClosingReach = 80;  // from a hit to a word that closes its clause
constexpr uint32_t kGoverned = 3;       // from an auxiliary to the verb that it governs
constexpr uint32_t kPlanReach = 12;  // and to a verb of planning: "... จะจัดทำเมื่อสิ้นปี"
constexpr uint32_t kClauseTail = 12;  // what may follow such a word before the clause ends

// What only the agency says of itself.
bool Speaks(Mood mood) {
  return mood == Mood::kStates || mood == Mood::kDone || mood == Mood::kNotDone;
}

bool Reaches(const MoodMark& mark, Span hit) {
  uint32_t distance = hit.begin > mark.key.end ? hit.begin - mark.key.end : 0;
  switch (mark.mood) {
    case Mood::kNotDone:
      return distance <= kDenialReach;
    case Mood::kConditional:
      return distance <= kConditionReach;
    default:
      return true;
  }
}

// "ควรมีการจัดทำ", "ที่ท่านติดต่อมีช่องทาง": what is to be done or asked, in the words of what
// was done.
bool Governs(const MoodMark& first, const MoodMark& second) {
  bool forward = first.mood == Mood::kPlanned || first.mood == Mood::kNotDone ||
                 first.mood == Mood::kDescribes;
  return forward && second.mood == Mood::kDone && second.key.begin <= first.key.end + kGoverned;
}

void DropNested(std::vector<MoodMark>& marks) {
  std::sort(marks.begin(), marks.end(), [](const MoodMark& a, const MoodMark& b) {
    return a.key.begin != b.key.begin ? a.key.begin < b.key.begin : a.key.end > b.key.end;
  });
  std::vector<MoodMark> kept;
  for (const MoodMark& mark : marks) {
    if (!kept.empty() && (kept.back().key.Contains(mark.key) || Governs(kept.back(), mark)))
      continue;
    kept.push_back(mark);
  }
  marks = std::move(kept);
}

}  // namespace

MoodReader::MoodReader(const Document& document, const Facts& facts, const CompiledPack& pack,
                       const HitTable& hits)
    : document_(document),
      facts_(facts),
      acts_(hits.Of(pack.moods[static_cast<size_t>(Mood::kAct)])) {
  for (size_t mood = 1; mood < static_cast<size_t>(Mood::kAct); ++mood) {
    for (Span key : hits.Of(pack.moods[mood])) marks_.push_back({static_cast<Mood>(mood), key});
  }
  DropNested(marks_);
}

// A description goes on until the agency itself speaks: what it says must or should be is
// not what the agency plans.
std::optional<MoodMark> MoodReader::Before(Span block, Span hit) const {
  std::optional<MoodMark> nearest;
  auto after = std::lower_bound(marks_.begin(), marks_.end(), hit.begin,
                                [](const MoodMark& m, uint32_t at) { return m.key.begin < at; });
  while (after != marks_.begin()) {
    const MoodMark& mark = *--after;
    if (mark.key.begin < block.begin) break;
    if (nearest && Speaks(mark.mood)) break;
    if (mark.mood == Mood::kDescribes) return mark;
    if (nearest || !Reaches(mark, hit)) continue;
    if (mark.mood != Mood::kPlanned) return mark;
    nearest = mark;
  }
  return nearest;
}

// A word that closes a clause is followed by its end within a few characters: a space that was
// there, the end of the block, or at once a word that opens another clause.
bool MoodReader::ClosesClause(Span block, uint32_t end) const {
  static const std::string kBut = NormalisePhrase("แต่")->key;
  if (document_.text.Of({end, block.end}).starts_with(kBut)) return true;
  for (uint32_t at = end; at <= std::min(block.end, end + kClauseTail); ++at) {
    if (at >= block.end || document_.text.key()[at] == ' ' || document_.text.IsSoftBreak(at)) {
      return true;
    }
  }
  return false;
}

// "ข้อเสนอแนะ ได้แก่ ควร...": what follows is what the words before it name.
bool MoodReader::IsNamed(Span between) const {
  static const std::string kNamely = NormalisePhrase("ได้แก่")->key;
  static const std::string kIs = NormalisePhrase("คือ")->key;
  if (between.end <= between.begin) return false;
  std::string_view text = document_.text.Of(between);
  return text.find(kNamely) != text.npos || text.find(kIs) != text.npos ||
         text.find(':') != text.npos;
}

std::optional<MoodMark> MoodReader::After(Span block, Span hit) const {
  auto mark = std::lower_bound(marks_.begin(), marks_.end(), hit.begin,
                               [](const MoodMark& m, uint32_t at) { return m.key.begin < at; });
  for (; mark != marks_.end() && mark->key.end <= block.end; ++mark) {
    if (hit.Contains(mark->key)) continue;
    if (mark->mood == Mood::kDescribes) return *mark;
    if (mark->mood == Mood::kStates || mark->key.begin > hit.end + kClosingReach) break;
    if (mark->mood == Mood::kConditional) continue;
    if (mark->mood == Mood::kNotDone && mark->key.begin > hit.end + kDenialReach) continue;
    bool far = mark->key.begin > hit.end + kPlanReach || IsNamed({hit.end, mark->key.begin});
    if (mark->mood == Mood::kPlanned && far) continue;
    if (mark->mood == Mood::kPlanned) return *mark;
    if (mark->mood == Mood::kInProgress || ClosesClause(block, mark->key.end)) return *mark;
  }
  return std::nullopt;
}

// What the line that introduces the list does.
std::optional<MoodMark> MoodReader::Inherited(uint32_t block) const {
  for (uint32_t up = document_.blocks[block].parent; up != kNowhere;
       up = document_.blocks[up].parent) {
    Span above = document_.blocks[up].key;
    std::optional<MoodMark> last = Before(above, {above.end, above.end});
    if (!last) continue;
    if (last->mood == Mood::kConditional || last->mood == Mood::kStates) break;
    return last;
  }
  return std::nullopt;
}

bool MoodReader::SpeaksBefore(Span block, uint32_t end) const {
  return std::any_of(marks_.begin(), marks_.end(), [&](const MoodMark& mark) {
    return mark.key.begin >= block.begin && mark.key.begin < end && Speaks(mark.mood);
  });
}

MoodMark MoodReader::At(uint32_t block, Span hit) const {
  const Span key = StretchAt(document_, facts_, block, hit.begin);
  std::optional<MoodMark> before = Before(key, hit);
  std::optional<MoodMark> after = After(key, hit);
  std::optional<MoodMark> inherited = Inherited(block);
  bool described = inherited && inherited->mood == Mood::kDescribes;
  bool weak = after && (after->mood == Mood::kDone || after->mood == Mood::kPlanned);
  if (after && (!weak || (!before && !described))) {
    bool stated = before && before->mood == Mood::kStates;
    if (after->mood != Mood::kDescribes || !stated) return *after;
  }
  if (before && before->mood == Mood::kPlanned && described && !SpeaksBefore(key, hit.begin)) {
    return *inherited;
  }
  if (before) return before->mood == Mood::kStates ? MoodMark{Mood::kNone, before->key} : *before;
  return inherited.value_or(MoodMark{});
}

uint32_t MoodReader::AfterOpening(uint32_t block) const {
  const uint32_t begin = document_.blocks[block].key.begin;
  auto mark = std::lower_bound(marks_.begin(), marks_.end(), begin,
                               [](const MoodMark& m, uint32_t at) { return m.key.begin < at; });
  return mark != marks_.end() && mark->key.begin == begin ? mark->key.end : begin;
}

bool MoodReader::OpensWithAct(uint32_t block) const {
  uint32_t begin = document_.blocks[block].key.begin;
  auto act = std::lower_bound(acts_.begin(), acts_.end(), begin,
                              [](Span s, uint32_t at) { return s.begin < at; });
  return act != acts_.end() && act->begin == begin;
}

}  // namespace oit
