#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"

namespace oit {

// rules/years/*.yaml and rules/words/*.yaml. Every problem of a file that can be parsed
// is reported at once: of its form ("yaml.*", yaml/value.h and reader.h) and, of a year, of
// what it says ("pack.*": doubled or malformed codes and refs, unknown sections).
Result<Year> ReadYear(const std::string& path);
Result<WordLists> ReadWords(const std::string& folder);

// The fiscal years that have a file in rules/years, ascending.
Result<std::vector<int>> ListYears(const std::string& rules);

// Joins the three by slug and name: unknown requirements, elements, word lists, doubled
// codes and refs, phrases that the normaliser refuses; all at once, with suggestions. The
// checks come along as they are.
Result<Pack> JoinPack(Year year, std::map<std::string, Requirement> requirements, WordLists words,
                      std::vector<CheckFile> checks = {});

}  // namespace oit
