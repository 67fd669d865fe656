#include <fmt/format.h>

#include <algorithm>

#include "report/by_unit.h"
#include "report/head.h"
#include "report/item_lines.h"
#include "report/mend.h"
#include "report/words.h"
#include "report/write.h"
#include "text/key.h"

namespace oit {
namespace {

using Items = std::vector<const ItemResult*>;

constexpr size_t kPassRows = 6;     // up to here a pass has a row of its own
constexpr size_t kTitledCodes = 3;  // up to here folded codes have their titles

// The items of a checklist by how this document stands to them.
struct Groups {
  Items own, planned, mentioned, silent;
};

bool IsPlanned(const ItemResult& item) {
  if (!item.checked || item.verdict != Verdict::kFail) return false;
  return item.topic == Level::kPlanned ||
         std::any_of(item.elements.begin(), item.elements.end(),
                     [](const ElementResult& e) { return e.level == Level::kPlanned; });
}

class Screen {
 public:
  Screen(const Checklist& checklist, const Pack& pack, const TextOptions& options)
      : checklist_(checklist),
        pack_(pack),
        options_(options),
        page_(options.width, options.colour),
        lines_(options, &page_) {
    plan_ = checklist.facts.kind == ReportKind::kMeasuresPlan;
    folder_ = checklist.facts.kind == ReportKind::kAgencyFolder;
    for (const ItemResult& item : checklist.items) Sort(item);
  }

