#pragma once

#include <string>
#include <vector>

#include "check/question.h"

namespace oit {

enum class QuestionState : uint8_t { kOpen, kAnswered, kReopened, kExpired };
const char* Name(QuestionState state);  // "open"

// A question with what the ledger says of it.
struct ReviewQuestion {
  Question question;
  QuestionState state = QuestionState::kOpen;
  const Decision* decision = nullptr;  // in force, or, where it was reopened or expired, before
  const IdleDecision* idle = nullptr;  // why it does not hold now; null where it does
};

// What a checklist leaves for a person to decide, for `oit review`.
struct Review {
  std::string ledger;  // where the answers are kept, whether the file is there yet or not
  std::vector<ReviewQuestion> questions;

  size_t Count(QuestionState state) const;
};

// Of a report to which its ledger has been applied; it must outlive the review.
Review ReviewOf(const CheckedReport& report);

}  // namespace oit
