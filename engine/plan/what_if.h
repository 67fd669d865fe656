#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "facts/recompute.h"
#include "pack/pack.h"

// What a total and a grade would be with other items of OIT. Arithmetic over what a report
// states: no promise, and never about IIT or EIT, for what people perceive cannot be set.
namespace oit {

// Scores once some items that were lost count as full.
struct WhatIf {
  std::vector<const YearItem*> items;
  std::vector<ScoreRange> indicators;  // 9 and 10 afterwards, as Recomputed::lost has them
  double oit_gain = 0;                 // points of OIT
  double total_gain = 0;               // points of the total
  std::optional<ScoreRange> oit;       // afterwards, in official figures
  std::optional<ScoreRange> total;     // likewise; nothing where the report does not tell it
  GradeRange grade;
  bool certain = false;  // every count of items that gives the scores has these lost
};

// `codes`: of items of the scored year. Errors name what stands against it: "score.no_rules" (no
// rules of the scored year), "score.split" (its sections are not confirmed), "score.code" (no such
// code), "score.twice", "score.unstated" (indicator 9 or 10 is not known), "score.unreachable"
// (the stated score of the indicator cannot be), "score.full" (nothing, or less, was lost there).
Result<WhatIf> CountAsFull(const Recomputed& scores, const std::vector<std::string>& codes);

// So many items of a section.
struct SectionItems {
  const Section* section = nullptr;
  int count = 0;
  std::vector<const YearItem*> among;  // all items of the section
};

// A cheapest way to the next grade.
struct WayUp {
  std::vector<SectionItems> sections;
  int items = 0;
  ScoreRange total;
  bool certain = false;  // as in WhatIf
};

// What keeps OIT alone from leading to the next grade, or from saying how.
enum class Barrier {
  kNone,
  kNoRules,      // of the scored year, or no grades in them
  kNoTotal,      // the total is not known
  kHighest,      // there is no higher grade
  kInstruments,  // IIT or EIT is below what the next grade asks of every instrument
  kTooFar,       // not even with OIT at 100
  kSplit,        // the sections of that year are not confirmed
  kUnstated,     // indicator 9 or 10 is not known
  kUnreachable   // their stated scores cannot be
};

struct NextGrade {
  const Grade* now = nullptr;      // the lowest that the total may have
  const Grade* next = nullptr;     // the one above it
  double missing = 0;              // points of the total
  std::optional<ScoreRange> most;  // the total with OIT at 100
  Barrier barrier = Barrier::kNone;
  std::vector<Instrument> below;  // kInstruments
  // Fewest items first, then those that are certain, then the highest total. Where none of the
  // fewest is certain, the fewest of those that are follow. At most kMostWays of each.
  std::vector<WayUp> ways;
};
inline constexpr size_t kMostWays = 5;

NextGrade FindWaysUp(const Recomputed& scores);

}  // namespace oit
