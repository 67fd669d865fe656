#include "cli/outputs.h"

#include <string_view>
#include <utility>

#include "cli/terminal.h"

namespace oit {
namespace {

constexpr std::string_view kWithNames = "+names";

OutputOptions OptionsFor(const CheckArguments& arguments, const OutputTarget& target,
                         bool several) {
  OutputOptions options;
  options.language = arguments.common.language;
  options.all = arguments.all;
  options.brief = arguments.brief;
  options.strict = arguments.strict;
  options.names = arguments.names || target.names;
  options.by_unit = arguments.by_unit;
  options.only = arguments.only;
  options.several = several;
  if (!target.path.empty()) return options;
  options.colour = WantsColour(arguments.colour);
  options.width = TerminalWidth();
  return options;
}

}  // namespace

std::optional<OutputTarget> ParseTarget(const std::string& text) {
  size_t colon = text.find(':');
  std::string name = text.substr(0, colon);
  const bool names = name.ends_with(kWithNames);
  if (names) name.resize(name.size() - kWithNames.size());
  std::optional<OutputFormat> format = ParseFormat(name);
  if (!format) return std::nullopt;
  if (colon == std::string::npos) return OutputTarget{*format, "", names};
  if (colon + 1 == text.size()) return std::nullopt;
  return OutputTarget{*format, text.substr(colon + 1), names};
}

Outputs::Outputs(const CheckArguments& arguments, std::ostream& out)
    : out_(out),
      language_(arguments.common.language),
      several_(arguments.reports.size() > 1 || IsFolder(arguments.reports.front())) {
  const auto add = [&](const OutputTarget& target) {
    sinks_.push_back({target, OpenOutput(target.format, OptionsFor(arguments, target, several_))});
  };
  for (const OutputTarget& target : arguments.outputs) add(target);
  if (sinks_.empty()) add({});
}

void Outputs::Fail(Sink* sink, const Errors& why, Errors* errors) {
  sink->failed = true;
  sink->file.reset();
  errors->insert(errors->end(), why.begin(), why.end());
}

void Outputs::Write(Sink* sink, const Result<std::string>& text, Errors* errors) {
  if (!text) return Fail(sink, text.errors(), errors);
  if (sink->target.path.empty()) {
    out_ << *text;
    return;
  }
  if (!sink->file) {
    Result<GrowingFile> file = GrowingFile::Open(sink->target.path);
    if (!file) return Fail(sink, file.errors(), errors);
    sink->file.emplace(std::move(*file));
  }
  const Status written = sink->file->Append(*text);
  if (!written) Fail(sink, written.errors(), errors);
}

Errors Outputs::Add(const CheckedReport& report) {
  Errors errors;
  for (Sink& sink : sinks_) {
    if (!sink.failed) Write(&sink, sink.output->Add(report), &errors);
  }
  return errors;
}

void Outputs::AddUnread(const std::string& path, const Errors& why) {
  const std::string reason = why.empty() ? "" : why.front().message.In(language_);
  for (Sink& sink : sinks_) sink.output->AddUnread(path, reason);
}

Errors Outputs::Finish() {
  Errors errors;
  for (Sink& sink : sinks_) {
    const bool nothing = !sink.target.path.empty() && !sink.file && !several_;
    if (sink.failed || nothing) continue;
    Write(&sink, sink.output->Finish(), &errors);
    if (sink.failed || !sink.file) continue;
    const Status closed = sink.file->Close();
    if (closed) {
      written_.push_back(sink.target.path);
    } else {
      Fail(&sink, closed.errors(), &errors);
    }
  }
  return errors;
}

}  // namespace oit
