#include "facts/recompute.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace oit {
namespace {

constexpr int kEitInPartsFrom = 2566;   // EIT may be the mean of two parts
constexpr size_t kMostMixtures = 4096;  // of readings that differ; beyond, nothing is chosen
constexpr std::array kInstruments = {Instrument::kIit, Instrument::kEit, Instrument::kOit};

size_t Index(Instrument instrument) { return static_cast<size_t>(instrument); }

std::vector<int> IndicatorsOf(Instrument instrument, const Year* year) {
  std::vector<int> numbers;
  if (year && !year->indicators.empty()) {
    for (const Indicator& indicator : year->indicators) {
      if (indicator.instrument == instrument) numbers.push_back(indicator.number);
    }
    return numbers;
  }
  for (int number = 1; number <= 10; ++number) {
    if (InstrumentOf(number) == instrument) numbers.push_back(number);
  }
  return numbers;
}

// Indicators go by their number alone, the total by nothing.
ScoreSubject Plain(const ScoreSubject& subject) {
  switch (subject.kind) {
    case ScoreSubject::Kind::kTotal:
      return TotalSubject();
    case ScoreSubject::Kind::kInstrument:
      return InstrumentSubject(subject.instrument, subject.part);
    case ScoreSubject::Kind::kIndicator:
      break;
  }
  ScoreSubject plain = IndicatorSubject(subject.indicator);
  plain.part = subject.part;
  return plain;
}

// Statements of one subject; those that agree are one reading. `finest`: decimals of the report.
SubjectScore ReadSubject(const Scores& scores, const ScoreSubject& subject,
                         std::vector<uint32_t> stated, int finest) {
  SubjectScore score;
  score.subject = subject;
  // Those with most decimals first: the others are compared with them.
  std::stable_sort(stated.begin(), stated.end(), [&](uint32_t a, uint32_t b) {
    return scores.stated[a].decimals > scores.stated[b].decimals;
  });
  std::vector<ScoreReading>& readings = score.readings;
  for (uint32_t i : stated) {
    const StatedScore& one = scores.stated[i];
    const auto same = std::find_if(readings.begin(), readings.end(), [&](const ScoreReading& r) {
      return SameScore(r.value, r.decimals, one.value, one.decimals);
    });
    if (same != readings.end()) {
      same->stated.push_back(i);
      continue;
    }
    const bool whole = one.value == 100 || one.value == 0;  // beside 93.75 it is not rounded
    readings.push_back({one.value, whole ? finest : one.decimals, {i}});
  }
  for (ScoreReading& reading : readings) std::sort(reading.stated.begin(), reading.stated.end());
  std::sort(readings.begin(), readings.end(), [](const ScoreReading& a, const ScoreReading& b) {
    return a.stated.front() < b.stated.front();
  });
  if (!score.differ()) score.chosen = 0;
  return score;
}

std::vector<SubjectScore> ReadSubjects(const Scores& scores, std::optional<int> year) {
  std::map<ScoreSubject, std::vector<uint32_t>> by_subject;
  int finest = 0;
  for (uint32_t i = 0; i < scores.stated.size(); ++i) {
    if (!IsOfYear(scores.stated[i].year, year)) continue;
    by_subject[Plain(scores.stated[i].subject)].push_back(i);
    finest = std::max(finest, scores.stated[i].decimals);
  }
  std::vector<SubjectScore> subjects;
  for (const auto& [subject, stated] : by_subject) {
    subjects.push_back(ReadSubject(scores, subject, stated, finest));
  }
  return subjects;
}

// Means and totals of one reading a subject: those chosen, or a mixture that is tried.
class Arithmetic {
 public:
  Arithmetic(const Recomputed& scores) : scores_(scores) {
    for (const SubjectScore& subject : scores.subjects) picks_[subject.subject] = subject.chosen;
  }

  void Pick(const ScoreSubject& subject, std::optional<size_t> reading) {
    picks_[subject] = reading;
  }

  std::optional<ScoreRange> At(const ScoreSubject& subject) const {
    const SubjectScore* score = scores_.Find(subject);
    const auto pick = picks_.find(subject);
    if (!score || pick == picks_.end() || !pick->second) return std::nullopt;
    return score->readings[*pick->second].range();
  }

  InstrumentScore Mean(Instrument instrument) const {
    InstrumentScore score;
    score.instrument = instrument;
    score.indicators = IndicatorsOf(instrument, scores_.year);
    std::vector<ScoreRange> ranges;
    for (int number : score.indicators) {
      const std::optional<ScoreRange> range = At(IndicatorSubject(number));
      if (range) {
        ranges.push_back(*range);
      } else {
        score.lacking.push_back(number);
      }
    }
    if (score.lacking.empty() && !ranges.empty()) score.mean = MeanScore(ranges);
    score.binding = true;
    const bool whole = scores_.ita_year && *scores_.ita_year < kEitInPartsFrom;
    if (instrument == Instrument::kEit && !whole) UseParts(&score);
    return score;
  }

