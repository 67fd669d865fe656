#include <fmt/format.h>

#include "report/mask.h"
#include "report/mend.h"
#include "report/xlsx_sheets.h"

namespace oit {

void AddFindings(const CheckedReport& report, const OutputOptions& options, XlsxBook* book) {
  SheetFrame frame = FrameOf(Say(options, "ข้อสังเกต", "Findings"), report, options);
  frame.columns = {{Say(options, "ที่", "No."), 6},
                   {Say(options, "ควรทำ", "To do"), 16},
                   {Say(options, "เรื่อง", "About"), 24},
                   {Say(options, "ข้อสังเกต", "What was found"), 70},
                   {Say(options, "ที่ในเอกสาร", "Where"), 20},
                   {Say(options, "หมายเหตุ", "Note"), 46}};
  book->AddSheet(frame);
  const std::vector<MendLine> mends = MendLines(report.checklist, options.language);
  int number = 0;
  for (const MendLine& mend : mends) {
    const std::string todo = mend.grave ? Say(options, "แก้ก่อนลงนาม", "mend before signing")
                                        : Say(options, "โปรดอ่านทวน", "read again");
    book->AddRow({{.centre = true, .number = ++number},
                  {.text = todo, .paint = mend.grave ? Paint::kBad : Paint::kLook},
                  {.text = mend.label},
                  {.text = Masked(mend.message, options.names)},
                  {.text = Masked(mend.lines, options.names)},
                  {.text = Masked(mend.follow, options.names)}});
  }
  if (!mends.empty()) return;
  book->AddRow({{}, {}, {}, {.text = Say(options, "ไม่พบข้อสังเกต", "nothing found")}, {}, {}});
}

}  // namespace oit
