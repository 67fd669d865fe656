#pragma once

#include <cstddef>

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// Topic and element levels of one item of the year with their evidence and near
// misses. Gaps, roles and verdicts come after all items are known.
ItemResult AuditItem(const View& view, size_t item);

}  // namespace oit
