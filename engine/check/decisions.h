#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/check.h"
#include "check/ledger.h"

namespace oit {

// Puts each answer of the ledger beside the item or element that it is about, where the question
// is still the same and the answer still holds, and tells of the others in its checklist.
// Levels and verdicts stay. What another ledger put there is gone; nothing happens where there is
// no ledger.
void ApplyLedger(const Ledger& ledger, Date today, CheckedReport* report);

// What a person found, by `oit review --set`.
struct Reply {
  std::string about;             // as it was typed
  std::optional<Answer> answer;  // nothing: the answer is taken back
};

struct Replies {
  std::vector<Reply> replies;
  std::string note;           // of each of them
  std::optional<Date> until;  // of each of them
  Date today;
};

// The ledger with the replies in it; that of an item answers all questions about its elements.
// Errors, all at once: "review.about" (no item or element of the year), "review.settled" (nothing
// to be looked at there), "review.clear" (no answer to take back), "review.until" (past),
// "review.note" (no text, or too long).
Result<Ledger> Answered(Ledger ledger, const Replies& replies, const CheckedReport& report);

}  // namespace oit
