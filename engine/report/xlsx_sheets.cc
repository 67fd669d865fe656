#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/item_row.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"

namespace oit {
namespace {

// "✔ ครบ มีหลักฐาน 18   ✘ ยังไม่ครบ 4".
std::string Counts(const CheckedReport& report, const OutputOptions& options) {
  std::string text;
  for (const ItemState state : kItemStates) {
    const auto count = std::count_if(
        report.checklist.items.begin(), report.checklist.items.end(),
        [&](const ItemResult& item) { return StateOf(item, options.strict) == state; });
    if (count == 0) continue;
    text += fmt::format("   {} {} {}", MarkOf(state).sign, Word(state, options.language), count);
  }
  return text;
}

std::string DocumentLine(const CheckedReport& report, const OutputOptions& options) {
  const Checklist& checklist = report.checklist;
  const std::string title = Masked(OneLine(checklist.facts.title_text), options.names);
  return fmt::format("{} {}({})  {}", Say(options, "เอกสาร", "document"),
                     title.empty() ? "" : title + " ", Word(checklist.facts.kind, options.language),
                     OneLine(checklist.path));
}

std::string YearLine(const CheckedReport& report, const OutputOptions& options) {
  const std::string why = OneLine(report.checklist.year_reason.In(options.language));
  std::string text =
      fmt::format(fmt::runtime(Say(options, "ตรวจด้วยเกณฑ์ปี {}", "Judged by the rules of {}")),
                  report.pack->year.year);
  if (!why.empty()) text += Say(options, " เพราะ", " because ") + why;
  if (options.strict) text += Say(options, " · ตรวจแบบเข้ม", " · strict");
  return text + Counts(report, options);
}

}  // namespace

Paint PaintOf(ItemState state) {
  switch (state) {
    case ItemState::kShown:
      return Paint::kGood;
    case ItemState::kStated:
      return Paint::kStated;
    case ItemState::kFail:
    case ItemState::kError:
      return Paint::kBad;
    case ItemState::kReview:
      return Paint::kLook;
    case ItemState::kNotApplicable:
    case ItemState::kSilent:
      return Paint::kDim;
  }
  return Paint::kNone;
}

std::string Say(const OutputOptions& options, const char* th, const char* en) {
  return options.language == Language::kThai ? th : en;
}

SheetFrame FrameOf(const std::string& name, const CheckedReport& report,
                   const OutputOptions& options) {
  SheetFrame frame;
  frame.name = name;
  frame.head = {fmt::format("{}  ·  {}  ·  ITA {}", AgencyWords(report.checklist.facts, options),
                            name, report.pack->year.year),
                DocumentLine(report, options), YearLine(report, options)};
  frame.foot = FootOf(options);
  return frame;
}

std::string FootOf(const OutputOptions& options) {
  return Say(options, "ผลนี้อ่านจากข้อความในเอกสารเท่านั้น ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
             "Read from the text of the document only. Not a result of the Office of the NACC.");
}

void AddLegend(const OutputOptions& options, XlsxBook* book) {
  SheetFrame frame;
  frame.name = Say(options, "อ่านผลอย่างไร", "How to read it");
  frame.head = {frame.name};
  frame.columns = {{Say(options, "คำหรือเครื่องหมาย", "word or sign"), 30},
                   {Say(options, "ความหมาย", "what it means"), 100}};
  frame.foot = FootOf(options);
  frame.filter = false;
  book->AddSheet(frame);
  const auto state = [&](ItemState each, const char* th, const char* en) {
    const std::string word = fmt::format("{} {}", MarkOf(each).sign, Word(each, options.language));
    book->AddRow({{.text = word, .paint = PaintOf(each)}, {.text = Say(options, th, en)}});
  };
  const auto word = [&](const std::string& each, const char* th, const char* en) {
    book->AddRow({{.text = each}, {.text = Say(options, th, en)}});
  };
  state(ItemState::kShown, "พบตัวข้อมูล หรือมีลิงก์ วันที่ เลขที่ ตัวเลข ให้ตามตรวจได้ ครบทุกองค์ประกอบ",
        "every part is there, or has a link, date or number to follow");
  state(ItemState::kStated, "แจ้งว่าทำแล้วครบทุกองค์ประกอบ บางองค์ประกอบยังไม่บอกว่าดูได้ที่ไหน",
        "every part is stated as done; of some it is not said where to look");
  state(ItemState::kFail, "มีองค์ประกอบที่เอกสารนี้ยังไม่แสดง หรือยังเป็นแผน",
        "some part is not there, or still a plan");
  state(ItemState::kReview, "ข้อความตัดสินไม่ได้ ขอให้เจ้าหน้าที่เปิดดู", "a person must look");
  state(ItemState::kNotApplicable, "มีข้อยกเว้นแจ้งไว้ หรือข้อนี้ไม่ใช้กับหน่วยงานประเภทนี้",
        "an exception is stated, or the item is not for such agencies");
  state(ItemState::kSilent, "เอกสารนี้ไม่ได้กล่าวถึง โปรดตรวจที่ไฟล์หรือหน้าเว็บของข้อนั้นโดยตรง ไม่นับเป็นยังไม่ครบ",
        "this document does not mention it: look at the item's own page; never counted as failed");
  word(Word(Standing::kLikely, options.language), "อ้างจากปีใกล้เคียงหรือหน่วยงานอื่น โปรดสอบทานกับคู่มือ",
       "taken from a neighbouring year or another kind of agency: compare it with the manual");
  if (!options.names) {
    word(Say(options, "(ชื่อบุคคล) (หมายเลขโทรศัพท์)", "masked names and phones"),
         "ปิดไว้เพื่อคุ้มครองข้อมูลส่วนบุคคล ข้อความเต็มอยู่ในเอกสารต้นฉบับ",
         "left out of what is sent on; the document itself has them");
  }
  word(Say(options, "แบบอักษร", "font"), "TH Sarabun New ถ้าเครื่องไม่มี โปรแกรมจะใช้แบบอักษรไทยอื่นแทน",
       "TH Sarabun New; another Thai font where it is not installed");
  word(Say(options, "ที่มาของผล", "where this comes from"),
       "ผลนี้อ่านจากข้อความในเอกสารเท่านั้น ไม่ได้เปิดลิงก์ ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
       "read from the text of the documents only, no link was followed; not a result of the NACC");
}

}  // namespace oit
