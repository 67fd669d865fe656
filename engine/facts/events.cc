#include <algorithm>

#include "facts/parts.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit::facts {
namespace {

constexpr uint32_t kLeadIn = 8;  // key characters between "ภายใน" and its date: "วันที่"
constexpr uint32_t kCitedReach = 120;  // from "ตามหนังสือ" to "ลงวันที่ ..."
constexpr int kLongestEvent = 31;  // days; a longer range is a period

int DayNumber(Date date) { return (date.year * 12 + date.month) * 31 + date.day; }

// Plans hold dates of what is to come; there a word must say that it happened.
bool IsPlanColumn(Role role) {
  return role == Role::kSteps || role == Role::kMeasure || role == Role::kIssue ||
         role == Role::kRecommendation;
}

bool NeverHolds(Role role) { return role == Role::kPeriod || role == Role::kFollowUp; }

class BlockEvents {
 public:
  BlockEvents(const Reading& reading, const Facts& facts, uint32_t index)
      : reading_(reading),
        index_(index),
        block_(reading.block(index)),
        key_(reading.Key(index)),
        dates_(FindDates(key_)),
        ranges_(FindRanges(key_)) {
    bool in_table = block_.table != kNowhere && block_.column != kNowhere;
    if (!in_table) return;
    const std::vector<Role>& roles = facts.tables[block_.table].roles;
    if (block_.column < roles.size()) role_ = roles[block_.column];
  }

  void Read(std::vector<Event>* events) const {
    size_t first = events->size();
    for (size_t i = 0; i < dates_.size(); ++i) {
      const DateHit& hit = dates_[i];
      if (!hit.date.full() || !IsAct(hit) || IsDoubtful(hit)) continue;
      bool seen = std::any_of(events->begin() + static_cast<long>(first), events->end(),
                              [&](const Event& event) { return event.date == hit.date; });
      if (seen) continue;
      uint32_t next =
          i + 1 < dates_.size() ? dates_[i + 1].span.begin : static_cast<uint32_t>(key_.size());
      std::optional<int> people = People({hit.span.end, next});
      if (!people && dates_.size() == 1) people = People({0, hit.span.begin});
      events->push_back({hit.date, people, block_.key, index_});
    }
  }

 private:
  Span InText(Span span) const {
    return {block_.key.begin + span.begin, block_.key.begin + span.end};
  }

  bool IsDoubtful(const DateHit& hit) const {
    const Document& document = reading_.document;
    return document.HasDoubtfulDigits(document.Source(InText(hit.span)));
  }

  bool LedBy(std::string_view list, uint32_t date) const {
    uint32_t begin = block_.key.begin + (date > 2 * kLeadIn ? date - 2 * kLeadIn : 0);
    std::vector<Span> words = reading_.hits.In(list, {begin, block_.key.begin + date});
    static const std::string kDay = KeyOf("วันที่");
    if (words.empty()) return false;
    uint32_t end = words.back().end - block_.key.begin;
    std::string_view between = TrimSpaces(key_.substr(end, date - end));
    return between.empty() || between == kDay;
  }

  bool IsCited(uint32_t date) const {
    uint32_t begin = block_.key.begin + (date > kCitedReach ? date - kCitedReach : 0);
    static const std::string kDated = KeyOf("ลงวันที่");
    std::string_view before = TrimSpaces(key_.substr(0, date));
    bool dated =
        before.size() >= kDated.size() && before.substr(before.size() - kDated.size()) == kDated;
    return dated && reading_.hits.Any("kinds.cited", {begin, block_.key.begin + date});
  }

  // An end of a period, or the second end of an event of some days.
  bool EndsRange(Span date) const {
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const DateRange& range) {
      if (!range.key.Contains(date)) return false;
      bool is_long = DayNumber(range.to) - DayNumber(range.from) > kLongestEvent;
      return is_long || date.begin != range.key.begin;
    });
  }

  // "1 ตุลาคม - 30 กันยายน 2567": only the second end names its year.
  bool EndsShortRange(uint32_t date) const {
    std::string_view before = TrimSpaces(key_.substr(0, date));
    if (before.empty() || before.back() != '-') return false;
    before.remove_suffix(1);
    before = TrimSpaces(before);
    return !before.empty() && (IsThai(before.back()) || before.back() == '.');
  }

  bool IsAct(const DateHit& hit) const {
    if (NeverHolds(role_) || EndsRange(hit.span) || EndsShortRange(hit.span.begin)) return false;
    if (LedBy("kinds.deadline", hit.span.begin) || IsCited(hit.span.begin)) return false;
    return !IsPlanColumn(role_) || LedBy("kinds.happened", hit.span.begin);
  }

  // "จำนวน ทั้งหมด 28 คน".
  std::optional<int> People(Span within) const {
    static const std::string kPeople = KeyOf("คน");
    for (uint32_t at = within.begin; at < within.end;) {
      uint32_t end = at + 1;
      std::optional<double> number = ParseNumber(key_, at, &end);
      uint32_t unit = SkipSpaces(key_, end);
      bool people = number && key_.substr(unit, kPeople.size()) == kPeople &&
                    IsClusterEdge(key_, unit + static_cast<uint32_t>(kPeople.size()));
      if (people) return static_cast<int>(*number);
      at = number ? std::max(end, at + 1) : at + 1;
    }
    return std::nullopt;
  }

  const Reading& reading_;
  uint32_t index_;
  const Block& block_;
  std::string_view key_;
  std::vector<DateHit> dates_;
  std::vector<DateRange> ranges_;
  Role role_ = Role::kNone;
};

}  // namespace

std::vector<Event> ReadEvents(const Reading& reading, const Facts& facts) {
  std::vector<Event> events;
  for (uint32_t i = 0; i < reading.document.blocks.size(); ++i) {
    BlockKind kind = reading.block(i).kind;
    if (kind == BlockKind::kOrnament || kind == BlockKind::kColumnHeader) continue;
    BlockEvents(reading, facts, i).Read(&events);
  }
  return events;
}

}  // namespace oit::facts
