#pragma once

#include <string>

#include "text/dates.h"

namespace oit {

// "๓๐ เมษายน ๒๕๖๖".
std::string ThaiDate(Date date);

// The text with every date after `close` replaced by it. A month counts as its last day, but as
// its first where a range begins with it ("มีนาคม – ๑๕ เมษายน ๒๕๖๖").
std::string NotAfter(std::string text, Date close);

}  // namespace oit