  // What the instrument may count with in the total, best first.
  std::vector<ScoreRange> Candidates(Instrument instrument) const {
    const InstrumentScore mean = Mean(instrument);
    const std::optional<ScoreRange> stated = At(InstrumentSubject(instrument));
    std::vector<ScoreRange> candidates;
    if (mean.binding && mean.mean) candidates.push_back(*mean.mean);
    if (stated) candidates.push_back(*stated);
    if (!mean.binding && mean.mean) candidates.push_back(*mean.mean);
    return candidates;
  }

  std::optional<ScoreRange> Total() const {
    if (!scores_.year || !scores_.year->weights) return std::nullopt;
    std::array<std::vector<ScoreRange>, 3> all = AllCandidates();
    for (const auto& candidates : all) {
      if (candidates.empty()) return std::nullopt;
    }
    return WeightedTotal(all[0][0], all[1][0], all[2][0], *scores_.year->weights);
  }

  // Whether some mixture of means and stated instruments gives the total.
  std::optional<bool> TotalFits(const ScoreRange& stated) const {
    if (!Total()) return std::nullopt;
    const auto all = AllCandidates();
    for (const ScoreRange& iit : all[0]) {
      for (const ScoreRange& eit : all[1]) {
        for (const ScoreRange& oit : all[2]) {
          if (Meet(stated, WeightedTotal(iit, eit, oit, *scores_.year->weights))) return true;
        }
      }
    }
    return false;
  }

 private:
  void UseParts(InstrumentScore* score) const {
    const std::optional<ScoreRange> first = At(InstrumentSubject(Instrument::kEit, 1));
    const std::optional<ScoreRange> second = At(InstrumentSubject(Instrument::kEit, 2));
    score->in_parts = score->binding = first && second;
    if (first && second) {
      score->mean = MeanScore({*first, *second});
    } else if (first || second) {
      score->mean.reset();  // one part is not the whole
    }
  }

  std::array<std::vector<ScoreRange>, 3> AllCandidates() const {
    return {Candidates(Instrument::kIit), Candidates(Instrument::kEit),
            Candidates(Instrument::kOit)};
  }

  const Recomputed& scores_;
  std::map<ScoreSubject, std::optional<size_t>> picks_;
};

// Chooses among readings that differ: the mixture that agrees with most of what is stated beside
// them, where it is better than every mixture with another reading.
class Choice {
 public:
  explicit Choice(Recomputed* scores) : scores_(*scores), arithmetic_(*scores) {
    size_t mixtures = 1;
    for (SubjectScore& subject : scores_.subjects) {
      if (!subject.differ()) continue;
      open_.push_back(&subject);
      mixtures = std::min(mixtures * subject.readings.size(), kMostMixtures + 1);
    }
    picks_.resize(open_.size());
    if (!open_.empty() && mixtures <= kMostMixtures) Try(0);
    Settle();
  }

 private:
  // What a mixture agrees with: bits 0 to 2 the instruments, 3 the total, 4 and 5 the items
  // of indicators 9 and 10.
  static constexpr unsigned kTotalBit = 3, kItemsBit = 4;

  struct Mixture {
    std::vector<size_t> picks;
    unsigned agrees = 0;
    int count() const { return std::popcount(agrees); }
  };

  void Try(size_t index) {
    if (index == open_.size()) {
      mixtures_.push_back({picks_, Agreement()});
      return;
    }
    for (size_t i = 0; i < open_[index]->readings.size(); ++i) {
      picks_[index] = i;
      arithmetic_.Pick(open_[index]->subject, i);
      Try(index + 1);
    }
  }

  unsigned Agreement() const {
    unsigned agrees = 0;
    for (Instrument instrument : kInstruments) {
      const InstrumentScore mean = arithmetic_.Mean(instrument);
      const auto stated = arithmetic_.At(InstrumentSubject(instrument));
      if (mean.binding && mean.mean && stated && Meet(*mean.mean, *stated)) {
        agrees |= 1U << Index(instrument);
      }
    }
    const auto total = arithmetic_.Total(), stated = arithmetic_.At(TotalSubject());
    if (total && stated && Meet(*total, *stated)) agrees |= 1U << kTotalBit;
    for (unsigned i = 0; i < 2; ++i) {
      if (Reachable(9 + static_cast<int>(i))) agrees |= 1U << (kItemsBit + i);
    }
    return agrees;
  }

