#include "typed.h"

#include <sstream>

#include "cli/commands.h"

namespace oit {

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

}  // namespace oit
