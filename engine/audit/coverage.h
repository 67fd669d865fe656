#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/result.h"
#include "document/document.h"
#include "match/matcher.h"
#include "pack/pack.h"

namespace oit {

// What the examples of requirements do not try. Information: no rule is wrong for it.
struct Coverage {
  size_t elements = 0;  // topics counted as elements
  size_t phrases = 0;   // of all words with their exceptions; lists not counted
  size_t checks = 0;
  // At the element or phrase: "coverage.accept" (no example that must be found is),
  // "coverage.reject" (none that must not be found), "coverage.check" (its function never ran),
  // "coverage.phrase" (in no example).
  Errors gaps;
};

// Gathers what the examples of one requirement try.
class CoverageOf {
 public:
  // `requirement` must outlive it.
  static Result<CoverageOf> Start(const Requirement& requirement);

  // An example behaved; `found`: that is, something was found.
  void AddBehaving(const Example& example, bool found);
  void AddText(const KeyText& text);
  void AddCheckRun() { check_ran_ = true; }

  void Finish(Coverage* coverage) const;

 private:
  CoverageOf(const Requirement& requirement, std::vector<const Phrase*> phrases, Matcher matcher);
  void FinishElement(const std::string& id, const Place& place, Coverage* coverage) const;

  const Requirement* requirement_;
  std::vector<const Phrase*> phrases_;
  std::vector<bool> hit_;  // one a phrase
  Matcher matcher_;
  std::vector<std::string> accepted_, rejected_;  // ids
  bool check_ran_ = false;
};

}  // namespace oit
