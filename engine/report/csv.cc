#include "report/csv.h"

#include <algorithm>
#include <string_view>

#include "report/cell_text.h"
#include "report/item_row.h"
#include "report/page.h"

namespace oit {
namespace {

constexpr char kMark[] = "\xEF\xBB\xBF";  // Excel takes a file without it for windows-874

// "-5", "+12.50", "66,000", "40%".
bool IsNumber(std::string_view cell) {
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.ends_with('%')) cell.remove_suffix(1);
  const auto figure = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
  return !cell.empty() && cell.front() >= '0' && cell.front() <= '9' &&
         std::all_of(cell.begin(), cell.end(), figure);
}

std::string Inert(std::string cell) {
  const bool formula =
      !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
  return formula && !IsNumber(cell) ? "'" + cell : cell;
}

std::string Quoted(const std::string& cell) {
  const bool plain = cell.find_first_of("\",\r\n;\t") == cell.npos && !cell.starts_with(' ') &&
                     !cell.ends_with(' ');
  if (plain) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string OrNothing(int number, bool told) { return told ? std::to_string(number) : ""; }

class CsvOutput : public Output {
 public:
  explicit CsvOutput(const OutputOptions& options) : options_(options) {}

  Result<std::string> Add(const CheckedReport& report) override {
    std::string lines = begun_ ? "" : Header();
    begun_ = true;
    for (const ItemResult& item : report.checklist.items) {
      if (IsChosen(item, options_.only)) lines += Line(item, report);
    }
    return lines;
  }
  Result<std::string> Finish() override { return begun_ ? std::string() : Header(); }

 private:
  std::string Header() const {
    if (options_.language == Language::kThai) {
      return kMark + CsvLine({"ไฟล์", "หน่วยงาน", "ปี", "ข้อ", "ชื่อข้อ", "ผลตรวจ", "ผู้ดูเอง", "พบ", "จาก",
                              "สิ่งที่ยังไม่พบ หรือเหตุที่ต้องดู", "ข้อความในเอกสาร", "ที่", "ลิงก์",
                              "มาตรการที่ควรทำ", "ผู้รับผิดชอบ", "เกณฑ์"});
    }
    return kMark + CsvLine({"File", "Agency", "Year", "Item", "Title", "Verdict", "Decided",
                            "Found", "Of", "Missing, or why to look", "Passage", "Where", "Link",
                            "Measure", "Responsible", "Wording"});
  }

  std::string Line(const ItemResult& item, const CheckedReport& report) const {
    const ItemRow row = RowOf(item, report, options_);
    const bool counted = !row.Count().empty();
    return CsvLine({OneLine(report.checklist.path), AgencyWords(report.checklist.facts, options_),
                    std::to_string(report.pack->year.year), row.code, row.title,
                    Word(row.state, options_.language), row.decision,
                    OrNothing(row.at_bar, counted), OrNothing(row.deciding, counted), row.lacks,
                    row.quote, row.place, row.link, row.action, row.unit, row.wording});
  }

  const OutputOptions options_;
  bool begun_ = false;
};

}  // namespace

std::unique_ptr<Output> OpenCsv(const OutputOptions& options) {
  return std::make_unique<CsvOutput>(options);
}

std::string CsvLine(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += Quoted(Inert(CellText(cell)));
  }
  return line + "\r\n";
}

}  // namespace oit
