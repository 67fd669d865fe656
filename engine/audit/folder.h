#pragma once

#include "audit/audit.h"
#include "audit/compile.h"

namespace oit {

// Auditor::AuditFolder under a compiled pack.
Checklist AuditFolder(const CompiledPack& pack, const OwnFiles& folder,
                      const AuditOptions& options);

}  // namespace oit
