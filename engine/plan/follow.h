#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/result.h"
#include "document/document.h"
#include "facts/facts.h"

// What became of the measures of one report, as another one tells it.
namespace oit {

enum class Outcome : uint8_t {
  kDone,          // reported as done, with what lets a reader verify it
  kClaimed,       // reported as done
  kOpen,          // named, under way or without a word of what became of it
  kNotMentioned,  // the results do not name it
  kContradicted,  // marked as not done, or said not to be done where it is ticked
};
const char* Name(Outcome outcome);  // "done", "claimed", "open", "not_mentioned", "contradicted"

struct FollowedStep {
  Passage planned;
  std::optional<Passage> told;  // where the results name it; none: nowhere
};

struct FollowedMeasure {
  Passage planned;
  int number = 0;  // in the plan; 0 for none
  Outcome outcome = Outcome::kNotMentioned;
  Bilingual reason;
  std::optional<Passage> responsible, period;  // as the plan has them
  std::optional<Date> due;                     // the last day of that period
  bool not_due = false;                        // it is after the last day that the results are on
  std::optional<Passage> told;                 // the measure in the results
  std::vector<Passage> says;                   // what they say of it; not where nothing was found
  std::vector<Passage> evidence;  // links, dates and numbers there; or what contradicts
  std::vector<FollowedStep> steps;
};

struct FollowUp {
  std::vector<Bilingual> notes;    // what parts the two reports: agency, years
  std::optional<Date> covered_to;  // the last day that the results are on, if they say it
  std::vector<FollowedMeasure> measures;
  std::vector<Passage> unplanned;  // measures of the results that no measure of the plan is like
  std::vector<Finding> findings;   // "plan.not_followed"
};

struct ReportRead {
  const Document* document = nullptr;
  const Facts* facts = nullptr;
};

// The plan needs measures, in a table or under labels: "follow.no_measures" else; results may be
// any prose.
Result<FollowUp> Follow(const ReportRead& plan, const ReportRead& results, const WordLists& words);

}  // namespace oit
