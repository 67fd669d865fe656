#include "typed.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/commands.h"

namespace oit {

namespace fs = std::filesystem;

Ran Oit(const std::vector<std::string>& arguments) {
  std::vector<const char*> argv = {"oit"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::ostringstream out, err;
  int status = RunProgram(static_cast<int>(argv.size()), argv.data(), out, err);
  return {status, out.str(), err.str()};
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "oit_cli_XXXXXX").string();
  path = ::mkdtemp(pattern.data());
}

Folder::~Folder() { fs::remove_all(path); }

std::string Folder::Write(const std::string& name, const std::string& text) const {
  fs::create_directories((path / name).parent_path());
  std::ofstream(path / name, std::ios::binary) << text;
  return (path / name).string();
}

}  // namespace oit
