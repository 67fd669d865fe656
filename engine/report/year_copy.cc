#include <fmt/format.h>

#include "pack/year_text.h"
#include "report/page.h"
#include "report/rules_text.h"
#include "report/words.h"

namespace oit {
namespace {

class CopyPage {
 public:
  CopyPage(const YearCopy& copy, std::string path, const TextOptions& options)
      : copy_(copy),
        path_(std::move(path)),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    page_.Heading(Say("สร้าง {} จากเกณฑ์ของปี {} แล้ว", "Wrote {}, a copy of {}", path_, copy_.from));
    page_.Text("    ",
               Say("ทั้ง {} ข้อยังไม่ยืนยัน: ถือเป็น “{}” (ที่เป็นข้อแนะนำยังเป็นข้อแนะนำ) "
                   "เทียบข้อใดกับคู่มือของปี {} แล้ว ให้ลบบรรทัด standing: likely ใต้รหัสของข้อนั้น",
                   "None of the {} items is confirmed: each counts as “{}” (advice stays advice). "
                   "Once an item has been compared with the manual of {}, delete the line "
                   "“standing: likely” under its code.",
                   copy_.to_check.size(), Word(Standing::kLikely, language_), copy_.to));
    PrintMoved();
    PrintLeft();
    PrintNotes();
    PrintNext();
    return page_.Take();
  }

 private:
  template <class... Parts>
  std::string Say(const char* th, const char* en, const Parts&... parts) const {
    return fmt::format(fmt::runtime(language_ == Language::kThai ? th : en), parts...);
  }

  void Heading(const std::string& text) {
    page_.Blank();
    page_.Heading(fmt::format("[{}] {}", ++section_, text));
  }

  void PrintMoved() {
    if (copy_.moved.empty()) return;
    Heading(Say("ปีที่เลื่อนในชื่อข้อและองค์ประกอบ {} แห่ง โปรดตรวจทาน",
                "Years moved on in titles and labels, {}: please check", copy_.moved.size()));
    for (const CopiedValue& value : copy_.moved) Line(value.line, Marked(value));
  }

  void PrintLeft() {
    if (copy_.left.empty()) return;
    Heading(Say("ยังเป็นปีเดิม {} แห่ง แก้เองถ้าต้องเปลี่ยน",
                "Still naming the old years, {}: change what must", copy_.left.size()));
    for (const CopiedValue& value : copy_.left) Line(value.line, value.before);
  }

  void PrintNotes() {
    if (copy_.notes.empty()) return;
    Heading(Say("หมายเหตุและความเห็นที่กล่าวถึงปีเดิม {} บรรทัด (คงไว้ตามเดิม)",
                "Notes and comments that name the old years, {} lines (kept as they are)",
                copy_.notes.size()));
    std::string lines;
    for (const uint32_t line : copy_.notes) lines += fmt::format("{} ", line);
    page_.Text("    ", Say("บรรทัด {}", "lines {}", lines));
  }

  void PrintNext() {
    Heading(Say("ทำต่อ", "Next"));
    const std::string year = std::to_string(copy_.to);
    Step(1, Say("แก้ {} ให้ตรงกับคู่มือ", "edit {} after the manual", path_));
    Step(2, Say("oit rules diff {} {}   ดูว่าต่างจากปีเดิมอย่างไร", "oit rules diff {} {}   what differs",
                copy_.from, copy_.to));
    Step(3, Say("oit rules test   ทดสอบกติกาทุกข้อ", "oit rules test   every example"));
    Step(4, Say("oit check รายงาน.txt --year {}   ลองตรวจรายงานจริง",
                "oit check REPORT --year {}   try a report", copy_.to));
  }

  void Step(int number, const std::string& text) {
    page_.Text(fmt::format("    {}. ", number), text);
  }

  void Line(uint32_t line, const std::string& text) {
    const std::string where = Say("บรรทัด {}", "line {}", line);
    page_.Text("    " + Fit(where, kLineColumns), OneLine(text));
  }

  // "ผลของปี 2568→2569": both years in their place.
  static std::string Marked(const CopiedValue& value) {
    const std::vector<NamedYear> before = NamedYears(value.before);
    std::string text;
    size_t done = 0, index = 0;
    for (const NamedYear& after : NamedYears(value.after)) {
      text += value.after.substr(done, after.begin - done);
      if (index < before.size() && before[index].year != after.year) {
        text += value.before.substr(before[index].begin, before[index].size) + "→";
      }
      text += value.after.substr(after.begin, after.size);
      done = after.begin + after.size;
      ++index;
    }
    return text + value.after.substr(done);
  }

  static constexpr int kLineColumns = 13;

  const YearCopy& copy_;
  const std::string path_;
  const Language language_;
  Page page_;
  int section_ = 0;
};

}  // namespace

std::string YearCopyText(const YearCopy& copy, const std::string& path,
                         const TextOptions& options) {
  return CopyPage(copy, path, options).Print();
}

}  // namespace oit
