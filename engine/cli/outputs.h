#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/file.h"
#include "check/check.h"
#include "cli/commands.h"
#include "report/output.h"

namespace oit {

// "json", "text:out.txt", "html+names:out.html". Nothing for an unknown format or an empty path.
std::optional<OutputTarget> ParseTarget(const std::string& text);

// Gathers what is said about each report for every -o. Standard output gets it at once, a file
// grows beside its target and takes its place when all is said: whole or not at all.
class Outputs {
 public:
  // `out` must outlive it.
  Outputs(const CheckArguments& arguments, std::ostream& out);

  // Once an output has failed, nothing more goes to it; the others go on.
  Errors Add(const CheckedReport& report);
  // A report that could not be checked.
  void AddUnread(const std::string& path, const Errors& why);
  // Closes every output.
  Errors Finish();
  // The files that were, after that.
  const std::vector<std::string>& written() const { return written_; }

 private:
  struct Sink {
    OutputTarget target;
    std::unique_ptr<Output> output;
    std::optional<GrowingFile> file = {};
    bool failed = false;
  };
  void Write(Sink* sink, const Result<std::string>& text, Errors* errors);
  void Fail(Sink* sink, const Errors& why, Errors* errors);

  std::ostream& out_;
  std::vector<Sink> sinks_;
  std::vector<std::string> written_;
  Language language_;
  bool several_;  // reports were asked for, or a folder
};

}  // namespace oit
