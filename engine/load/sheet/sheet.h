#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "load/manuscript.h"

namespace oit {

// A cell of a sheet as a person sees it.
struct SheetCell {
  uint32_t column = 0;  // from 1
  Span text;            // in Sheet::text, LF ends a line; empty where a cell above goes on
  uint32_t link = 0;    // Sheet::links[link - 1]; 0 for none
  bool bold = false;
  uint32_t line = 0;  // of a text file, with the column and the offset in it
  uint32_t line_column = 0;
  uint32_t byte = 0;
};

struct SheetRow {
  uint32_t number = 0;       // from 1
  bool after_blank = false;  // an empty row stands above
  uint32_t first = 0;        // its cells
  uint32_t end = 0;
};

// A sheet of a workbook, or a file of values: what is filled, row by row and by column.
struct Sheet {
  uint32_t number = 0;  // Spot::sheet
  std::string text;
  std::vector<std::string> links;
  std::vector<SheetCell> cells;
  std::vector<SheetRow> rows;  // those with cells
  bool full = false;           // more than a document can have: the rest is left out

  // Its text with blanks at the ends cut off. No text, no cell.
  SheetCell* AddCell(uint32_t row, uint32_t column, std::string_view utf8);
  // A cell of a row above goes on here.
  void AddGoingOn(uint32_t row, uint32_t column);
  // The next row is not shown: what stands over and under it follows each other.
  void HideRow() { ++hidden_; }

  std::string_view TextOf(const SheetCell& cell) const;

 private:
  SheetCell* Add(uint32_t row, SheetCell cell);

  uint32_t hidden_ = 0;  // rows behind the last one with cells
};

// Writes the sheet as the text and tables that it shows: a text alone in its row over or between
// tables is prose (a heading where it is bold), empty rows part tables of different columns,
// columns without any text are left out.
void WriteSheet(const Sheet& sheet, Manuscript* out);

}  // namespace oit
