#pragma once

namespace oit {

inline constexpr char kVersion[] = "0.1.0";  // as project(oit VERSION) says; a test compares them

}  // namespace oit
