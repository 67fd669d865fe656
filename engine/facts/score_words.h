#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/needles.h"
#include "facts/scores.h"
#include "pack/pack.h"

namespace oit::facts {

// What a word or figure does in a sentence or table about scores. Names are those of the lists
// "scores.*"; the last ones are figures.
enum class ScoreWord : uint8_t {
  kNone,  // an exception of some list
  kSubject,
  kAnalysed,
  kSum,
  kMean,
  kIndicator,
  kForeign,
  kHighest,
  kLowest,
  kNext,
  kOrdered,
  kStrong,
  kWeak,
  kAbove,
  kAtLeast,
  kBelow,
  kAtMost,
  kUpward,
  kDownward,
  kTarget,
  kMust,
  kGoal,
  kGap,
  kChange,
  kSince,
  kOthers,
  kFull,
  kWeighted,
  kIs,
  kConsist,
  kOf,
  kPoints,
  kPercent,
  kPart1,
  kPart2,
  kGot,
  kRespectively,
  kClause,
  kGradeWord,
  kGrade,
  kYear,
  kFigure,  // may be a score
  kRange,   // one end of "85.00 - 94.99"
  kCount,   // "2 ตัวชี้วัด"
  kOrdinal  // the 1 of "ตัวชี้วัดที่ 1", "1.", "(1)"
};

struct ScoreToken {
  ScoreWord word = ScoreWord::kNone;
  ScoreSubject subject;       // kSubject
  std::string_view grade;     // kGrade; belongs to the words
  double value = 0;           // kFigure, kRange, kCount, kOrdinal, kYear
  int decimals = 0;           // kFigure
  bool unit = false;          // kFigure: "คะแนน" or "ร้อยละ" stands beside it
  bool points_after = false;  // kFigure: "คะแนน" stands behind it
  bool points = false;        // kFigure: "คะแนน" does
  Span span;                  // in the text given
};

using ScoreTokens = std::vector<ScoreToken>;

// Words that only join a name to its score: "ได้คะแนน", "เท่ากับร้อยละ", "ตัวชี้วัดที่ 1".
bool IsPlain(ScoreWord word);
// "สูงสุด", "ต่ำสุด".
bool IsExtreme(ScoreWord word);

// The lists "scores.*", compiled.
class ScoreWords {
 public:
  static Result<ScoreWords> Compile(const WordLists& words);

  // The words and figures of a block's key text, ascending, not overlapping.
  ScoreTokens Read(std::string_view key) const;

 private:
  ScoreToken At(std::string_view key, uint32_t offset) const;

  Needles needles_;                 // ids index kinds_
  std::vector<ScoreToken> kinds_;   // without a span
  std::vector<std::string> names_;  // of grades
};

// Letters between two tokens that no word explains; spaces and signs do not count. More than any
// text has where too many tokens stand between, so that the search of a long line stays short.
uint32_t Unexplained(std::string_view key, const ScoreTokens& tokens, size_t from, size_t to);

}  // namespace oit::facts
