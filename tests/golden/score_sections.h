#pragma once

#include <string>
#include <vector>

#include "golden/dice.h"

namespace oit {

// An error planted in a section about scores; its name is the id of the finding that tells it.
enum class ScoreError {
  kNone,
  kMean,
  kTotal,
  kGrade,
  kConflict,
  kRankOrder,
  kHighest,
  kLowest,
  kListRange,
  kListCount,
  kUnreachable
};
const std::vector<ScoreError>& ScoreErrors();
std::string IdOf(ScoreError error);  // "score.total"

// A report of an agency that does not exist, about an ITA result that no one had: ten
// indicators with instruments, total and grade that follow from them, told in prose, a table, a
// ranked table or two tables, with claims and lists; and one error at most.
struct ScoreSection {
  std::string text;
  ScoreError error = ScoreError::kNone;
};
ScoreSection MakeScoreSection(Dice& dice, ScoreError error);

}  // namespace oit
