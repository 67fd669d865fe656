#pragma once

#include <vector>

#include "pack/pack.h"

namespace oit {

// The measures to take for an item, with its year and code filled in.
std::vector<Advice> AdviceFor(const Pack& pack, const YearItem& item);

}  // namespace oit
