#pragma once

#include "audit/audit.h"
#include "audit/checklist.h"

namespace oit {

// Which elements decide (verdicts.md, Standing), then the verdict (verdicts.md, Verdicts)
// and the note that goes with it.
void Decide(const AuditOptions& options, ItemResult* item);

}  // namespace oit
