#include "report/xlsx_book.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/file.h"
#include "report/cell_text.h"
#include "report/page.h"

namespace oit {
namespace {

constexpr char kFont[] = "TH Sarabun New";  // every Thai office has it
constexpr double kFontSize = 14;
constexpr double kTitleSize = 18;
constexpr uint8_t kThaiCharacters = 222;  // what Excel looks for where there is no such font
constexpr uint8_t kA4 = 9;
constexpr uint32_t kRows = 1'048'000;     // a sheet of Excel ends soon after
constexpr uint32_t kLinks = 65'000;       // of a sheet; Excel refuses 65,530
constexpr size_t kLinkBytes = 2'000;      // of one; Excel refuses 2,080
constexpr size_t kFootUnits = 200;        // Excel refuses 255
constexpr time_t kCreated = 315'532'800;  // 1980: the same input gives the same bytes
constexpr size_t kFileBytes = 1u << 30;

constexpr double kLineHeight = 22.5;     // points; enough for the fonts that stand in for kFont
constexpr double kColumnsOfUnit = 0.93;  // letters and blanks in a unit of a column's width
constexpr double kTitleHeight = 32;
constexpr int kMostLines = 20;            // Excel refuses rows higher than 409 points
constexpr size_t kMeasuredBytes = 8'000;  // more than so many lines hold

struct Colours {
  lxw_color_t ground, letters;
};

std::optional<Colours> ColoursOf(Paint paint) {
  switch (paint) {
    case Paint::kGood:
      return Colours{0xD5EDDB, 0x14532D};
    case Paint::kStated:
      return Colours{0xD9ECF5, 0x134B6B};
    case Paint::kBad:
      return Colours{0xFBE0D0, 0x7C2D12};
    case Paint::kLook:
      return Colours{0xFDF1C4, 0x6B4E00};
    case Paint::kHeader:
      return Colours{0xE4EAF0, 0x1F2937};
    default:
      return std::nullopt;
  }
}

// What Excel would read as the character of that number: "_x0041_".
std::string WithoutEscapes(std::string text) {
  const auto is_hex = [](char c) { return isxdigit(static_cast<unsigned char>(c)) != 0; };
  for (size_t at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
    if (at + 7 > text.size()) break;
    const auto digits = text.begin() + static_cast<std::ptrdiff_t>(at) + 2;
    if (text[at + 6] != '_' || !std::all_of(digits, digits + 4, is_hex)) continue;
    text.insert(at, "_x005F");
    at += 6;
  }
  return text;
}

bool IsWebLink(const std::string& link) {
  if (link.size() > kLinkBytes) return false;
  if (!link.starts_with("http://") && !link.starts_with("https://")) return false;
  return std::none_of(link.begin(), link.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>';
  });
}

// Lines that a text takes in a column of that width. Programs that open the file do not all see to
// the height of rows themselves.
int LinesOf(const std::string& text, double width) {
  const int columns = std::max(4, static_cast<int>(width * kColumnsOfUnit) - 1);
  std::string_view rest = std::string_view(text).substr(0, kMeasuredBytes);
  int lines = 0;
  while (lines < kMostLines) {
    const size_t end = rest.find('\n');
    lines += static_cast<int>(Wrap(rest.substr(0, end), columns).size());
    if (end == rest.npos) break;
    rest.remove_prefix(end + 1);
  }
  return std::min(lines, kMostLines);
}

// In a header or a footer '&' begins a command.
std::string WithoutCommands(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '&' ? std::string("&&") : std::string(1, c);
  return out;
}

Error WriteError(lxw_error code) {
  const std::string said = lxw_strerror(code);
  return {"xlsx.write",
          {"เขียนไฟล์ Excel ไม่สำเร็จ (" + said + ")", "the workbook could not be written: " + said},
          {},
          "",
          {"ตรวจดูว่าเนื้อที่ในเครื่องและโฟลเดอร์ชั่วคราวยังพอ",
           "check that there is room on the disk and for temporary files"}};
}

}  // namespace

struct XlsxBook::Writer {
  using Look = std::tuple<Paint, bool, bool, bool, bool>;  // centre, bold, link, fraction

  Writer() : path(folder.path() + "/book.xlsx") {
    std::string temporary = folder.path();
    lxw_workbook_options options{LXW_TRUE, temporary.data(), LXW_FALSE};
    book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) return;
    lxw_doc_properties properties{};
    properties.created = kCreated;
    workbook_set_properties(book, &properties);
  }

  void Keep(lxw_error code) {
    if (error == LXW_NO_ERROR) error = code;
  }
  lxw_format* FormatOf(const BookCell& cell, bool link);
  void SetPage(const SheetFrame& frame);
  void WriteHead(const SheetFrame& frame);
  void WriteRow(const std::vector<BookCell>& cells);
  void Write(uint16_t column, const BookCell& cell);
  void CloseSheet();

  TemporaryFolder folder;
  std::string path;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::map<Look, lxw_format*> formats;
  lxw_error error = LXW_NO_ERROR;
  uint32_t header = 0, row = 0, links = 0;
  std::vector<double> widths;  // of the columns
  bool filter = false, full = false;
};

