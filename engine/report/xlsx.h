#pragma once

#include <memory>

#include "report/output.h"

namespace oit {

// A workbook: of one report its checklist with all that lies under it; of several a matrix of
// agencies by items, with no more kept of each than its line.
std::unique_ptr<Output> OpenXlsx(const OutputOptions& options);

}  // namespace oit
