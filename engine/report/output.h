#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit/checklist.h"
#include "base/language.h"
#include "base/result.h"
#include "check/check.h"

// What is said about checked reports, one format behind another: `oit check -o FORMAT`.
namespace oit {

enum class OutputFormat : uint8_t {
  kText,
  kJson,
  kNdjson,
  kCsv,
  kSarif,
  kJunit,
  kHtml,
  kXlsx,
  kDocx
};

// "json". Nothing for a format that there is not.
std::optional<OutputFormat> ParseFormat(const std::string& name);
// "text, json, ndjson".
std::string FormatNames();
// Whether it can only go into a file.
bool IsFileFormat(OutputFormat format);

struct OutputOptions {
  Language language = Language::kThai;
  bool all = false;           // text: open every item; SARIF: items that fail, too
  bool brief = false;         // JSON: codes, verdicts and counts only
  bool strict = false;        // --require shown
  bool names = false;         // --names: personal names and phones as they are (report/mask.h)
  bool by_unit = false;       // --by unit: DOCX: a page for each unit of the agency
  bool several = false;       // more than one report may come
  std::vector<Verdict> only;  // --only; empty: all
  bool colour = false;        // of a terminal
  int width = 100;            // columns of a text
};

// Takes reports one after another and keeps no more of each than its format needs.
class Output {
 public:
  virtual ~Output() = default;
  // What can be written once this report is known.
  virtual Result<std::string> Add(const CheckedReport& report) = 0;
  // A report that could not be checked, and why. Formats that have no room for it do not tell.
  virtual void AddUnread(const std::string& /*path*/, const std::string& /*why*/) {}
  // What closes it, asked for once and last.
  virtual Result<std::string> Finish() = 0;
};

std::unique_ptr<Output> OpenOutput(OutputFormat format, const OutputOptions& options);

}  // namespace oit