lxw_format* XlsxBook::Writer::FormatOf(const BookCell& cell, bool link) {
  lxw_format*& format = formats[{cell.paint, cell.centre, cell.bold, link, cell.fraction}];
  if (format != nullptr) return format;
  format = workbook_add_format(book);
  format_set_font_name(format, kFont);
  format_set_font_charset(format, kThaiCharacters);
  format_set_font_size(format, cell.paint == Paint::kTitle ? kTitleSize : kFontSize);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (cell.bold || cell.paint == Paint::kTitle || cell.paint == Paint::kHeader) {
    format_set_bold(format);
  }
  if (cell.paint == Paint::kTitle || cell.paint == Paint::kLine) return format;  // over the table
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, 0xC9CED6);
  if (cell.centre) format_set_align(format, LXW_ALIGN_CENTER);
  if (cell.fraction) format_set_num_format(format, "0.0");
  if (cell.paint == Paint::kDim) format_set_font_color(format, 0x6B7280);
  if (const std::optional<Colours> colours = ColoursOf(cell.paint)) {
    format_set_bg_color(format, colours->ground);
    format_set_font_color(format, colours->letters);
  }
  if (cell.paint == Paint::kHeader) format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (link) {
    format_set_font_color(format, 0x1D4ED8);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
  return format;
}

void XlsxBook::Writer::SetPage(const SheetFrame& frame) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, kA4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.45, 0.6);
  worksheet_freeze_panes(sheet, header + 1, frame.frozen_columns);
  Keep(worksheet_repeat_rows(sheet, 0, header));
  const std::string font = fmt::format("&\"{},Regular\"&12", kFont);
  const std::string foot =
      fmt::format("&L{0}{1}&R{0}&P/&N", font, WithoutCommands(CellText(frame.foot, kFootUnits)));
  Keep(worksheet_set_footer(sheet, foot.c_str()));
}

void XlsxBook::Writer::WriteHead(const SheetFrame& frame) {
  for (size_t i = 0; i < frame.head.size(); ++i, ++row) {
    Keep(worksheet_set_row(sheet, row, i == 0 ? kTitleHeight : kLineHeight, nullptr));
    Write(0, {.text = frame.head[i], .paint = i == 0 ? Paint::kTitle : Paint::kLine});
  }
  std::vector<BookCell> titles;
  for (const SheetColumn& column : frame.columns) {
    const auto at = static_cast<lxw_col_t>(titles.size());
    Keep(worksheet_set_column(sheet, at, at, column.width, nullptr));
    titles.push_back({.text = column.title, .paint = Paint::kHeader, .centre = true});
  }
  WriteRow(titles);
}

void XlsxBook::Writer::WriteRow(const std::vector<BookCell>& cells) {
  int lines = 1;
  for (size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
    const bool bold = cells[i].bold || cells[i].paint == Paint::kHeader;
    lines = std::max(lines, LinesOf(cells[i].text, bold ? widths[i] - 2 : widths[i]));
  }
  Keep(worksheet_set_row(sheet, row, lines * kLineHeight + 3, nullptr));
  uint16_t column = 0;
  for (const BookCell& cell : cells) Write(column++, cell);
  ++row;
}

void XlsxBook::Writer::Write(uint16_t column, const BookCell& cell) {
  const bool web = IsWebLink(cell.link);
  const bool link = (web || cell.target) && links < kLinks;
  lxw_format* format = FormatOf(cell, link);
  if (cell.number) return Keep(worksheet_write_number(sheet, row, column, *cell.number, format));
  const std::string text = WithoutEscapes(CellText(cell.text));
  if (text.empty()) return Keep(worksheet_write_blank(sheet, row, column, format));
  if (!link) return Keep(worksheet_write_string(sheet, row, column, text.c_str(), format));
  ++links;
  const std::string address =
      web ? cell.link : fmt::format("internal:'{}'!A{}", cell.target->sheet, cell.target->row + 1);
  Keep(worksheet_write_url_opt(sheet, row, column, address.c_str(), format, text.c_str(), nullptr));
}

void XlsxBook::Writer::CloseSheet() {
  if (sheet == nullptr || !filter || widths.empty()) return;
  Keep(worksheet_autofilter(sheet, header, 0, std::max(row - 1, header),
                            static_cast<lxw_col_t>(widths.size() - 1)));
}

XlsxBook::XlsxBook() : writer_(std::make_unique<Writer>()) {}

XlsxBook::~XlsxBook() {
  if (writer_->book != nullptr) lxw_workbook_free(writer_->book);
}

void XlsxBook::AddSheet(const SheetFrame& frame) {
  Writer& to = *writer_;
  if (to.book == nullptr) return;
  to.CloseSheet();
  to.sheet = workbook_add_worksheet(to.book, frame.name.c_str());
  if (to.sheet == nullptr) return to.Keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
  to.header = static_cast<uint32_t>(frame.head.size());
  to.widths.clear();
  for (const SheetColumn& column : frame.columns) to.widths.push_back(column.width);
  to.filter = frame.filter;
  to.row = to.links = 0;
  to.full = false;
  to.SetPage(frame);
  to.WriteHead(frame);
}

void XlsxBook::AddRow(const std::vector<BookCell>& cells) {
  Writer& to = *writer_;
  if (to.sheet == nullptr || to.full) return;
  to.full = to.row >= kRows;
  if (to.full) return to.Write(0, {.text = "…"});
  to.WriteRow(cells);
}

Result<std::string> XlsxBook::Finish() {
  Writer& to = *writer_;
  if (to.book == nullptr) return WriteError(LXW_ERROR_CREATING_TMPFILE);
  to.CloseSheet();
  const lxw_error closed = workbook_close(to.book);
  to.book = nullptr;
  to.sheet = nullptr;
  if (to.error != LXW_NO_ERROR) return WriteError(to.error);
  if (closed != LXW_NO_ERROR) return WriteError(closed);
  return ReadFile(to.path, kFileBytes);
}

}  // namespace oit
