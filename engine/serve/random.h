#pragma once

#include <string>

namespace oit {

// 128 bits of the system's as 32 hexadecimal digits; empty where it gives none.
std::string RandomId();

}  // namespace oit
