#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scratch.h"

namespace oit {

struct Ran {
  int status = 0;
  std::string out, err;
};

// `oit` with these arguments, as if typed.
Ran Oit(const std::vector<std::string>& arguments);

bool Has(const std::string& text, const std::string& part);

struct Folder : Scratch {
  std::filesystem::path path = folder();
};

}  // namespace oit