  bool Reachable(int indicator) const {
    if (!scores_.year || scores_.year->SplitStanding() != Standing::kConfirmed) return true;
    const auto score = arithmetic_.At(IndicatorSubject(indicator));
    if (!score) return true;
    auto known = reachable_.find({indicator, score->value});
    if (known == reachable_.end()) {
      const bool can = FindLostItems(*scores_.year, indicator, *score).reachable();
      known = reachable_.emplace(std::pair(indicator, score->value), can).first;
    }
    return known->second;
  }

  void Settle() {
    for (const Mixture& mixture : mixtures_) best_ = std::max(best_, mixture.count());
    for (size_t i = 0; i < open_.size(); ++i) {
      std::set<size_t> borne_out;
      for (const Mixture& mixture : mixtures_) {
        if (IsBest(mixture)) borne_out.insert(mixture.picks[i]);
      }
      if (borne_out.size() == 1) Choose(i, *borne_out.begin());
    }
  }

  bool IsBest(const Mixture& mixture) const { return mixture.count() == best_; }

  void Choose(size_t index, size_t reading) {
    SubjectScore& subject = *open_[index];
    subject.chosen = reading;
    // What no other reading agrees with, all else being as good as it can be.
    unsigned here = 0, elsewhere = 0;
    for (const Mixture& mixture : mixtures_) {
      if (mixture.picks[index] == reading) {
        if (IsBest(mixture)) here |= mixture.agrees;
      } else if (IsBestBut(index, mixture)) {
        elsewhere |= mixture.agrees;
      }
    }
    const unsigned only = here & ~elsewhere;
    subject.by_total = only & (1U << kTotalBit);
    for (Instrument instrument : kInstruments) {
      if (only & (1U << Index(instrument))) subject.by_instrument = instrument;
    }
    subject.by_items = only >> kItemsBit;
  }

  // Whether the mixture is, but for one subject, one of the best.
  bool IsBestBut(size_t index, const Mixture& mixture) const {
    return std::any_of(mixtures_.begin(), mixtures_.end(), [&](const Mixture& other) {
      if (!IsBest(other)) return false;
      for (size_t i = 0; i < open_.size(); ++i) {
        if (i != index && other.picks[i] != mixture.picks[i]) return false;
      }
      return true;
    });
  }

  Recomputed& scores_;
  Arithmetic arithmetic_;
  std::vector<SubjectScore*> open_;
  std::vector<size_t> picks_;
  std::vector<Mixture> mixtures_;
  int best_ = 0;
  mutable std::map<std::pair<int, double>, bool> reachable_;
};

// The official score: as stated where the computed one agrees or there is none, else computed.
std::optional<ScoreRange> Official(const ScoreReading* stated,
                                   const std::optional<ScoreRange>& computed, bool fits) {
  if (stated && (!computed || fits)) return stated->official();
  if (computed) return OfficialScore(*computed);
  return std::nullopt;
}

void SettleInstruments(Recomputed* scores) {
  for (InstrumentScore& score : scores->instruments) {
    const ScoreReading* stated = scores->Chosen(InstrumentSubject(score.instrument));
    const bool compare = score.mean && (score.binding || !stated);
    const bool fits = stated && compare && Meet(stated->range(), *score.mean);
    score.official = Official(stated, compare ? score.mean : std::nullopt, fits);
  }
}

void SettleTotal(Recomputed* scores) {
  const ScoreReading* stated = scores->Chosen(TotalSubject());
  const bool fits = scores->total_fits.value_or(false);
  scores->official_total = Official(stated, scores->total, fits);
  if (stated && (fits || !scores->total)) {
    scores->true_total = stated->range();
    if (scores->total && Meet(stated->range(), *scores->total)) {
      scores->true_total = Overlap(stated->range(), *scores->total);
    }
  } else {
    scores->true_total = scores->total;
  }
}

bool Within(const GradeRange& range, const std::string& name) {
  if (!range.lowest || !range.highest) return false;
  // Grades stand from the highest.
  return std::any_of(range.highest, range.lowest + 1,
                     [&](const Grade& grade) { return grade.name == name; });
}

bool IsGrade(const Year& year, const std::string& name) {
  return std::any_of(year.grades.begin(), year.grades.end(),
                     [&](const Grade& grade) { return grade.name == name; });
}

// Whether every stated grade is one that the stated or the computed total can have.
void CompareGrade(const Scores& stated, Recomputed* scores) {
  if (!scores->year || scores->year->grades.empty()) return;
  const auto instruments = OfficialInstruments(*scores);
  std::vector<GradeRange> possible;
  if (scores->official_total) {
    scores->grade = GradesOf(*scores->year, *scores->official_total, instruments);
    possible.push_back(scores->grade);
  }
  if (const SubjectScore* total = scores->Find(TotalSubject())) {
    for (const ScoreReading& reading : total->readings) {
      possible.push_back(GradesOf(*scores->year, reading.official(), instruments));
    }
  }
  if (possible.empty()) return;
  for (const StatedGrade& grade : stated.grades) {
    if (!IsOfYear(grade.year, scores->ita_year) || !IsGrade(*scores->year, grade.name)) continue;
    const bool fits = std::any_of(possible.begin(), possible.end(), [&](const GradeRange& range) {
      return Within(range, grade.name);
    });
    scores->grade_fits = fits && scores->grade_fits.value_or(true);
  }
}

// The first that fits; null below all bands.
const Grade* GradeOf(const Year& year, double total, double lowest_instrument) {
  const auto found = std::find_if(year.grades.begin(), year.grades.end(), [&](const Grade& grade) {
    return total >= grade.from && lowest_instrument >= grade.every_instrument;
  });
  return found == year.grades.end() ? nullptr : &*found;
}

void FindLost(Recomputed* scores) {
  if (!scores->year || scores->year->SplitStanding() != Standing::kConfirmed) return;
  for (int indicator : IndicatorsOf(Instrument::kOit, scores->year)) {
    const ScoreReading* reading = scores->Chosen(IndicatorSubject(indicator));
    if (!reading) continue;
    LostItems lost = FindLostItems(*scores->year, indicator, reading->range());
    if (!lost.sections.empty()) scores->lost.push_back(std::move(lost));
  }
}

}  // namespace

