#include "check/review.h"

#include <algorithm>
#include <utility>

#include "load/ledger_file.h"

namespace oit {
namespace {

const IdleDecision* FindIdle(const std::vector<IdleDecision>& idle, const std::string& about) {
  for (const IdleDecision& one : idle) {
    if (one.about == about) return &one;
  }
  return nullptr;
}

void Look(const LedgerUse& ledger, ReviewQuestion* asked) {
  const std::string& about = asked->question.about;
  for (const auto& [list, state] : {std::pair(&ledger.reopened, QuestionState::kReopened),
                                    std::pair(&ledger.expired, QuestionState::kExpired)}) {
    const IdleDecision* idle = FindIdle(*list, about);
    if (idle == nullptr) continue;
    asked->state = state;
    asked->idle = idle;
    asked->decision = &idle->decision;
  }
}

}  // namespace

const char* Name(QuestionState state) {
  switch (state) {
    case QuestionState::kOpen:
      return "open";
    case QuestionState::kAnswered:
      return "answered";
    case QuestionState::kReopened:
      return "reopened";
    case QuestionState::kExpired:
      return "expired";
  }
  return "";
}

size_t Review::Count(QuestionState state) const {
  return static_cast<size_t>(
      std::count_if(questions.begin(), questions.end(),
                    [state](const ReviewQuestion& asked) { return asked.state == state; }));
}

Review ReviewOf(const CheckedReport& report) {
  const Checklist& checklist = report.checklist;
  Review review;
  review.ledger = LedgerPathOf(checklist.path);
  for (Question& question : QuestionsOf(report)) {
    ReviewQuestion asked{std::move(question), QuestionState::kOpen, nullptr, nullptr};
    const std::optional<Decision>& decision =
        asked.question.element ? asked.question.element->decision : asked.question.item->decision;
    if (decision) {
      asked.state = QuestionState::kAnswered;
      asked.decision = &*decision;
    } else if (checklist.ledger) {
      Look(*checklist.ledger, &asked);
    }
    review.questions.push_back(std::move(asked));
  }
  return review;
}

}  // namespace oit
