#pragma once

#include <map>
#include <string>

#include "audit/coverage.h"
#include "base/result.h"
#include "facts/facts.h"
#include "pack/pack.h"

namespace oit {

struct ExampleReport {
  int count = 0;       // examples that were run
  Errors misbehaving;  // at the example's place, each that does not come out as it says
  Coverage coverage;
};

// Runs the examples that stand in requirement files: each becomes a small report of its
// context (a step of a plan, a ticked row, a result, ...) which is loaded and audited like
// any other, under a year made of the one requirement. An element's example stands
// where the requirement's subject is already named.
class ExampleRunner {
 public:
  ExampleRunner(const std::map<std::string, Requirement>& requirements, const WordLists& words,
                const FactReader& facts);

  // Of one requirement, or of all where `slug` is empty.
  ExampleReport Run(const std::string& slug);

 private:
  Status RunOf(const Requirement& requirement, ExampleReport* report);

  const std::map<std::string, Requirement>& requirements_;
  const WordLists& words_;
  const FactReader& facts_;
};

}  // namespace oit
