#pragma once

#include <string>
#include <vector>

#include "pack/compare.h"
#include "pack/copy_year.h"
#include "pack/pack.h"
#include "report/write.h"

// The rules as text, for those who write them and those who check them against the manual. Of
// the options language, colour and width count.
namespace oit {

// `oit rules list`: the packs of `years`, which have a file, or of some of them.
std::string YearsText(const std::vector<const Pack*>& packs, const std::vector<int>& years,
                      const TextOptions& options);

// `oit rules explain`: one item. `years` tell its codes in each, ascending.
std::string ItemText(const Pack& pack, const YearItem& item, const std::vector<const Year*>& years,
                     const TextOptions& options);

// Likewise: one check of a report against itself.
std::string CheckText(const CheckFile& file, const ReportCheck& check, const TextOptions& options);

// `oit rules diff`. With `wording` also what is said in other words.
std::string ComparisonText(const Comparison& comparison, bool wording, const TextOptions& options);

// `oit rules new`: what was changed, what a person must look at, what to do next. `path` is
// the new file.
std::string YearCopyText(const YearCopy& copy, const std::string& path, const TextOptions& options);

}  // namespace oit
