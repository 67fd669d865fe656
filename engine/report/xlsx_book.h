#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace oit {

// How a cell is painted. The words say it too: a print in grey loses nothing.
enum class Paint : uint8_t { kNone, kGood, kStated, kBad, kLook, kDim, kHeader, kTitle, kLine };

// Which row of which sheet a cell leads to; rows count from 0.
struct RowTarget {
  std::string sheet;
  uint32_t row = 0;
};

struct BookCell {
  std::string text = {};
  Paint paint = Paint::kNone;
  bool centre = false;
  bool bold = false;
  std::string link = {};  // followed where it is of the web, else not a link at all
  std::optional<RowTarget> target = {};
  std::optional<double> number = {};  // instead of the text
  bool fraction = false;              // the number has one decimal
};

struct SheetColumn {
  std::string title;
  double width = 10;  // in digits of Excel's usual font
};

// What stands around the rows of a sheet: lines over the table, its header, a line under each
// printed page.
struct SheetFrame {
  std::string name;  // at most 31 characters, none of []:*?/\ in it
  std::vector<std::string> head;
  std::vector<SheetColumn> columns;
  uint16_t frozen_columns = 0;
  std::string foot;
  bool filter = true;

  // The row of the first one below the header.
  uint32_t first_row() const { return static_cast<uint32_t>(head.size()) + 1; }
};

// A workbook of Excel, written sheet after sheet and row after row: rows wait in a temporary file,
// not in memory. Texts are texts whatever they hold: no formula is made of one. Sheets print on
// A4 across, as wide as the page, the header on each.
class XlsxBook {
 public:
  XlsxBook();
  ~XlsxBook();
  XlsxBook(const XlsxBook&) = delete;
  XlsxBook& operator=(const XlsxBook&) = delete;

  void AddSheet(const SheetFrame& frame);
  // Of the last sheet. More than Excel has room for are left out, which the last row says.
  void AddRow(const std::vector<BookCell>& cells);
  // The bytes of the file; asked for once. Error: "xlsx.write".
  Result<std::string> Finish();

 private:
  struct Writer;
  std::unique_ptr<Writer> writer_;
};

}  // namespace oit
