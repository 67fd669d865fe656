#pragma once

#include <vector>

#include "pack/pack.h"

namespace oit {

// The measures to take for an item, of each of its requirements; {year}, {last_year} and {code}
// filled in.
std::vector<Advice> AdviceFor(const Pack& pack, const YearItem& item);

}  // namespace oit
