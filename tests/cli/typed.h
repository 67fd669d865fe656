#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace oit {

struct Ran {
  int status = 0;
  std::string out, err;
};

// `oit` with these arguments, as if typed.
Ran Oit(const std::vector<std::string>& arguments);

bool Has(const std::string& text, const std::string& part);

// A folder of its own, gone with the test.
struct Folder {
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  // "years/2571.yaml": makes the folders between. Returns the path.
  std::string Write(const std::string& name, const std::string& text) const;
  std::filesystem::path path;
};

}  // namespace oit
