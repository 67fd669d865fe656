#pragma once

#include <string>
#include <string_view>

namespace oit {

// A Content-Security-Policy for a page that holds just this style and this script, and asks
// nobody for anything.
std::string PolicyOf(std::string_view style, std::string_view script);

}  // namespace oit
