#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "pack/pack.h"

namespace oit {

// What is worth mending in rules and stops nothing: `oit rules lint`. `packs`: one a year,
// all of the same requirements and words. Each thing is said once, by file and line.
Errors Lint(const std::vector<const Pack*>& packs);

}  // namespace oit
