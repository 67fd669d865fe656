#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "report/page.h"
#include "report/write.h"

namespace oit {

// One thing to mend in the document itself: a gap or a finding.
struct MendLine {
  bool grave = false;  // a gap or a warning; else a note
  std::string label;   // "ข้อความขาดหาย"
  std::string message;
  std::string lines;   // "บรรทัด 154→160"
  std::string follow;  // what to do, under it; may be empty
};

// In the order of the findings, gaps where text is lost. A finding about the very place of a
// gap is left out.
std::vector<MendLine> MendLines(const Checklist& checklist, Language language);

// The first section of the page: about seven of them, neighbours of one kind under one label,
// the rest folded by kind (all where options say so); or, where there is nothing to mend, what
// was looked at.
void PrintMendSection(const Checklist& checklist, const Pack& pack, const TextOptions& options,
                      const std::string& title, Page* page);

}  // namespace oit
