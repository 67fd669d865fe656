#pragma once

#include <span>
#include <string_view>

namespace oit {

struct PageFile {
  std::string_view name;
  std::string_view text;
};

// The files of page/, which are in the program itself.
std::span<const PageFile> PageFiles();

}  // namespace oit
