#pragma once

#include "audit/checklist.h"
#include "report/page.h"
#include "report/write.h"

namespace oit {

// The top of the page: whose document this is, what kind, by which year it is judged and why,
// and what the options leave out.
void PrintHead(const Checklist& checklist, const Pack& pack, const TextOptions& options,
               Page* page);

}  // namespace oit
