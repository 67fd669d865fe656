#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "facts/score_words.h"
#include "facts/scores.h"

namespace oit::facts {

// A block as the readers of scores see it.
struct ScoreBlock {
  uint32_t index = kNowhere;
  Span key;               // in the document
  std::string_view text;  // its key text; tokens count from its start
  ScoreTokens tokens;
  std::optional<Instrument> among;    // what it stands under is about this instrument
  std::optional<ScoreSubject> topic;  // what it stands under is about this score
  bool goal = false;                  // what it stands under is about targets

  Span InDocument(Span span) const { return {key.begin + span.begin, key.begin + span.end}; }
};

// Unexplained letters between a name and its score, and between words that belong together.
inline constexpr uint32_t kNear = 30;
inline constexpr uint32_t kNextTo = 6;

// The first subject from `from` on that only words like "the indicator number 1" part from
// it; nothing where another word stands between.
std::optional<size_t> SubjectAhead(const ScoreBlock& block, size_t from);

// Statements, grades and rankings of a sentence: "A got 91.87, followed by B with 90.95",
// "91.87 is A", "A, B and C got 90, 80 and 70 respectively".
void ReadSentences(const ScoreBlock& block, Scores* scores);

// "The highest is A", "A has the lowest score".
void ReadClaims(const ScoreBlock& block, Scores* scores);

}  // namespace oit::facts
