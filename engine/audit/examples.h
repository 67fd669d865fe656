#pragma once

#include <map>
#include <string>

#include "base/error.h"
#include "facts/facts.h"
#include "pack/pack.h"

namespace oit {

// Runs the examples that stand in requirement files: each becomes a small report of its
// context (a step of a plan, a ticked row, a result, ...) which is loaded and audited like
// any other, under a year made of the one requirement. An element's example stands
// where the requirement's subject is already named.
class ExampleRunner {
 public:
  ExampleRunner(const std::map<std::string, Requirement>& requirements, const WordLists& words,
                const FactReader& facts);

  // One error, at the example's place, for each that does not behave.
  Errors Run();
  int count() const { return count_; }

 private:
  Errors RunOf(const Requirement& requirement);

  const std::map<std::string, Requirement>& requirements_;
  const WordLists& words_;
  const FactReader& facts_;
  int count_ = 0;
};

}  // namespace oit
