#pragma once

#include <string>
#include <string_view>

namespace oit {

// A quote as the rules see it, its spelling and spaces normalised (text/key.h): by this a passage
// is known again in a later version of its document.
std::string QuoteKey(std::string_view quote);

}  // namespace oit
