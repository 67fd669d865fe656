#include "report/output.h"

#include <algorithm>
#include <iterator>

#include "report/check_docx.h"
#include "report/csv.h"
#include "report/html/report_page.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/write.h"
#include "report/xlsx.h"

namespace oit {
namespace {

class TextOutput : public Output {
 public:
  explicit TextOutput(const OutputOptions& options) {
    options_.language = options.language;
    options_.colour = options.colour;
    options_.width = options.width;
    options_.all = options.all;
    options_.strict = options.strict;
    options_.only = options.only;
    options_.name_file = options.several;
  }

  Result<std::string> Add(const CheckedReport& report) override {
    const std::string text = ChecklistText(report.checklist, *report.pack, options_);
    return count_++ > 0 ? "\n\n" + text : text;
  }
  Result<std::string> Finish() override { return std::string(); }

 private:
  TextOptions options_;
  size_t count_ = 0;
};

// One object, or an array of them where several may come.
class JsonOutput : public Output {
 public:
  explicit JsonOutput(const OutputOptions& options)
      : array_(options.several), brief_(options.brief) {}

  Result<std::string> Add(const CheckedReport& report) override {
    std::string text = brief_ ? ChecklistBrief(report.checklist, *report.pack)
                              : ChecklistJson(report.checklist, *report.pack, report.document);
    if (!array_) return text;
    while (text.ends_with('\n')) text.pop_back();
    return (count_++ > 0 ? ",\n" : "[\n") + text;
  }
  Result<std::string> Finish() override {
    if (!array_) return std::string();
    return std::string(count_ > 0 ? "\n]\n" : "[]\n");
  }

 private:
  bool array_, brief_;
  size_t count_ = 0;
};

class NdjsonOutput : public Output {
 public:
  explicit NdjsonOutput(const OutputOptions& options) : brief_(options.brief) {}

  Result<std::string> Add(const CheckedReport& report) override {
    if (brief_) return ChecklistBrief(report.checklist, *report.pack);
    return ChecklistJson(report.checklist, *report.pack, report.document, -1);
  }
  Result<std::string> Finish() override { return std::string(); }

 private:
  bool brief_;
};

// One report a page.
class HtmlOutput : public Output {
 public:
  explicit HtmlOutput(const OutputOptions& options) : options_(options) {}

  Result<std::string> Add(const CheckedReport& report) override {
    if (told_) {
      return Error{"output.only_one",
                   {"html แสดงได้ครั้งละหนึ่งรายงาน", "html holds one report"},
                   {},
                   "",
                   {"หลายรายงานใช้ xlsx:FILE หรือตรวจทีละรายงาน",
                    "for several use xlsx:FILE, or check one report at a time"}};
    }
    told_ = true;
    return ReportPage(report, options_);
  }
  Result<std::string> Finish() override { return std::string(); }

 private:
  OutputOptions options_;
  bool told_ = false;
};

template <class T>
std::unique_ptr<Output> Open(const OutputOptions& options) {
  return std::make_unique<T>(options);
}

struct NamedFormat {
  const char* name;
  OutputFormat format;
  bool file;  // never on a screen
  std::unique_ptr<Output> (*open)(const OutputOptions& options);
};

constexpr NamedFormat kFormats[] = {
    {"text", OutputFormat::kText, false, Open<TextOutput>},
    {"json", OutputFormat::kJson, false, Open<JsonOutput>},
    {"ndjson", OutputFormat::kNdjson, false, Open<NdjsonOutput>},
    {"csv", OutputFormat::kCsv, false, OpenCsv},
    {"sarif", OutputFormat::kSarif, false, OpenSarif},
    {"junit", OutputFormat::kJunit, false, OpenJunit},
    {"html", OutputFormat::kHtml, true, Open<HtmlOutput>},
    {"xlsx", OutputFormat::kXlsx, true, OpenXlsx},
    {"docx", OutputFormat::kDocx, true, OpenDocx},
};

const NamedFormat& Find(OutputFormat format) {
  return *std::find_if(std::begin(kFormats), std::end(kFormats),
                       [format](const NamedFormat& each) { return each.format == format; });
}

}  // namespace

std::optional<OutputFormat> ParseFormat(const std::string& name) {
  for (const NamedFormat& each : kFormats) {
    if (name == each.name) return each.format;
  }
  return std::nullopt;
}

std::string FormatNames() {
  std::string names;
  for (const NamedFormat& each : kFormats)
    names += (names.empty() ? "" : ", ") + std::string(each.name);
  return names;
}

bool IsFileFormat(OutputFormat format) { return Find(format).file; }

std::unique_ptr<Output> OpenOutput(OutputFormat format, const OutputOptions& options) {
  return Find(format).open(options);
}

}  // namespace oit
