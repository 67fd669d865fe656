#include "report/xlsx.h"

#include "report/xlsx_matrix.h"
#include "report/xlsx_sheets.h"

namespace oit {
namespace {

Result<std::string> WorkbookOf(const CheckedReport& report, const OutputOptions& options) {
  XlsxBook book;
  AddChecklist(report, options, &book);
  AddFindings(report, options, &book);
  AddMeasures(report, options, &book);
  AddScores(report, options, &book);
  AddLegend(options, &book);
  return book.Finish();
}

// Which workbook it is to be shows when a second report comes; that of the first waits till then.
class XlsxOutput : public Output {
 public:
  explicit XlsxOutput(const OutputOptions& options) : options_(options), matrix_(options) {}

  Result<std::string> Add(const CheckedReport& report) override {
    matrix_.Add(report);
    single_.clear();
    if (matrix_.size() > 1) return std::string();
    Result<std::string> workbook = WorkbookOf(report, options_);
    if (!workbook) return workbook;
    single_ = std::move(*workbook);
    return std::string();
  }

  void AddUnread(const std::string& path, const std::string& why) override {
    matrix_.AddUnread(path, why);
  }

  Result<std::string> Finish() override {
    if (!single_.empty()) return std::move(single_);
    XlsxBook book;
    matrix_.Write(&book);
    AddLegend(options_, &book);
    return book.Finish();
  }

 private:
  const OutputOptions options_;
  Matrix matrix_;
  std::string single_;  // the workbook of the first report
};

}  // namespace

std::unique_ptr<Output> OpenXlsx(const OutputOptions& options) {
  return std::make_unique<XlsxOutput>(options);
}

}  // namespace oit
