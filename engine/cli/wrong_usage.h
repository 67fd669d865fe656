#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace oit {

// A value that an option does not take, as an error for CLI11 to throw: the option with the
// value, and what to write instead.
CLI::ValidationError WrongValue(const std::string& option, const std::string& value,
                                const std::string& th, const std::string& en);

// What is wrong with a command line that could not be parsed, and how to go on: lines in both
// languages, since the line that asks for one was not understood.
std::string WrongUsage(const CLI::App& program, const CLI::ParseError& error, int argc,
                       const char* const* argv);

}  // namespace oit
