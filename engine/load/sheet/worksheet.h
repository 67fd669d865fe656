#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "load/sheet/drawing.h"
#include "load/sheet/sheet.h"
#include "load/sheet/workbook.h"

namespace oit {

// A sheet of a workbook as a person sees it: hidden rows and columns and comments left out,
// merged cells once, numbers and dates as their formats show them.
struct Worksheet {
  Sheet sheet;                   // with the pictures that lie over its cells
  std::vector<DrawnPart> drawn;  // text boxes, and pictures that lie over none
  uint32_t uncomputed = 0;       // formulas whose value the file does not hold
  std::string first_uncomputed;  // "B5"
};

// Errors: "load.damaged", "load.too_large" (of its part; Sheet::full is none).
Result<Worksheet> ReadWorksheet(const Workbook& workbook, const std::string& part,
                                const std::string& path, Archive* archive);

}  // namespace oit