  std::string Print() {
    PrintHead(checklist_, pack_, options_, &page_);
    Mend();
    Own();
    Planned();
    Mentioned();
    Silent();
    lines_.TellSources(pack_.year.sources);
    Closing();
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  void Sort(const ItemResult& item);
  void Mend();
  void Own();
  void Planned();
  void Mentioned();
  void Silent();
  bool LosesPages() const;
  void Closing();
  void NextSteps();
  void Projected();
  void Legend();
  std::string Section(const std::string& title) {
    return fmt::format("[{}] {}", ++section_, title);
  }
  Items Chosen(const Items& items) const;
  std::string Counts(const Items& items) const;
  void List(const Items& items);
  void Unanswered(const Items& items);
  void Passes(const Items& passes);
  Items Ticked(const Items& items) const;
  void TellTicks(const Items& items);
  void Fold(const std::string& lead, const Items& items, Tone tone);

  const Checklist& checklist_;
  const Pack& pack_;
  TextOptions options_;
  Page page_;
  ItemLines lines_;
  Groups groups_;
  bool plan_ = false;
  bool folder_ = false;
  int section_ = 0;
};

void Screen::Sort(const ItemResult& item) {
  if (item.role == ItemRole::kOwn) {
    groups_.own.push_back(&item);
  } else if (item.role == ItemRole::kSilent) {
    groups_.silent.push_back(&item);
  } else if (plan_ && IsPlanned(item)) {
    groups_.planned.push_back(&item);
  } else {
    groups_.mentioned.push_back(&item);
  }
}

void Screen::Mend() {
  page_.Blank();
  const std::string title =
      folder_ ? Say("ไฟล์ที่ควรแก้หรือเปิดดูก่อน", "Files to mend or to look at first")
              : Say("โปรดแก้ในเอกสารนี้ก่อนเสนอลงนาม", "To mend in this document first");
  PrintMendSection(checklist_, pack_, options_, Section(title), &page_);
}

Items Screen::Chosen(const Items& items) const {
  if (options_.only.empty()) return items;
  Items chosen;
  for (const ItemResult* item : items) {
    if (std::count(options_.only.begin(), options_.only.end(), item->verdict) > 0) {
      chosen.push_back(item);
    }
  }
  return chosen;
}

// "ครบ 18 · ยังไม่ครบ 4": items that a rule checks.
std::string Screen::Counts(const Items& items) const {
  std::string out;
  for (Verdict verdict : {Verdict::kPass, Verdict::kFail, Verdict::kReview, Verdict::kNotApplicable,
                          Verdict::kError}) {
    auto count = std::count_if(items.begin(), items.end(), [verdict](const ItemResult* item) {
      return item->checked && item->verdict == verdict;
    });
    if (count == 0) continue;
    if (!out.empty()) out += " · ";
    out += fmt::format("{} {}", Word(verdict, options_.language), count);
  }
  return out;
}

void Screen::Fold(const std::string& lead, const Items& items, Tone tone) {
  if (items.empty()) return;
  page_.Text(lead, items.size() <= kTitledCodes ? lines_.Titles(items) : ItemLines::Codes(items),
             tone);
}

// What fails first, then what to look at, then what is complete; what no rule checks last.
void Screen::List(const Items& items) {
  lines_.Align(items);
  if (options_.all) {
    for (const ItemResult* item : items) lines_.Open(*item);
    return;
  }
  for (Verdict verdict :
       {Verdict::kFail, Verdict::kError, Verdict::kReview, Verdict::kNotApplicable}) {
    for (const ItemResult* item : items) {
      if (item->checked && item->verdict == verdict && !item->unanswered) lines_.Row(*item);
    }
  }
  Unanswered(items);
  Items passes, unchecked;
  for (const ItemResult* item : items) {
    if (!item->checked) {
      unchecked.push_back(item);
    } else if (item->verdict == Verdict::kPass) {
      passes.push_back(item);
    }
  }
  Passes(passes);
  if (unchecked.empty()) return;
  std::string text =
      Say("ยังไม่มีกติกาตรวจ {} ข้อ: {}  โปรดดูเอง", "no rule checks these yet ({}): {}  please look");
  page_.Text(" · ", fmt::format(fmt::runtime(text), unchecked.size(), ItemLines::Codes(unchecked)),
             Tone::kDim);
}

// Items of a folder without a file or link, on one line.
void Screen::Unanswered(const Items& items) {
  Items none;
  for (const ItemResult* item : items) {
    if (item->unanswered) none.push_back(item);
  }
  std::string lead = Say(" ✘ ไม่มีไฟล์หรือลิงก์ที่ตอบ {} ข้อ: ", " ✘ no file or link answers {}: ");
  Fold(fmt::format(fmt::runtime(lead), none.size()), none, Tone::kBad);
}

void Screen::Passes(const Items& passes) {
  Items kinds[2][2];  // by evidence or by statement; wording confirmed or likely
  for (const ItemResult* item : passes) {
    ItemView view = View(*item, options_.strict);
    kinds[view.by_tick()][view.likely].push_back(item);
    if (passes.size() <= kPassRows) lines_.Row(*item);
  }
  if (passes.size() <= kPassRows) return;
  std::string likely = " (" + Word(Standing::kLikely, options_.language) + "): ";
  std::string shown = " ✔ " + Word(Level::kShown, options_.language);
  std::string claimed = " ✓ " + Word(Level::kClaimed, options_.language);
  Fold(shown + ": ", kinds[0][0], Tone::kGood);
  Fold(shown + likely, kinds[0][1], Tone::kGood);
  Fold(claimed + ": ", kinds[1][0], Tone::kStated);
  Fold(claimed + likely, kinds[1][1], Tone::kStated);
}

// Passes that rest on being stated as done.
Items Screen::Ticked(const Items& items) const {
  Items ticked;
  for (const ItemResult* item : items) {
    bool pass = item->checked && item->verdict == Verdict::kPass;
    if (pass && View(*item, options_.strict).by_tick()) ticked.push_back(item);
  }
  return ticked;
}

void Screen::TellTicks(const Items& items) {
  size_t count = Ticked(items).size();
  if (count == 0 || options_.all) return;
  std::string text =
      Say("ข้อที่มีเครื่องหมาย ✓ ({} ข้อ) มีเพียงข้อความแจ้งว่าทำแล้ว ยังไม่พบลิงก์ วันที่ หรือเลขที่กำกับครบทุกองค์ประกอบ "
          "ผู้ตรวจประเมินจะดูจากหน้าเว็บของแต่ละข้อ โปรดใส่ลิงก์รายข้อ",
          "Items with ✓ ({}) rest on being stated as done; not every part has a link, "
          "a date or a number. Assessors look at the page of each item: please add links");
  page_.Text("   ", fmt::format(fmt::runtime(text), count));
}

void Screen::Own() {
  Items items = Chosen(groups_.own);
  if (items.empty() && !options_.only.empty()) return;
  page_.Blank();
  page_.Heading(Section(folder_ ? Say("ผลรายข้อ", "Item by item")
                                : Say("ข้อที่ใช้เอกสารนี้ตอบ", "Items that this document answers")),
                items.size() > 1 ? Counts(items) : "");
  if (items.empty()) {
    page_.Text("    ", Say("เอกสารชนิดนี้ไม่ได้ใช้ตอบข้อใดโดยตรง",
                           "A document of this kind answers none directly"));
  }
  List(items);
  if (Ticked(groups_.mentioned).empty()) TellTicks(items);
}

void Screen::Planned() {
  Items items = Chosen(groups_.planned);
  if (items.empty()) return;
  page_.Blank();
  std::string title = Say("เรื่องที่เอกสารนี้กล่าวถึงว่า \"จะทำ\"  {} ข้อ — ยังเป็นแผน ยังใช้เป็นหลักฐานไม่ได้",
                          "What this document says will be done ({}): plans, no evidence yet");
  page_.Heading(Section(fmt::format(fmt::runtime(title), items.size())));
  List(items);
  page_.Text(" → ", Say("เมื่อทำแล้วให้บันทึก: วันที่ทำ · ลิงก์ · เลขที่ประกาศ/คำสั่ง",
                        "When done, write down: the date, the link, the number of the order"));
}

void Screen::Mentioned() {
  Items items = Chosen(groups_.mentioned);
  if (items.empty()) return;
  page_.Blank();
  page_.Heading(Section(Say("เรื่องอื่นที่เอกสารนี้กล่าวถึง", "What else this document mentions")),
                Counts(items));
  List(items);
  TellTicks(items);
}

// Whether whole pages could not be read, so that nothing can be said to stand nowhere.
bool Screen::LosesPages() const {
  return std::any_of(checklist_.gaps.begin(), checklist_.gaps.end(),
                     [](const ChecklistGap& gap) { return IsLostPage(gap.kind); });
}

void Screen::Silent() {
  Items items = Chosen(groups_.silent);
  if (items.empty()) return;
  page_.Blank();
  std::string title = Say("ไม่ได้กล่าวถึงในเอกสารนี้ {} ข้อ", "Not mentioned in this document ({})");
  if (LosesPages()) {
    title = Say("ไม่พบในหน้าที่อ่านได้ {} ข้อ (บางหน้าอ่านไม่ได้ ดูส่วนที่ [1])",
                "Not found in the pages that can be read ({}); some cannot, see [1]");
  }
  page_.Heading(Section(fmt::format(fmt::runtime(title), items.size())));
  std::string why =
      plan_ ? Say("เอกสารมาตรการไม่จำเป็นต้องกล่าวถึงทุกข้อ ", "A plan need not mention every item. ")
            : "";
  page_.Text("    ", why + Say("ตรวจที่ไฟล์หรือหน้าเว็บของแต่ละข้อโดยตรง",
                               "Check the file or page of each item itself"));
  if (options_.all) {
    List(items);
  } else {
    Fold("    ", items, Tone::kPlain);
  }
}

void Screen::Closing() {
  page_.Blank();
  Items acted = groups_.own;
  for (const Items* group : {&groups_.planned, &groups_.mentioned}) {
    acted.insert(acted.end(), group->begin(), group->end());
  }
  std::sort(acted.begin(), acted.end());  // the order of the year
  std::string label = Say("ผู้รับผิดชอบ  ", "responsible  ");
  for (const auto& [unit, items] : ByUnit(acted)) {
    page_.Text(label, fmt::format("{}: {}", unit, ItemLines::Codes(items)));
    label = std::string(static_cast<size_t>(DisplayWidth(label)), ' ');
  }
  NextSteps();
  Projected();
  Legend();
  if (folder_) {
    page_.Text("",
               Say("โปรแกรมอ่านเฉพาะไฟล์ในโฟลเดอร์นี้ ไม่ได้เปิดลิงก์ โปรดเปิดลิงก์ทุกข้อดูว่าใช้ได้จากหน้าเว็บไซต์หลัก",
                   "Only the files of this folder were read, no link was followed: please open "
                   "each link from the main site"));
  }
  page_.Text("", Say("ผลนี้อ่านจากข้อความในเอกสารเท่านั้น ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
                     "This is read from the text of the document only. It is not a result of the "
                     "Office of the NACC."));
}

// Never on the first screen: it would be read as a promise.
void Screen::Projected() {
  if (!options_.all || !checklist_.projected) return;
  const ProjectedScore& score = *checklist_.projected;
  std::string text = Say(
      "คำนวณจากผลข้างต้น OIT อยู่ระหว่าง {:.2f} ถึง {:.2f} (ข้อที่ต้องดูเองนับเป็นไม่ได้ และนับเป็นได้) "
      "ไม่ใช่การคาดการณ์ผลของสำนักงาน ป.ป.ช.",
      "By the verdicts above OIT is between {:.2f} and {:.2f} (items to be looked at counted as "
      "lost, and as won). It is no forecast.");
  text = fmt::format(fmt::runtime(text), score.low, score.high);
  if (score.standing != Standing::kConfirmed) {
    text += Say(" จำนวนข้อในตัวชี้วัดย่อยของปีนี้ยังไม่ยืนยัน",
                " How many items each section has is not confirmed for this year.");
  }
  page_.Text("", text);
}

void Screen::NextSteps() {
  Items failed, unanswered, years, look, stated;
  for (const Items* group : {&groups_.own, &groups_.planned, &groups_.mentioned}) {
    for (const ItemResult* item : *group) {
      if (!item->checked) continue;
      if (item->verdict == Verdict::kFail) {
        (item->unanswered ? unanswered : OfAnotherYear(*item) ? years : failed).push_back(item);
      }
      if (item->verdict == Verdict::kReview) look.push_back(item);
    }
    Items ticked = Ticked(*group);
    stated.insert(stated.end(), ticked.begin(), ticked.end());
  }
  for (Items* items : {&failed, &unanswered, &years, &look, &stated})
    std::sort(items->begin(), items->end());
  std::vector<std::string> steps;
  bool lost = std::any_of(checklist_.gaps.begin(), checklist_.gaps.end(),
                          [](const ChecklistGap& gap) { return !gap.whole_file; });
  if (lost) {
    steps.push_back(Say("เติมส่วนที่ขาดหายหรืออ่านไม่ได้แล้วตรวจใหม่",
                        "put back what is lost or unreadable and check again"));
  }
  if (!lost && !checklist_.findings.empty()) {
    steps.push_back(Say("แก้ไขเรื่องในส่วนที่ [1]", "mend what stands under [1]"));
  }
  auto add = [&](const Items& items, const std::string& what) {
    if (!items.empty()) steps.push_back(what + " " + ItemLines::Codes(items));
  };
  add(failed, Say(plan_     ? "ดำเนินการตามแผน แล้วบันทึกวันที่ ลิงก์ หรือเลขที่ของข้อ"
                  : folder_ ? "เพิ่มในไฟล์ของข้อ"
                            : "เพิ่มในเอกสารหรือหน้าเว็บของข้อ",
                  "mend"));
  add(unanswered, Say("เตรียมไฟล์หรือลิงก์ของข้อ", "give files or links for"));
  add(years, Say("ตรวจสอบปีกับต้นฉบับ", "check the year of"));
  add(look, Say("เปิดดูเอง", "look at"));
  add(stated, Say("ใส่ลิงก์ วันที่ หรือเลขที่ให้", "add links, dates or numbers to"));
  std::string text;
  for (size_t i = 0; i < steps.size(); ++i) text += fmt::format("({}) {}  ", i + 1, steps[i]);
  if (!steps.empty()) page_.Text(Say("ลำดับถัดไป    ", "next         "), OneLine(text));
}

void Screen::Legend() {
  page_.Blank();
  std::string text;
  for (const std::string& entry :
       {Say("✔ ครบ มีหลักฐาน", "✔ complete, with evidence"),
        Say("✓ ครบตามที่แจ้ง", "✓ complete as stated"), Say("✘ ยังไม่ครบ", "✘ incomplete"),
        Say("◐ ต้องดูเอง", "◐ to be looked at"), Say("– ไม่เข้าข่าย", "– not applicable"),
        Say("(ดูรายข้อ: --all)", "(each item: --all)")}) {
    text += (text.empty() ? "" : "  ") + Unbroken(entry);
  }
  page_.Text("", text, Tone::kPlain, Tone::kDim);
  bool likely =
      std::any_of(checklist_.items.begin(), checklist_.items.end(), [&](const ItemResult& i) {
        return i.role != ItemRole::kSilent && View(i, options_.strict).likely;
      });
  if (!likely) return;
  page_.Text(
      "",
      Say("เกณฑ์เทียบเคียง: อ้างจากปีใกล้เคียงหรือหน่วยงานอื่น โปรดสอบทานกับคู่มือ",
          "likely wording: taken from a neighbouring year or another kind of agency; compare it "
          "with the manual"),
      Tone::kPlain, Tone::kDim);
}

}  // namespace

std::string ChecklistText(const Checklist& checklist, const Pack& pack,
                          const TextOptions& options) {
  return Screen(checklist, pack, options).Print();
}

}  // namespace oit
