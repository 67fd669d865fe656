#pragma once

#include <memory>

#include "report/output.h"

namespace oit {

// `-o docx`: a memo about the check, and with OutputOptions::by_unit a page for each unit that has
// something to do. Of one report; error "output.one_report" for a second.
std::unique_ptr<Output> OpenDocx(const OutputOptions& options);

}  // namespace oit
