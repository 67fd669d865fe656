#include "audit/findings.h"

#include <fmt/format.h>

#include "audit/passage.h"

namespace oit {
namespace {

Evidence Quoted(const View& view, uint32_t block) {
  return {QuoteSpan(view.document, view.document.blocks[block].key), Level::kMissing, {}};
}

std::string Missing(const NumberingJump& jump) {
  if (jump.found == jump.expected + 1) return fmt::format("{}", jump.expected);
  return fmt::format("{}–{}", jump.expected, jump.found - 1);
}

Finding OfJump(const View& view, const NumberingJump& jump) {
  Finding finding;
  finding.id = "structure.numbering_gap";
  finding.severity = jump.gap ? "warning" : "note";
  if (jump.found > jump.expected) {
    std::string lost = Missing(jump);
    finding.message = {fmt::format("ลำดับข้อ: ต่อจากข้อ {} เป็นข้อ {} ไม่พบข้อ {}", jump.expected - 1, jump.found, lost),
                       fmt::format("numbering: {} is followed by {}; {} is not there", jump.expected - 1, jump.found, lost)};
  } else {
    finding.message = {fmt::format("ลำดับข้อ: ต่อจากข้อ {} เป็นข้อ {}", jump.expected - 1, jump.found),
                       fmt::format("numbering: {} is followed by {}", jump.expected - 1, jump.found)};
  }
  if (jump.before != kNowhere) finding.evidence.push_back(Quoted(view, jump.before));
  if (jump.after != kNowhere) finding.evidence.push_back(Quoted(view, jump.after));
  return finding;
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
      finding.message = {fmt::format("{}: รายงานระบุว่ายังไม่มีหรือยังไม่ได้ดำเนินการ", code),
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
  AddDenied(view, &findings);
  return findings;
}

}  // namespace oit
