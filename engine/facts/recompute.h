#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/lost_items.h"
#include "facts/score_range.h"
#include "facts/scores.h"
#include "pack/pack.h"

// What arithmetic makes of the scores that a report states: one value a subject, instrument means,
// the weighted total, the grade. Nothing here is a judgement; rules/checks/scores.lua compares.
namespace oit {

// A value that a report gives of a subject, with all statements that agree on it.
struct ScoreReading {
  double value = 0;  // of the statement with most decimals
  int decimals = 0;
  std::vector<uint32_t> stated;  // Scores::stated, by place

  ScoreRange range() const { return PrintedScore(value, decimals); }
  ScoreRange official() const { return OfficialScore(value, decimals); }
};

// All that a report says of one subject for the scored year.
struct SubjectScore {
  ScoreSubject subject;
  std::vector<ScoreReading> readings;  // by place; more than one: the statements differ
  std::optional<size_t> chosen;        // the only one, or the one that the arithmetic bears out
  // What told differing readings apart.
  bool by_total = false;                    // only the chosen one gives the stated total
  std::optional<Instrument> by_instrument;  // only the chosen one gives this stated mean
  bool by_items = false;  // only the chosen one can come of items that score 0 or 100

  bool differ() const { return readings.size() > 1; }
  const ScoreReading* Chosen() const { return chosen ? &readings[*chosen] : nullptr; }
};

// The mean of an instrument's indicators.
struct InstrumentScore {
  Instrument instrument = Instrument::kIit;
  std::vector<int> indicators;  // that it is the mean of
  std::vector<int> lacking;     // of those: not stated, or stated with values that differ
  std::optional<ScoreRange> mean;
  bool in_parts = false;  // EIT: the mean of its two stated parts
  // Whether a stated score of the instrument must be this mean. From 2566 on EIT may be the mean
  // of two parts, so that only both parts, stated, tell what it is.
  bool binding = false;
  // In official figures: as stated where that agrees with the mean or there is none to compare
  // with, else the mean.
  std::optional<ScoreRange> official;
};

// Grades that the score may have; null where nothing tells.
struct GradeRange {
  const Grade* lowest = nullptr;
  const Grade* highest = nullptr;
  bool known() const { return lowest && lowest == highest; }
};

struct Recomputed {
  std::optional<int> ita_year;
  const Year* year = nullptr;  // its rules; null: means only
  std::vector<SubjectScore> subjects;
  std::array<InstrumentScore, 3> instruments;  // by Instrument
  std::optional<ScoreRange> total;             // of means, else of stated instruments
  std::vector<Instrument> total_lacks;         // instruments that nothing gives
  // Where total and grade are stated: whether they fit. A total fits where some mixture of means
  // and stated instruments gives it: then what is wrong with an instrument is not its error.
  std::optional<bool> total_fits;
  std::optional<bool> grade_fits;
  // Likewise of the total; and what the true total can be, by all that is known.
  std::optional<ScoreRange> official_total;
  std::optional<ScoreRange> true_total;
  GradeRange grade;             // of the official total
  std::vector<LostItems> lost;  // indicators 9 and 10, in years whose split is confirmed

  const SubjectScore* Find(const ScoreSubject& subject) const;
  const ScoreReading* Chosen(const ScoreSubject& subject) const;
  const LostItems* Lost(int indicator) const;
};

// Whether the stated score of the instrument is its mean; nothing where that cannot be said.
std::optional<bool> FitsMean(const Recomputed& scores, const InstrumentScore& score);

ScoreSubject TotalSubject();
ScoreSubject InstrumentSubject(Instrument instrument, int part = 0);
ScoreSubject IndicatorSubject(int number);

// The ITA year that the statements are of: as the report says, else the one year that they name.
std::optional<int> ScoredYear(const Scores& scores);

// Whether a statement of this year counts for the scored year; 0: nothing says of which it is.
bool IsOfYear(int stated, std::optional<int> scored);

// `year`: the rules of ScoredYear(scores), or null where there are none. It must outlive
// the result. Empty scores give empty subjects.
Recomputed Recompute(const Scores& scores, const Year* year);

// Grades of an official total beside official scores of the instruments, by Instrument; an
// instrument of which nothing is known may have any score.
GradeRange GradesOf(const Year& year, const ScoreRange& total,
                    const std::array<std::optional<ScoreRange>, 3>& instruments);
// The official scores of the instruments.
std::array<std::optional<ScoreRange>, 3> OfficialInstruments(const Recomputed& scores);

}  // namespace oit
