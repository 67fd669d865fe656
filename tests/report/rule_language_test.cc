#include "report/rule_language.h"

#include <doctest/doctest.h>

#include "base/file.h"

using namespace oit;

// If this fails: scripts/oit rules language --write
TEST_CASE("the manual and the definitions in rules/ are those of the vocabulary") {
  constexpr size_t kLimit = 1 << 20;
  CHECK(*ReadFile(OIT_ROOT "/rules/LANGUAGE.md", kLimit) == RuleLanguageManual());
  CHECK(*ReadFile(OIT_ROOT "/rules/.lua/oit.lua", kLimit) == RuleLanguageDefinitions());
}
