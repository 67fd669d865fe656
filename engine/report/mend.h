#pragma once

#include <string>
#include <utility>
#include <vector>

#include "audit/checklist.h"
#include "report/page.h"

namespace oit {

// One thing to mend in the document itself: a gap or a finding.
struct MendLine {
  bool grave = false;  // a gap or a warning; else a note
  std::string label;   // "ข้อความขาดหาย"
  std::string message;
  std::string lines;   // "บรรทัด 154→160"
  std::string follow;  // what to do, under it; may be empty
};

// Gaps, then warnings, then notes. A finding about the very place of a gap is left out.
std::vector<MendLine> MendLines(const Checklist& checklist, Language language);

// About seven of them, the rest folded; all where `all`.
void PrintMends(const std::vector<MendLine>& mends, bool all, Language language, Page* page);

// Items to act on by the unit that their advice names first, units in the order of
// their first item. Items that are complete or that no rule checks are left out.
using UnitItems = std::pair<std::string, std::vector<const ItemResult*>>;
std::vector<UnitItems> ByUnit(const std::vector<const ItemResult*>& items);

}  // namespace oit
