#pragma once

#include <map>
#include <string_view>

namespace oit {

// The files of page/ by name, as they are in the program (engine/CMakeLists.txt puts them there).
const std::map<std::string_view, std::string_view>& PageFiles();

}  // namespace oit
