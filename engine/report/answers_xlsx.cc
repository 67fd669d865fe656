#include <fmt/format.h>

#include "report/answers.h"
#include "report/xlsx_sheets.h"

namespace oit {

Result<std::string> AnswersXlsx(const AnswerSheet& sheet, const OutputOptions& options) {
  const auto say = [&options](const char* th, const char* en) { return Say(options, th, en); };
  SheetFrame frame;
  frame.name = say("คำตอบ ITAS", "ITAS answers");
  frame.head = {fmt::format("{}  ·  {}  ·  ITA {}", sheet.agency, frame.name, sheet.year),
                sheet.document,
                say("ร่างจากข้อความในเอกสารนี้เท่านั้น โปรดตรวจกับหน้าเว็บจริงทุกข้อก่อนกรอกในระบบ",
                    "Drafted from the text of this document only: check each with the real page")};
  frame.columns = {{say("ข้อ", "Item"), 6},
                   {say("ชื่อข้อ", "Title"), 30},
                   {say("ตอบ", "Answer"), 16},
                   {"URL", 30},
                   {say("คำอธิบายเพิ่มเติม (ร่าง)", "Explanation (draft)"), 58},
                   {say("ก่อนส่ง", "Before sending"), 42}};
  frame.frozen_columns = 2;
  frame.foot = FootOf(options);
  XlsxBook book;
  book.AddSheet(frame);
  for (const ItasAnswer& answer : sheet.answers) {
    book.AddRow({{.text = answer.code, .centre = true, .bold = true},
                 {.text = answer.title},
                 {.text = answer.answer, .paint = PaintOf(answer.state)},
                 {.text = answer.link, .link = answer.link},
                 {.text = answer.explanation},
                 {.text = answer.before}});
  }
  return book.Finish();
}

}  // namespace oit
