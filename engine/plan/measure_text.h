#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/advice.h"
#include "plan/plan.h"

namespace oit {

// Writes the texts of measures: of one requirement as its advice has them, of several as one
// measure with a step for each. Placeholders are filled for the year to come; no day lies behind
// the one on which data must be in, but for the end of upkeep.
class MeasureWriter {
 public:
  // `order` and `plan`, of which the years and `dated_by_meeting` are set, must outlive the writer.
  MeasureWriter(const PlanOrder& order, const Plan& plan);

  // A measure of rules/indicators with the steps of what the row serves, which may be nothing.
  // `raises`: it is taken for a weak indicator too, so its own steps are wanted.
  Advice Write(const MeasureRule& rule, const PlanRow& row, bool raises) const;

  // Of an item that no such measure serves.
  Advice Write(const ServedItem& item) const;

 private:
  struct Need {
    const Requirement* requirement;
    const YearItem* asked;   // the item that asks for it, of the report's year or the one to come
    const YearItem* listed;  // of the year to come, or null
  };
  std::vector<Need> NeedsOf(const ServedItem& item) const;
  std::vector<Need> NeedsOf(const PlanRow& row) const;
  Advice AdviceOf(const Need& need) const;
  std::string StepOf(const Need& need) const;
  AdviceTerms TermsOf(const Need& need) const;
  Advice Finish(Advice advice) const;

  const PlanOrder& order_;
  const Plan& plan_;
  AdviceTerms terms_;
};

}  // namespace oit
