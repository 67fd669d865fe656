#pragma once

#include <memory>

#include "report/output.h"

namespace oit {

// `-o docx`: a memo about each report, and with OutputOptions::by_unit a page for each unit that
// has something to do. Of up to 50 reports; error "output.many_memos" for more.
std::unique_ptr<Output> OpenDocx(const OutputOptions& options);

}  // namespace oit
