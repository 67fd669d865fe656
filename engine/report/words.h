#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "audit/mood.h"
#include "audit/scope.h"

// What officers read for each value (shared/officer.md, "Words proposed"; verdicts.md,
// "In Thai"). JSON never uses them.
namespace oit {

std::string Word(Verdict verdict, Language language);  // "ครบ"
std::string Word(Level level, Language language);      // "แจ้งว่าทำแล้ว"
std::string Word(Standing standing, Language language);  // "เกณฑ์เทียบเคียง"
std::string Word(ReportKind kind, Language language);  // "รายงานผลการดำเนินการ"
std::string Word(RowMark mark, Language language);  // "แล้วเสร็จ"
std::string Word(Role role, Language language);     // "ขั้นตอน"; empty for none
std::string Word(Mood mood, Language language);  // "เป็นเงื่อนไข"; empty for none
std::string Word(ScopeKind kind, Language language);  // "ช่องของตาราง"

// What findings of that kind are about: "ชื่อหน่วยงาน".
std::string Word(About about, Language language);
std::string GapWord(GapKind kind, Language language);

// "24 เม.ย. 2568", "เม.ย. 2568", "2568".
std::string DateWords(Date date, Language language);
// "บรรทัด 93", unbroken on a Page; empty for line 0.
std::string LineWords(uint32_t line, Language language);
// The same with its file in a folder before it: "O2/ผู้บริหาร.txt บรรทัด 5".
std::string PlaceWords(const Passage& passage, Language language);
// "บรรทัด 154→160".
std::string LinesWords(uint32_t from, uint32_t to, Language language);
// "บรรทัด 19, 168": each of them, up to a few.
std::string LinesWords(const std::vector<uint32_t>& lines, Language language);

}  // namespace oit
