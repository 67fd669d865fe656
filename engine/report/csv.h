#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/output.h"

namespace oit {

// A table of values (RFC 4180, UTF-8 with its mark so that Excel reads Thai): a line an item of
// each report.
std::unique_ptr<Output> OpenCsv(const OutputOptions& options);

// One line with its end. No cell is a formula to a spreadsheet: what could be one has an
// apostrophe before it.
std::string CsvLine(const std::vector<std::string>& cells);

}  // namespace oit
