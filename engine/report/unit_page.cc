#include "report/unit_page.h"

#include <fmt/format.h>

#include "audit/advice.h"
#include "report/item_advice.h"
#include "report/item_view.h"
#include "report/item_words.h"
#include "report/mask.h"
#include "report/memo.h"
#include "report/page.h"

namespace oit {
namespace {

using docx::Style;

constexpr int kQuoteColumns = 160;
constexpr char kBox[] = "☐ ";

class UnitPage {
 public:
  UnitPage(const Checklist& checklist, const Pack& pack, const OutputOptions& options,
           docx::Writer* file)
      : checklist_(checklist), pack_(pack), options_(options), file_(*file) {}

  void Write(const UnitItems& unit) {
    Head(unit);
    std::vector<docx::Row> rows;
    for (const ItemResult* item : unit.second) rows.push_back(RowOf(*item));
    file_.Add({{Say("ข้อ และเรื่องที่ยังขาด", "Item, and what is missing"), 500},
               {Say("สิ่งที่ควรดำเนินการ", "What to do"), 770},
               {Say("ระยะเวลา", "Period"), 330}},
              rows);
    file_.Add(docx::Text(Style::kLine, Say("แจ้งผลถึง\t", "Report to\t")));
    AddSignature(Say("ผู้รับผิดชอบ", ""), options_.language, &file_);
    file_.Add(docx::Text(Style::kSign, Say("วันที่............/............/............",
                                           "Date ............/............/............")));
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  void Head(const UnitItems& unit);
  docx::Row RowOf(const ItemResult& item) const;
  docx::Cell StepsOf(const ItemResult& item) const;
  docx::Cell LookAt(const ItemResult& item) const;

  const Checklist& checklist_;
  const Pack& pack_;
  const OutputOptions& options_;
  docx::Writer& file_;
};

void UnitPage::Head(const UnitItems& unit) {
  const bool thai = options_.language == Language::kThai;
  docx::Paragraph title =
      docx::Bold(Style::kTitle,
                 fmt::format(fmt::runtime(Say("{} — เรื่องที่ขอความร่วมมือดำเนินการ", "{}: what to do")),
                             unit.first));
  title.new_page = true;
  file_.Add(title);
  const std::string year = thai ? ThaiDigits(pack_.year.year) : std::to_string(pack_.year.year);
  const int count = static_cast<int>(unit.second.size());
  const std::string& agency = checklist_.facts.agency.name;
  if (!agency.empty()) file_.Add(docx::Text(Style::kCentre, OneLine(agency)));
  file_.Add(docx::Text(
      Style::kCentre,
      fmt::format(fmt::runtime(Say("การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. {} จำนวน {} ข้อ",
                                   "Open data (OIT) of {}, items: {}")),
                  year, thai ? ThaiDigits(count) : std::to_string(count))));
  file_.Add(docx::Text(
      Style::kBody,
      Say("ขอความร่วมมือจัดทำหรือปรับปรุงข้อมูลตามรายการข้างล่าง เมื่อแล้วเสร็จโปรดทำเครื่องหมายในช่อง ☐ "
          "พร้อมแจ้งลิงก์หรือไฟล์ และวันที่เผยแพร่ หากมีข้อมูลอยู่แล้วโปรดแจ้งลิงก์",
          "Please prepare or bring up to date what is listed below. When it is done tick the box ☐ "
          "and give the link or file and the day of publication; where it is there already, the "
          "link.")));
}

docx::Row UnitPage::RowOf(const ItemResult& item) const {
  docx::Cell title = {docx::Bold(
      Style::kCell, item.item->code + " " + OneLine(item.item->title.In(options_.language)))};
  for (docx::Paragraph& line : docx::CellOf(LacksOf(item, options_))) title.push_back(line);
  const std::string periods = EachOnce(AdviceToTake(item, pack_, options_.strict), &Advice::period);
  return {{title, StepsOf(item), docx::CellOf(periods)}, 0};
}

// What a person must look at first is to be looked at, not made.
docx::Cell UnitPage::LookAt(const ItemResult& item) const {
  docx::Cell cell = {
      docx::Text(Style::kTick, kBox + Say("เปิดดูแล้ว มีครบ ลิงก์", "looked: it is all there, link ") +
                                   "........................"),
      docx::Text(Style::kTick,
                 kBox + Say("เปิดดูแล้ว ยังไม่ครบ ควรดำเนินการ:", "looked: not all there; then:"))};
  for (const Advice* advice : AdviceToTake(item, pack_, options_.strict)) {
    cell.push_back(docx::Text(Style::kCell, "– " + advice->action));
  }
  return cell;
}

docx::Cell UnitPage::StepsOf(const ItemResult& item) const {
  if (item.verdict == Verdict::kReview && !item.decision) return LookAt(item);
  docx::Cell cell;
  for (const Advice* advice : AdviceToTake(item, pack_, options_.strict)) {
    cell.push_back(docx::Bold(Style::kCell, advice->action));
    for (size_t i = 0; i < advice->steps.size(); ++i) {
      const std::string number = ThaiDigits(static_cast<int>(i) + 1);
      cell.push_back(docx::Text(Style::kTick, kBox + number + ". " + advice->steps[i]));
    }
  }
  return cell;
}

}  // namespace

std::string LacksOf(const ItemResult& item, const OutputOptions& options) {
  const ItemView view = View(item, options.strict);
  std::string lines;
  if (!view.planned.empty() && view.at_bar == 0) lines = CountOf(item, view, options.language);
  for (const std::string& piece : ItemPieces(item, view, options.language, kQuoteColumns, true)) {
    lines += (lines.empty() ? "" : "\n") + Masked(WithSpaces(piece), options.names);
  }
  return lines;
}

std::string EachOnce(const std::vector<const Advice*>& advice, std::string Advice::*field) {
  std::string lines;
  for (const Advice* each : advice) {
    const bool told = lines.find(each->*field) != std::string::npos;
    if (!told) lines += (lines.empty() ? "" : "\n") + each->*field;
  }
  return lines;
}

void AddUnitPage(const Checklist& checklist, const Pack& pack, const UnitItems& unit,
                 const OutputOptions& options, docx::Writer* file) {
  UnitPage(checklist, pack, options, file).Write(unit);
}

}  // namespace oit
