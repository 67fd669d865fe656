#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "load/relations.h"
#include "load/sheet/number_format.h"

namespace oit {

// What the sheets of a workbook share.

struct SharedText {
  std::string text;
  bool bold = false;  // all of it
};

struct CellStyle {
  size_t format = 0;  // in Workbook::formats
  bool bold = false;
  std::string symbols;  // the font, where its letters are pictures (Wingdings)
};

struct WorkbookSheet {
  std::string name;
  std::string part;  // its name in the archive
};

struct Workbook {
  std::vector<WorkbookSheet> sheets;  // in their order; hidden ones and charts left out
  std::vector<SharedText> texts;
  std::vector<NumberFormat> formats;
  std::vector<CellStyle> styles;
  bool from_1904 = false;

  // The style of this number; that of plain cells where there is none.
  const CellStyle& StyleOf(size_t number) const;
};

// Errors: "load.damaged", "load.too_large", "load.format" (.xlsb).
Result<Workbook> ReadWorkbook(const std::string& path, Archive* archive);

}  // namespace oit
