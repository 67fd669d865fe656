#pragma once

#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "load/sheet/cell_ranges.h"

namespace oit {

// A picture or a text box that lies over a sheet.
struct DrawnPart {
  CellRef place;     // the cell under its upper left corner; of nothing without one
  std::string text;  // of a picture what is told of it, or its name; LF parts paragraphs
  bool picture = false;
};

// In the order of the file. Errors: as XmlPart::Parse and Archive::Read.
Result<std::vector<DrawnPart>> ReadDrawing(const std::string& part, const std::string& path,
                                           Archive* archive);

}  // namespace oit
