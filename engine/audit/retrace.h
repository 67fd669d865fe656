#pragma once

#include "audit/view.h"

namespace oit {

// Completes a trace when the audit is done: quotes, the phrases behind each hit, what
// exceptions covered, and, where nothing was found, the nearest text.
void CompleteTrace(const View& view, Trace* trace);

}  // namespace oit
