#pragma once

#include <optional>
#include <string>

#include "document/document.h"
#include "facts/facts.h"
#include "facts/recompute.h"
#include "plan/what_if.h"
#include "report/write.h"

namespace oit {

// What `oit score` tells of a report.
struct ScoreSheet {
  const Document& document;
  const Facts& facts;
  const Recomputed& scores;
  std::optional<WhatIf> what_if;  // --if
  NextGrade next;
};

// Stated and computed side by side, what the arithmetic says, and what would follow from other
// items of OIT; one line where the report states no scores.
std::string ScoreText(const ScoreSheet& sheet, const TextOptions& options);

// The same for programs: {path, scores, what_if, next}; "scores" as in the checklist's JSON, but
// for the checks that hold.
std::string ScoreJson(const ScoreSheet& sheet);

}  // namespace oit
