#pragma once

#include <memory>

#include "report/output.h"

namespace oit {

// `-o sarif`: SARIF 2.1.0, one run over all reports. Findings and gaps; with OutputOptions::all
// also items that lack something, a result for each requirement. Ids of rules are "gap.page", the
// id of a check, and "item." with the slug of a requirement: they stay from year to year.
std::unique_ptr<Output> OpenSarif(const OutputOptions& options);

}  // namespace oit
