#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "audit/passage.h"
#include "report/page.h"

namespace oit {
namespace {

const char* Pick(Language language, const char* th, const char* en) {
  return language == Language::kThai ? th : en;
}

constexpr std::array<const char*, 12> kMonths = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                                 "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
constexpr std::array<const char*, 12> kMonthsEnglish = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string Word(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::kPass:
      return Pick(language, "ครบ", "complete");
    case Verdict::kFail:
      return Pick(language, "ยังไม่ครบ", "incomplete");
    case Verdict::kReview:
      return Pick(language, "ต้องดูเอง", "to be looked at");
    case Verdict::kNotApplicable:
      return Pick(language, "ไม่เข้าข่าย", "not applicable");
    case Verdict::kError:
      return Pick(language, "ตรวจไม่สำเร็จ", "could not be checked");
  }
  return "";
}

std::string Word(Level level, Language language) {
  switch (level) {
    case Level::kShown:
      return Pick(language, "มีหลักฐาน", "evidence given");
    case Level::kClaimed:
      return Pick(language, "แจ้งว่าทำแล้ว", "stated as done");
    case Level::kPlanned:
      return Pick(language, "ยังเป็นแผน", "still a plan");
    case Level::kMissing:
      return Pick(language, "ไม่พบในเอกสารนี้", "not found here");
    case Level::kReview:
      return Pick(language, "อ่านไม่ได้/ต้องดูเอง", "to be looked at");
    case Level::kNotApplicable:
      return Pick(language, "ไม่เข้าข่าย", "not applicable");
    case Level::kHolds:
      return Pick(language, "ไม่พบข้อความที่ขัดกับเกณฑ์", "holds");
  }
  return "";
}

std::string Word(Standing standing, Language language) {
  switch (standing) {
    case Standing::kConfirmed:
      return Pick(language, "เกณฑ์ยืนยันแล้ว", "confirmed wording");
    case Standing::kLikely:
      return Pick(language, "เกณฑ์เทียบเคียง", "likely wording");
    case Standing::kAdvisory:
      return Pick(language, "ข้อแนะนำ", "advice only");
  }
  return "";
}

std::string Word(ReportKind kind, Language language) {
  switch (kind) {
    case ReportKind::kMeasuresPlan:
      return Pick(language, "แผน/มาตรการ", "plan of measures");
    case ReportKind::kResultsReport:
      return Pick(language, "รายงานผล", "report of results");
    case ReportKind::kDisclosurePage:
      return Pick(language, "หน้าเปิดเผยข้อมูล", "disclosure page");
    case ReportKind::kAgencyFolder:
      return Pick(language, "แฟ้มของหน่วยงาน", "agency's folder");
    case ReportKind::kAnnouncement:
      return Pick(language, "ประกาศ", "announcement");
    case ReportKind::kManual:
      return Pick(language, "คู่มือ", "manual");
    case ReportKind::kOther:
      return Pick(language, "เอกสารทั่วไป", "other document");
  }
  return "";
}

std::string Word(RowMark mark, Language language) {
  switch (mark) {
    case RowMark::kNone:
      return Pick(language, "ไม่ระบุผล", "no mark");
    case RowMark::kDone:
      return Pick(language, "แล้วเสร็จ", "done");
    case RowMark::kNotDone:
      return Pick(language, "ยังไม่แล้วเสร็จ", "not done yet");
    case RowMark::kInProgress:
      return Pick(language, "อยู่ระหว่างดำเนินการ", "in progress");
    case RowMark::kContradiction:
      return Pick(language, "เครื่องหมายขัดกัน", "marks contradict");
  }
  return "";
}

std::string Word(Role role, Language language) {
  switch (role) {
    case Role::kNone:
      return "";
    case Role::kNumber:
      return Pick(language, "ลำดับที่", "number");
    case Role::kIssue:
      return Pick(language, "ประเด็นปัญหา", "issues");
    case Role::kRecommendation:
      return Pick(language, "ข้อเสนอแนะ", "recommendations");
    case Role::kMeasure:
      return Pick(language, "มาตรการ", "measures");
    case Role::kSteps:
      return Pick(language, "ขั้นตอน", "steps");
    case Role::kResponsible:
      return Pick(language, "ผู้รับผิดชอบ", "responsible unit");
    case Role::kPeriod:
      return Pick(language, "ระยะเวลา", "period");
    case Role::kBudget:
      return Pick(language, "งบประมาณ", "budget");
    case Role::kDone:
      return Pick(language, "แล้วเสร็จ", "done");
    case Role::kNotDone:
      return Pick(language, "ยังไม่แล้วเสร็จ", "not done");
    case Role::kResult:
      return Pick(language, "ผลการดำเนินการ", "results");
    case Role::kOutcome:
      return Pick(language, "ผลลัพธ์", "outcomes");
    case Role::kFollowUp:
      return Pick(language, "การกำกับติดตาม", "follow-up");
    case Role::kProblem:
      return Pick(language, "ปัญหาอุปสรรค", "problems");
    case Role::kLink:
      return Pick(language, "ลิงก์", "links");
    case Role::kNote:
      return Pick(language, "หมายเหตุ", "notes");
  }
  return "";
}

std::string Word(Mood mood, Language language) {
  switch (mood) {
    case Mood::kNone:
    case Mood::kAct:
      return "";
    case Mood::kDone:
      return Pick(language, "บอกว่าทำแล้ว", "says done");
    case Mood::kInProgress:
      return Pick(language, "บอกว่ากำลังทำ", "says under way");
    case Mood::kPlanned:
      return Pick(language, "บอกว่าจะทำหรือควรทำ", "says to be done");
    case Mood::kNotDone:
      return Pick(language, "บอกว่ายังไม่มีหรือยังไม่ทำ", "says not there or not done");
    case Mood::kDescribes:
      return Pick(language, "เป็นคำอธิบายทั่วไป", "describes in general");
    case Mood::kConditional:
      return Pick(language, "เป็นเงื่อนไข", "a condition");
    case Mood::kStates:
      return Pick(language, "บอกข้อเท็จจริง", "states a fact");
  }
  return "";
}

std::string Word(ScopeKind kind, Language language) {
  switch (kind) {
    case ScopeKind::kStep:
      return Pick(language, "ขั้นตอนนี้กับข้อย่อยและผลของข้อ",
                  "this step, what stands under it and its results");
    case ScopeKind::kCell:
      return Pick(language, "ช่องนี้ของตาราง", "this cell of the table");
    case ScopeKind::kRow:
      return Pick(language, "แถวนี้ของตาราง", "this row of the table");
    case ScopeKind::kProse:
      return Pick(language, "ข้อความนี้จนถึงเรื่องถัดไป", "this passage up to the next subject");
  }
  return "";
}

std::string Word(About about, Language language) {
  switch (about) {
    case About::kNumbers:
      return Pick(language, "คะแนนและตัวเลข", "scores and numbers");
    case About::kYear:
      return Pick(language, "ปีและช่วงเวลา", "years and periods");
    case About::kLost:
      return Pick(language, "ข้อความขาดหาย", "lost text");
    case About::kCopied:
      return Pick(language, "ข้อความซ้ำ", "repeated text");
    case About::kAgency:
      return Pick(language, "ชื่อหน่วยงาน", "names of agencies");
    case About::kMarks:
      return Pick(language, "เครื่องหมายและช่องในตารางมาตรการ", "marks and cells of measures");
    case About::kLinks:
      return Pick(language, "ลิงก์", "links");
    case About::kOrder:
      return Pick(language, "ลำดับข้อ", "numbering");
    case About::kWords:
      return Pick(language, "ถ้อยคำ", "wording");
  }
  return "";
}

std::string GapWord(GapKind kind, Language language) {
  switch (kind) {
    case GapKind::kNumbering:
    case GapKind::kCut:
      return Pick(language, "ข้อความขาดหาย", "Text is lost");
    case GapKind::kPage:
      return Pick(language, "หน้าขาดหาย", "Page is lost");
    case GapKind::kScan:
      return Pick(language, "หน้าสแกน", "Scanned page");
    case GapKind::kFont:
      return Pick(language, "อ่านตัวอักษรไม่ได้", "Unreadable font");
  }
  return "";
}

std::string DateWords(Date date, Language language) {
  const auto& months = language == Language::kThai ? kMonths : kMonthsEnglish;
  std::string words;
  if (date.day > 0) words = fmt::format("{} ", date.day);
  if (date.month >= 1 && date.month <= 12) words += fmt::format("{} ", months[date.month - 1]);
  return words + std::to_string(date.year);
}

std::string Word(Answer answer, Language language) {
  return answer == Answer::kHas ? Pick(language, "มี", "has it")
                                : Pick(language, "ยังไม่มี", "does not have it yet");
}

std::string DecisionWords(const Decision& decision, Language language) {
  std::string words = Pick(language, "ดูแล้ว: ", "looked at: ") + Word(decision.answer, language);
  words += fmt::format(" ({}", DateWords(decision.date, language));
  if (decision.until) {
    words += Pick(language, " ใช้ได้ถึง ", ", until ") + DateWords(*decision.until, language);
  }
  words = Unbroken(words + ")");
  return decision.note.empty() ? words : words + " " + OneLine(decision.note);
}

std::string LineWords(uint32_t line, Language language) {
  if (line == 0) return "";
  return fmt::format("{}{}{}", Pick(language, "บรรทัด", "line"), kNoBreak, line);
}

std::string PlaceWords(const Passage& passage, Language language) {
  const std::string place = Unbroken(OneLine(PlaceOf(passage).In(language)));
  if (passage.file.empty()) return place;
  return OneLine(passage.file) + (place.empty() ? "" : " " + place);
}

std::string RangeWords(const Passage& from, const Passage& to, Language language) {
  if (from.start.line > 0 && to.start.line > 0 && from.start.line != to.start.line) {
    return fmt::format("{}{}{}→{}", Pick(language, "บรรทัด", "lines"), kNoBreak, from.start.line,
                       to.start.line);
  }
  const std::string begin = Unbroken(OneLine(PlaceOf(from).In(language)));
  const std::string end = Unbroken(OneLine(PlaceOf(to).In(language)));
  if (begin.empty() || end.empty() || begin == end) return begin.empty() ? end : begin;
  return begin + " → " + end;
}

std::string PlacesWords(const std::vector<const Passage*>& passages, Language language) {
  constexpr size_t kPlaces = 4;
  const bool lines = std::all_of(passages.begin(), passages.end(),
                                 [](const Passage* passage) { return passage->start.line > 0; });
  const std::string label = Pick(language, "บรรทัด ", "lines ");
  std::vector<std::string> places;
  for (const Passage* passage : passages) {
    const std::string place = lines ? std::to_string(passage->start.line)
                                    : Unbroken(OneLine(PlaceOf(*passage).In(language)));
    if (!place.empty() && std::count(places.begin(), places.end(), place) == 0) {
      places.push_back(place);
    }
  }
  std::string text;
  for (size_t i = 0; i < places.size() && i < kPlaces; ++i) {
    text += (i == 0 ? "" : ", ") + places[i];
  }
  if (places.size() > kPlaces) text += ", …";
  if (!lines || places.empty()) return text;
  return Unbroken((places.size() == 1 ? Pick(language, "บรรทัด ", "line ") : label) + text);
}

std::string GapPlaces(const ChecklistGap& gap, Language language) {
  Passage end_before = gap.before;
  end_before.start = end_before.end;
  return RangeWords(end_before, gap.after, language);
}

}  // namespace oit
