#pragma once

#include <vector>

#include "base/language.h"
#include "facts/facts.h"

namespace oit {

// What should be known where a plan is compared with results: another agency; none or one.
std::vector<Bilingual> TellAgenciesApart(const Facts& plan, const Facts& results);
// Other fiscal years; none or one.
std::vector<Bilingual> TellYearsApart(const Facts& plan, const Facts& results);

}  // namespace oit
