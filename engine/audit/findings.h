#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "audit/view.h"
#include "lua/report_check.h"

namespace oit {

struct Findings {
  std::vector<Finding> list;
  std::vector<std::string> confirmed;  // ids of checks that compared something and found nothing
};

// What a reader of the document should mend whatever the verdicts: what the checks of
// rules/checks find, and subjects that the report itself says are not there ("item.denied"). A
// check that fails is told as a note ("check.failed") that names it. Sorted.
Findings FindAll(const View& view);

// What one check makes of the document; empty where the pack has none of this id.
std::optional<CheckOutcome> RunReportCheck(const View& view, const std::string& id);

// By what they are about, then warnings before notes, then by file and place; those of one title
// stand together.
void SortFindings(std::vector<Finding>* findings);

}  // namespace oit
