#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "check/check.h"
#include "cli/commands.h"
#include "report/write.h"

namespace oit {

// "json", "text:out.txt". Empty for an unknown format or an empty path.
std::optional<OutputTarget> ParseTarget(const std::string& text);

// Gathers what is said about each report for every -o. Standard output gets texts and
// lines at once, a file when all is said: whole or not at all.
class Outputs {
 public:
  // `out` must outlive it.
  Outputs(const CheckArguments& arguments, std::ostream& out);

  void Add(const CheckedReport& report);
  // Closes arrays and writes the files; one error for each that could not be written.
  Errors Finish();

 private:
  struct Sink {
    OutputTarget target;
    std::string text;  // not yet written
    size_t count = 0;
  };
  std::string Render(const Sink& sink, const CheckedReport& report) const;
  void Append(Sink* sink, const std::string& rendered);
  void Write(Sink* sink, const std::string& text);

  const CheckArguments& arguments_;
  std::ostream& out_;
  std::vector<Sink> sinks_;
  bool array_;  // several reports were asked for, or a folder
  bool colour_;
  int width_;
};

}  // namespace oit
