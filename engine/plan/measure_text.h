#pragma once

#include <vector>

#include "audit/advice.h"
#include "plan/plan.h"

namespace oit {

// Writes the texts of measures: of one requirement as its advice has them, of several as one
// measure with a step for each. Placeholders are filled for the year to come.
class MeasureWriter {
 public:
  // `order` must outlive the writer.
  explicit MeasureWriter(const PlanOrder& order);

  // A measure of rules/indicators with the steps of what it serves, which may be nothing.
  // `raises`: it is taken for a weak indicator too, so its own steps are wanted.
  Advice Write(const MeasureRule& rule, const std::vector<ServedItem>& items, bool raises) const;

  // Of an item that no such measure serves.
  Advice Write(const ServedItem& item) const;

 private:
  struct Need {
    const ServedItem* item;
    const Requirement* requirement;
  };
  std::vector<Need> NeedsOf(const std::vector<ServedItem>& items) const;
  Advice AdviceOf(const Need& need) const;
  std::string StepOf(const Need& need) const;
  AdviceTerms TermsOf(const Need& need) const;
  std::string CodeOf(const Need& need) const;

  const PlanOrder& order_;
  AdviceTerms terms_;
};

}  // namespace oit
