#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "document/document.h"
#include "pack/pack.h"

// What a report says about ITA scores: every statement with its place, not yet compared.
namespace oit {

// Whose score. An indicator goes by its name, never by the number that a report gives it.
struct ScoreSubject {
  enum class Kind : uint8_t { kTotal, kInstrument, kIndicator } kind = Kind::kTotal;
  Instrument instrument = Instrument::kIit;  // kInstrument
  int indicator = 0;                         // kIndicator: 1 to 10
  int part = 0;                              // of EIT from 2566 on: 1 or 2; 0: the whole

  auto operator<=>(const ScoreSubject&) const = default;
};

// IIT asks indicators 1 to 5, EIT 6 to 8, OIT 9 and 10, in every year known (scoring.md).
Instrument InstrumentOf(int indicator);

struct StatedScore {
  ScoreSubject subject;
  double value = 0;           // of 100
  int decimals = 0;           // as printed
  int year = 0;               // ITA year it is of; 0: nothing says
  std::optional<int> rank;    // as the report ranks it, from 1
  Span key;                   // from name to value; a row of a table from its first cell
  uint32_t block = kNowhere;  // of the value
};

struct StatedGrade {
  std::string name;  // "C", "ผ่านดี"
  int year = 0;
  Span key;
  uint32_t block = kNowhere;
};

// "The highest is ..., 91.87": one or more subjects of one kind.
struct ScoreClaim {
  enum class Kind : uint8_t { kHighest, kLowest } kind = Kind::kHighest;
  std::vector<ScoreSubject> subjects;
  std::optional<double> value;
  std::optional<Instrument> among;  // of the indicators of this instrument only
  int year = 0;
  Span key;
  uint32_t block = kNowhere;
};

// A list of strong or weak indicators: "above 90: 2 indicators: (1) ... (2) ...".
struct ScoreList {
  enum class Kind : uint8_t { kStrong, kWeak } kind = Kind::kStrong;
  enum class Bound : uint8_t { kNone, kAbove, kAtLeast, kBelow, kAtMost } bound = Bound::kNone;
  double limit = 0;                   // where bound is not kNone
  std::optional<int> count;           // as stated
  std::optional<Instrument> among;    // of the indicators of this instrument only
  std::vector<ScoreSubject> members;  // in the report's order
  std::vector<Span> member_keys;      // one a member
  int year = 0;
  Span key;  // of the heading or sentence that introduces it
  uint32_t block = kNowhere;
};

// A run of statements that the report orders: a ranked table, or prose that goes on with
// "followed by". Indexes into Scores::stated.
struct Ranking {
  std::vector<uint32_t> stated;
  Span key;
};

struct Scores {
  std::optional<int> ita_year;      // the year that the report analyses
  Span year_key;                    // the passage that names it
  std::vector<StatedScore> stated;  // by place
  std::vector<StatedGrade> grades;
  std::vector<ScoreClaim> claims;
  std::vector<ScoreList> lists;
  std::vector<Ranking> rankings;

  bool empty() const { return stated.empty() && grades.empty() && lists.empty(); }
};

}  // namespace oit
