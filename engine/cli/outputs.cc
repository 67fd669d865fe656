#include "cli/outputs.h"

#include "base/file.h"
#include "cli/terminal.h"

namespace oit {
namespace {

constexpr int kFileWidth = 100;  // columns of a text that goes into a file

std::optional<OutputFormat> ParseFormat(const std::string& name) {
  if (name == "text") return OutputFormat::kText;
  if (name == "json") return OutputFormat::kJson;
  if (name == "ndjson") return OutputFormat::kNdjson;
  return std::nullopt;
}

}  // namespace

std::optional<OutputTarget> ParseTarget(const std::string& text) {
  size_t colon = text.find(':');
  std::optional<OutputFormat> format = ParseFormat(text.substr(0, colon));
  if (!format) return std::nullopt;
  if (colon == std::string::npos) return OutputTarget{*format, ""};
  if (colon + 1 == text.size()) return std::nullopt;
  return OutputTarget{*format, text.substr(colon + 1)};
}

Outputs::Outputs(const CheckArguments& arguments, std::ostream& out)
    : arguments_(arguments),
      out_(out),
      array_(arguments.reports.size() > 1 || IsFolder(arguments.reports.front())),
      colour_(WantsColour(arguments.colour)),
      width_(TerminalWidth()) {
  for (const OutputTarget& target : arguments.outputs) sinks_.push_back({target, "", 0});
  if (sinks_.empty()) sinks_.push_back({{}, "", 0});
}

std::string Outputs::Render(const Sink& sink, const CheckedReport& report) const {
  bool file = !sink.target.path.empty();
  if (sink.target.format == OutputFormat::kText) {
    TextOptions options;
    options.language = arguments_.common.language;
    options.colour = colour_ && !file;
    options.width = file ? kFileWidth : width_;
    options.all = arguments_.all;
    options.strict = arguments_.strict;
    options.only = arguments_.only;
    options.name_file = array_;
    return ChecklistText(report.checklist, *report.pack, options);
  }
  if (arguments_.brief) return ChecklistBrief(report.checklist, *report.pack);
  int indent = sink.target.format == OutputFormat::kJson ? 2 : -1;
  return ChecklistJson(report.checklist, *report.pack, report.document, indent);
}

void Outputs::Append(Sink* sink, const std::string& rendered) {
  std::string text = rendered;
  if (sink->target.format == OutputFormat::kText && sink->count > 0) text = "\n\n" + text;
  if (sink->target.format == OutputFormat::kJson && array_) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    text = (sink->count > 0 ? ",\n" : "[\n") + text;
  }
  ++sink->count;
  Write(sink, text);
}

void Outputs::Write(Sink* sink, const std::string& text) {
  if (sink->target.path.empty()) {
    out_ << text;
  } else {
    sink->text += text;
  }
}

void Outputs::Add(const CheckedReport& report) {
  for (Sink& sink : sinks_) Append(&sink, Render(sink, report));
}

Errors Outputs::Finish() {
  Errors errors;
  for (Sink& sink : sinks_) {
    bool file = !sink.target.path.empty();
    if (sink.target.format == OutputFormat::kJson && array_) {
      Write(&sink, sink.count > 0 ? "\n]\n" : "[]\n");
    }
    if (!file || (sink.count == 0 && !array_)) continue;
    Status written = WriteFile(sink.target.path, sink.text);
    if (!written) errors.insert(errors.end(), written.errors().begin(), written.errors().end());
  }
  return errors;
}

}  // namespace oit
