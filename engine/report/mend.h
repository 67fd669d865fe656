#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "pack/pack.h"
#include "report/page.h"

namespace oit {

// One thing to mend in the document itself: a gap or a finding.
struct MendLine {
  bool grave = false;  // a gap or a warning; else a note
  std::string label;   // "ข้อความขาดหาย"
  std::string message;
  std::string lines;   // "บรรทัด 154→160"
  std::string follow;  // what to do, under it; may be empty
  Span source = {};    // where it stands in the document; empty in a folder
};

// In the order of the findings, gaps where text is lost. A finding about the very place of a
// gap is left out.
std::vector<MendLine> MendLines(const Checklist& checklist, Language language);

// The first section: what to mend in the document itself, or what was looked at in vain.
struct MendSection {
  std::string title;  // "โปรดแก้ในเอกสารนี้ก่อนเสนอลงนาม"
  std::string count;  // "5 เรื่อง"; empty for none
  std::vector<MendLine> lines;
  std::string nothing;  // where there are none: "ไม่พบข้อสังเกต (ตรวจแล้ว: ...)"
};
MendSection DescribeMends(const Checklist& checklist, const Pack& pack, Language language);

// About seven of the lines, neighbours of one kind under one label, the rest folded by kind; or
// all of them.
void PrintMends(const MendSection& section, bool all, Language language, Page* page);

}  // namespace oit
