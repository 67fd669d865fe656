#pragma once

#include <memory>

#include "report/output.h"

namespace oit {

// `-o junit`: JUnit XML, a suite for each report, a case for each item of its list. What fails is a
// failure; what a person must look at, and what the report does not mention, is skipped.
std::unique_ptr<Output> OpenJunit(const OutputOptions& options);

}  // namespace oit
