#include <algorithm>
#include <array>

#include "facts/measure_row.h"
#include "facts/parts.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit::facts {
namespace {

Date FirstDay(Date date) { return {date.year, date.month, date.day ? date.day : 1}; }

Date LastDayOf(Date date) {
  return {date.year, date.month, date.day ? date.day : LastDay(date.year, date.month)};
}

Period Make(const DateHit& from, const DateHit& to) {
  Period period;
  period.from = FirstDay(from.date);
  period.to = LastDayOf(to.date);
  period.single = from.span == to.span;
  period.key = {from.span.begin, to.span.end};
  return period;
}

// "ภายในเดือนกันยายน 2567" ends then and says nothing of when it begins.
bool IsEnd(std::string_view before) {
  static const std::array<std::string, 6> kWords = {KeyOf("ภายใน"),     KeyOf("ภายในวันที่"),
                                                    KeyOf("ภายในเดือน"), KeyOf("ถึง"),
                                                    KeyOf("ถึงวันที่"),     KeyOf("ถึงเดือน")};
  before = TrimSpaces(before);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const std::string& word) { return before.ends_with(word); });
}

}  // namespace

std::vector<Period> FindPeriods(std::string_view key) {
  std::vector<Period> periods;
  const std::vector<DateHit> dates = FindDates(key);
  for (size_t i = 0; i < dates.size(); ++i) {
    const bool joined =
        i + 1 < dates.size() &&
        JoinsDates(key.substr(dates[i].span.end, dates[i + 1].span.begin - dates[i].span.end));
    Period period = Make(dates[i], dates[joined ? i + 1 : i]);
    if (joined) ++i;
    if (!joined && IsEnd(key.substr(0, dates[i].span.begin))) period.from = period.to;
    if (period.from <= period.to) periods.push_back(period);
  }
  return periods;
}

namespace {

class PeriodReader {
 public:
  PeriodReader(const Reading& reading, const Facts& facts) : reading_(reading), facts_(facts) {}

  std::vector<Period> Read() {
    for (uint32_t m = 0; m < facts_.measures.size(); ++m) AddMeasure(m);
    for (const Label& label : facts_.labels) {
      if (label.role == Role::kPeriod && !IsOfMeasure(label)) Add(label.key, kNowhere);
    }
    return std::move(periods_);
  }

 private:
  // Each run of blocks at a time: the cells of a row may be parted.
  void AddMeasure(uint32_t index) {
    Span key;
    uint32_t last = kNowhere;
    for (const MeasurePart& part : PartsOf(facts_.measures[index], Role::kPeriod)) {
      if (last != kNowhere && part.block > last + 1) {
        Add(key, index);
        last = kNowhere;
      }
      key = {last == kNowhere ? part.key.begin : key.begin, part.key.end};
      last = part.block;
    }
    if (last != kNowhere) Add(key, index);
  }

  // Whether a measure in prose has read the label already.
  bool IsOfMeasure(const Label& label) const {
    const Document& document = reading_.document;
    const Measure* measure = MeasureAt(document, facts_, document.BlockAt(label.key.begin));
    if (!measure) return false;
    const std::vector<MeasurePart> parts = PartsOf(*measure, Role::kPeriod);
    return std::any_of(parts.begin(), parts.end(),
                       [&](const MeasurePart& part) { return label.key.Contains(part.key); });
  }

  void Add(Span span, uint32_t measure) {
    // A range may be written over several paragraphs of a cell: "1 ต.ค. 2567", "-", "30 ก.ย. 2568".
    std::string key(reading_.Key(span));
    std::replace(key.begin(), key.end(), kBlockEnd, ' ');
    for (Period period : FindPeriods(key)) {
      period.key = {period.key.begin + span.begin, period.key.end + span.begin};
      period.block = reading_.document.BlockAt(period.key.begin);
      period.measure = measure;
      periods_.push_back(period);
    }
  }

  const Reading& reading_;
  const Facts& facts_;
  std::vector<Period> periods_;
};

}  // namespace

std::vector<Period> ReadPeriods(const Reading& reading, const Facts& facts) {
  return PeriodReader(reading, facts).Read();
}

}  // namespace oit::facts