const SubjectScore* Recomputed::Find(const ScoreSubject& subject) const {
  const ScoreSubject plain = Plain(subject);
  const auto found = std::find_if(subjects.begin(), subjects.end(), [&](const SubjectScore& score) {
    return score.subject == plain;
  });
  return found == subjects.end() ? nullptr : &*found;
}

const ScoreReading* Recomputed::Chosen(const ScoreSubject& subject) const {
  const SubjectScore* score = Find(subject);
  return score ? score->Chosen() : nullptr;
}

const LostItems* Recomputed::Lost(int indicator) const {
  const auto found = std::find_if(lost.begin(), lost.end(), [&](const LostItems& items) {
    return items.indicator == indicator;
  });
  return found == lost.end() ? nullptr : &*found;
}

std::optional<bool> FitsMean(const Recomputed& scores, const InstrumentScore& score) {
  const ScoreReading* stated = scores.Chosen(InstrumentSubject(score.instrument));
  if (!stated || !score.mean || !score.binding) return std::nullopt;
  return Meet(stated->range(), *score.mean);
}

ScoreSubject TotalSubject() { return {}; }

ScoreSubject InstrumentSubject(Instrument instrument, int part) {
  ScoreSubject subject;
  subject.kind = ScoreSubject::Kind::kInstrument;
  subject.instrument = instrument;
  subject.part = part;
  return subject;
}

ScoreSubject IndicatorSubject(int number) {
  ScoreSubject subject;
  subject.kind = ScoreSubject::Kind::kIndicator;
  subject.indicator = number;
  return subject;
}

std::optional<int> ScoredYear(const Scores& scores) {
  if (scores.ita_year) return scores.ita_year;
  std::set<int> years;
  for (const StatedScore& stated : scores.stated) {
    if (stated.year != 0) years.insert(stated.year);
  }
  if (years.size() != 1) return std::nullopt;
  return *years.begin();
}

bool IsOfYear(int stated, std::optional<int> scored) {
  return stated == 0 || (scored && stated == *scored);
}

Recomputed Recompute(const Scores& scores, const Year* year) {
  Recomputed result;
  result.ita_year = ScoredYear(scores);
  result.year = year;
  result.subjects = ReadSubjects(scores, result.ita_year);
  Choice{&result};
  const Arithmetic arithmetic(result);
  for (Instrument instrument : kInstruments) {
    result.instruments[Index(instrument)] = arithmetic.Mean(instrument);
    if (arithmetic.Candidates(instrument).empty()) result.total_lacks.push_back(instrument);
  }
  result.total = arithmetic.Total();
  if (const ScoreReading* total = result.Chosen(TotalSubject())) {
    result.total_fits = arithmetic.TotalFits(total->range());
  }
  SettleInstruments(&result);
  SettleTotal(&result);
  CompareGrade(scores, &result);
  FindLost(&result);
  return result;
}

std::array<std::optional<ScoreRange>, 3> OfficialInstruments(const Recomputed& scores) {
  return {scores.instruments[0].official, scores.instruments[1].official,
          scores.instruments[2].official};
}

GradeRange GradesOf(const Year& year, const ScoreRange& total,
                    const std::array<std::optional<ScoreRange>, 3>& instruments) {
  double low = kBestScore, high = kBestScore;  // of the lowest instrument
  for (const std::optional<ScoreRange>& score : instruments) {
    low = std::min(low, score ? score->low : 0);
    high = std::min(high, score ? score->high : kBestScore);
  }
  return {GradeOf(year, total.low, low), GradeOf(year, total.high, high)};
}

}  // namespace oit
