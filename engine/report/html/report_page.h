#pragma once

#include <string>

#include "check/check.h"
#include "report/output.h"

namespace oit {

// The report for a browser, one file: no request leaves it, it reads as a plain document without
// scripts, and its own policy runs no script and takes no style but those of the program, whatever
// the document that it tells of holds.
std::string ReportPage(const CheckedReport& report, const OutputOptions& options);

}  // namespace oit
