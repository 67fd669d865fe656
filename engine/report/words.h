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
// "ดูแล้ว: มี (21 พ.ย. 2569)", with the note behind it and the last day where there is one.
std::string DecisionWords(const Decision& decision, Language language);
// "มี", "ยังไม่มี".
std::string Word(Answer answer, Language language);
// "บรรทัด 93", unbroken on a Page; empty for line 0.
std::string LineWords(uint32_t line, Language language);
// Where a passage stands (PlaceOf), with its file in a folder before it:
// "O2/ผู้บริหาร.txt บรรทัด 5", "ตาราง 2 แถว 4".
std::string PlaceWords(const Passage& passage, Language language);
// "บรรทัด 154→160", "หน้า 3 → หน้า 5"; without the file.
std::string RangeWords(const Passage& from, const Passage& to, Language language);
// "บรรทัด 19, 168": each place once, up to a few; without the file.
std::string PlacesWords(const std::vector<const Passage*>& passages, Language language);
// Between what stands before and after a gap, without the file.
std::string GapPlaces(const ChecklistGap& gap, Language language);

}  // namespace oit
