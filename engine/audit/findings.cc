#include "audit/findings.h"

#include <fmt/format.h>

#include "audit/passage.h"

namespace oit {
namespace {

Evidence Quoted(const View& view, uint32_t block) {
  return {QuoteSpan(view.document, view.document.blocks[block].key), Level::kMissing, {}};
}

std::string Lost(const NumberingJump& jump) {
  if (jump.found == jump.expected + 1) return fmt::format("{}", jump.expected);
  return fmt::format("{}–{}", jump.expected, jump.found - 1);
}

// The number that stands before the jump; a list that starts in the middle has one only
// where another list ends before it.
int NumberBefore(const View& view, const NumberingJump& jump) {
  if (jump.expected > 1) return jump.expected - 1;
  return jump.before == kNowhere ? 0 : view.document.blocks[jump.before].mark.number;
}

Bilingual Tell(const View& view, const NumberingJump& jump) {
  int before = NumberBefore(view, jump);
  std::string lost = Lost(jump);
  if (before == 0) {
    return {fmt::format("ลำดับข้อ: เริ่มที่ข้อ {} ไม่พบข้อ {}", jump.found, lost),
            fmt::format("numbering: starts at {}; {} is not there", jump.found, lost)};
  }
  if (jump.expected <= 1) {
    return {
        fmt::format("ลำดับข้อ: ต่อจากข้อ {} กลับเป็นข้อ {} โปรดตรวจว่าข้อ {} อยู่ที่ใด", before, jump.found,
                    lost),
        fmt::format("numbering: {} is followed by {}; {} of that list stands elsewhere or is lost",
                    before, jump.found, lost)};
  }
  return {
      fmt::format("ลำดับข้อ: ต่อจากข้อ {} เป็นข้อ {} ไม่พบข้อ {}", before, jump.found, lost),
      fmt::format("numbering: {} is followed by {}; {} is not there", before, jump.found, lost)};
}

Finding OfJump(const View& view, const NumberingJump& jump) {
  Finding finding;
  finding.id = "structure.numbering_gap";
  finding.severity = jump.gap ? "warning" : "note";
  finding.message = Tell(view, jump);
  if (jump.before != kNowhere) finding.evidence.push_back(Quoted(view, jump.before));
  if (jump.after != kNowhere) finding.evidence.push_back(Quoted(view, jump.after));
  return finding;
}

// A row that is ticked both as done and as not done.
void AddBothMarks(const View& view, std::vector<Finding>* findings) {
  for (const Measure& measure : view.facts.measures) {
    if (measure.mark != RowMark::kContradiction) continue;
    uint32_t number = measure.row + 1;
    const std::vector<Cell>& cells = view.document.tables[measure.table].rows[measure.row].cells;
    Finding finding;
    finding.id = "measure.both_marks";
    finding.severity = "warning";
    finding.message = {
        fmt::format("เครื่องหมาย: มาตรการที่ {} ทำเครื่องหมายทั้งแล้วเสร็จและไม่แล้วเสร็จ โปรดตรวจสอบ", number),
        fmt::format("marks: measure {} is marked both as done and as not done", number)};
    for (const Cell& cell : cells) {
      if (cell.blocks.empty()) continue;
      finding.evidence.push_back(Quoted(view, cell.blocks.begin));
      break;
    }
    findings->push_back(std::move(finding));
  }
}

void AddDenied(const View& view, std::vector<Finding>* findings) {
  const Year& year = view.pack.pack->year;
  for (size_t item = 0; item < year.items.size(); ++item) {
    for (Span hit : view.Subject(item)) {
      if (view.places.Read(hit).refusal != Refusal::kDenied) continue;
      const std::string& code = year.items[item].code;
      Finding finding;
      finding.id = "item.denied";
      finding.severity = "note";
      finding.message = {
          fmt::format("โปรดสอบทาน {}: เอกสารระบุว่ายังไม่มีหรือยังไม่ได้ดำเนินการ", code),
          fmt::format("{}: the report says that it is not there or was not done", code)};
      finding.evidence.push_back({QuoteAround(view.document, hit), Level::kMissing, {}});
      findings->push_back(std::move(finding));
      break;
    }
  }
}

}  // namespace

std::vector<Finding> FindStructure(const View& view) {
  std::vector<Finding> findings;
  for (const NumberingJump& jump : view.document.jumps) findings.push_back(OfJump(view, jump));
  AddBothMarks(view, &findings);
  AddDenied(view, &findings);
  return findings;
}

}  // namespace oit
