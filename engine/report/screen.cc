#include "report/screen.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/item_view.h"
#include "report/item_words.h"
#include "report/page.h"
#include "report/words.h"

namespace oit {
namespace {

bool IsPlanned(const ItemResult& item) {
  if (!item.checked || item.verdict != Verdict::kFail) return false;
  return item.topic == Level::kPlanned ||
         std::any_of(item.elements.begin(), item.elements.end(),
                     [](const ElementResult& e) { return e.level == Level::kPlanned; });
}

// The items of a checklist by how this document stands to them.
struct Groups {
  Items own, planned, mentioned, silent;
  // Those on which somebody may have to act, in the order of the year.
  Items Acted() const {
    Items acted = own;
    for (const Items* group : {&planned, &mentioned}) {
      acted.insert(acted.end(), group->begin(), group->end());
    }
    std::sort(acted.begin(), acted.end());  // they lie in one array
    return acted;
  }
};

Groups GroupsOf(const Checklist& checklist) {
  const bool plan = checklist.facts.kind == ReportKind::kMeasuresPlan;
  Groups groups;
  for (const ItemResult& item : checklist.items) {
    if (item.role == ItemRole::kOwn) {
      groups.own.push_back(&item);
    } else if (item.role == ItemRole::kSilent) {
      groups.silent.push_back(&item);
    } else if (plan && IsPlanned(item)) {
      groups.planned.push_back(&item);
    } else {
      groups.mentioned.push_back(&item);
    }
  }
  return groups;
}

class Describer {
 public:
  Describer(const Checklist& checklist, const ScreenOptions& options)
      : checklist_(checklist),
        options_(options),
        groups_(GroupsOf(checklist)),
        plan_(checklist.facts.kind == ReportKind::kMeasuresPlan),
        folder_(checklist.facts.kind == ReportKind::kAgencyFolder) {}

  std::vector<ScreenSection> Sections() const;
  std::vector<UnitItems> Units() const { return ByUnit(groups_.Acted()); }
  std::vector<std::string> Steps() const;
  std::string Projected() const;
  std::string Likely() const;
  std::vector<std::string> Ledger() const;
  std::vector<std::string> Remarks() const;

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  template <class... Values>
  std::string Fill(const char* th, const char* en, const Values&... values) const {
    return fmt::format(fmt::runtime(Say(th, en)), values...);
  }
  Items Chosen(const Items& items) const;
  void AddIdle(const std::vector<IdleDecision>& list, std::vector<std::string>* lines) const;
  std::string Counts(const Items& items) const;
  std::string TicksOf(const Items& items) const;
  ScreenSection Own() const;
  ScreenSection Planned() const;
  ScreenSection Mentioned() const;
  ScreenSection Silent() const;

  const Checklist& checklist_;
  const ScreenOptions& options_;
  const Groups groups_;
  const bool plan_, folder_;
};

Items Describer::Chosen(const Items& items) const {
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
std::string Describer::Counts(const Items& items) const {
  std::string out;
  for (Verdict verdict : {Verdict::kPass, Verdict::kFail, Verdict::kReview, Verdict::kNotApplicable,
                          Verdict::kError}) {
    auto count = std::count_if(items.begin(), items.end(), [verdict](const ItemResult* item) {
      return item->checked && item->verdict == verdict;
    });
    if (count == 0) continue;
    if (!out.empty()) out += " · ";
    out += fmt::format("{} {}", Word(verdict, options_.language), count);
    const auto decided =
        std::count_if(items.begin(), items.end(), [verdict](const ItemResult* item) {
          return item->checked && item->verdict == verdict && item->decision;
        });
    if (decided > 0) out += Fill(" (ดูแล้ว {})", " ({} of them looked at)", decided);
  }
  return out;
}

std::string Describer::TicksOf(const Items& items) const {
  const size_t count = Ticked(items, options_.strict).size();
  if (count == 0) return "";
  return Fill(
      "ข้อที่มีเครื่องหมาย ✓ ({} ข้อ) มีเพียงข้อความแจ้งว่าทำแล้ว ยังไม่พบลิงก์ วันที่ หรือเลขที่กำกับครบทุกองค์ประกอบ "
      "ผู้ตรวจประเมินจะดูจากหน้าเว็บของแต่ละข้อ โปรดใส่ลิงก์รายข้อ",
      "Items with ✓ ({}) rest on being stated as done; not every part has a link, "
      "a date or a number. Assessors look at the page of each item: please add links",
      count);
}

std::vector<ScreenSection> Describer::Sections() const {
  std::vector<ScreenSection> sections;
  for (ScreenSection& section : std::vector{Own(), Planned(), Mentioned(), Silent()}) {
    const bool own = section.kind == ScreenSection::Kind::kOwn && options_.only.empty();
    if (own || !section.items.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

ScreenSection Describer::Own() const {
  ScreenSection section{ScreenSection::Kind::kOwn, "", "", "", "", Chosen(groups_.own)};
  section.title = folder_ ? Say("ผลรายข้อ", "Item by item")
                          : Say("ข้อที่ใช้เอกสารนี้ตอบ", "Items that this document answers");
  if (section.items.size() > 1) section.counts = Counts(section.items);
  if (section.items.empty()) {
    section.before =
        Say("เอกสารชนิดนี้ไม่ได้ใช้ตอบข้อใดโดยตรง", "A document of this kind answers none directly");
  }
  const bool told_below = !Ticked(groups_.mentioned, options_.strict).empty();
  if (!told_below) section.after = TicksOf(section.items);
  return section;
}

ScreenSection Describer::Planned() const {
  ScreenSection section{ScreenSection::Kind::kPlanned, "", "", "", "", Chosen(groups_.planned)};
  section.title = Fill("เรื่องที่เอกสารนี้กล่าวถึงว่า \"จะทำ\"  {} ข้อ — ยังเป็นแผน ยังใช้เป็นหลักฐานไม่ได้",
                       "What this document says will be done ({}): plans, no evidence yet",
                       section.items.size());
  section.after = Say("เมื่อทำแล้วให้บันทึก: วันที่ทำ · ลิงก์ · เลขที่ประกาศ/คำสั่ง",
                      "When done, write down: the date, the link, the number of the order");
  return section;
}

ScreenSection Describer::Mentioned() const {
  ScreenSection section{ScreenSection::Kind::kMentioned, "", "", "", "", Chosen(groups_.mentioned)};
  section.title = Say("เรื่องอื่นที่เอกสารนี้กล่าวถึง", "What else this document mentions");
  section.counts = Counts(section.items);
  section.after = TicksOf(section.items);
  return section;
}

ScreenSection Describer::Silent() const {
  ScreenSection section{ScreenSection::Kind::kSilent, "", "", "", "", Chosen(groups_.silent)};
  // Where whole pages could not be read, nothing can be said to stand nowhere.
  const bool loses_pages =
      std::any_of(checklist_.gaps.begin(), checklist_.gaps.end(),
                  [](const ChecklistGap& gap) { return IsLostPage(gap.kind); });
  section.title = loses_pages
                      ? Fill("ไม่พบในหน้าที่อ่านได้ {} ข้อ (บางหน้าอ่านไม่ได้ ดูส่วนที่ [1])",
                             "Not found in the pages that can be read ({}); some cannot, see [1]",
                             section.items.size())
                      : Fill("ไม่ได้กล่าวถึงในเอกสารนี้ {} ข้อ", "Not mentioned in this document ({})",
                             section.items.size());
  if (plan_) {
    section.before =
        Say("เอกสารมาตรการไม่จำเป็นต้องกล่าวถึงทุกข้อ ", "A plan need not mention every item. ");
  }
  section.before +=
      Say("ตรวจที่ไฟล์หรือหน้าเว็บของแต่ละข้อโดยตรง", "Check the file or page of each item itself");
  return section;
}

std::vector<std::string> Describer::Steps() const {
  Items failed, unanswered, years, look;
  const Items acted = groups_.Acted();
  for (const ItemResult* item : acted) {
    if (IsDecided(*item, Answer::kHasNot)) failed.push_back(item);
    if (!item->checked) continue;
    if (item->verdict == Verdict::kFail) {
      (item->unanswered ? unanswered : OfAnotherYear(*item) ? years : failed).push_back(item);
    }
    if (item->verdict == Verdict::kReview && !item->decision) look.push_back(item);
  }
  std::vector<std::string> steps;
  const bool lost = std::any_of(checklist_.gaps.begin(), checklist_.gaps.end(),
                                [](const ChecklistGap& gap) { return !gap.whole_file; });
  if (lost) {
    steps.push_back(Say("เติมส่วนที่ขาดหายหรืออ่านไม่ได้แล้วตรวจใหม่",
                        "put back what is lost or unreadable and check again"));
  } else if (!checklist_.findings.empty()) {
    steps.push_back(Say("แก้ไขเรื่องในส่วนที่ [1]", "mend what stands under [1]"));
  }
  const auto add = [&](const Items& items, const std::string& what) {
    if (!items.empty()) steps.push_back(what + " " + CodesOf(items));
  };
  add(failed, Say(plan_     ? "ดำเนินการตามแผน แล้วบันทึกวันที่ ลิงก์ หรือเลขที่ของข้อ"
                  : folder_ ? "เพิ่มในไฟล์ของข้อ"
                            : "เพิ่มในเอกสารหรือหน้าเว็บของข้อ",
                  "mend"));
  add(unanswered, Say("เตรียมไฟล์หรือลิงก์ของข้อ", "give files or links for"));
  add(years, Say("ตรวจสอบปีกับต้นฉบับ", "check the year of"));
  add(look, Say("เปิดดูเอง", "look at"));
  add(Ticked(acted, options_.strict), Say("ใส่ลิงก์ วันที่ หรือเลขที่ให้", "add links, dates or numbers to"));
  return steps;
}

std::string Describer::Projected() const {
  if (!checklist_.projected) return "";
  const ProjectedScore& score = *checklist_.projected;
  std::string text = Fill(
      "คำนวณจากผลข้างต้น OIT อยู่ระหว่าง {:.2f} ถึง {:.2f} (ข้อที่ต้องดูเองนับเป็นไม่ได้ และนับเป็นได้) "
      "ไม่ใช่การคาดการณ์ผลของสำนักงาน ป.ป.ช.",
      "By the verdicts above OIT is between {:.2f} and {:.2f} (items to be looked at counted as "
      "lost, and as won). It is no forecast.",
      score.low, score.high);
  if (score.standing == Standing::kConfirmed) return text;
  return text + Say(" จำนวนข้อในตัวชี้วัดย่อยของปีนี้ยังไม่ยืนยัน",
                    " How many items each section has is not confirmed for this year.");
}

std::string Describer::Likely() const {
  const bool likely =
      std::any_of(checklist_.items.begin(), checklist_.items.end(), [&](const ItemResult& item) {
        return item.role != ItemRole::kSilent && View(item, options_.strict).likely;
      });
  if (!likely) return "";
  return Say("เกณฑ์เทียบเคียง: อ้างจากปีใกล้เคียงหรือหน่วยงานอื่น โปรดสอบทานกับคู่มือ",
             "likely wording: taken from a neighbouring year or another kind of agency; compare it "
             "with the manual");
}

void Describer::AddIdle(const std::vector<IdleDecision>& list,
                        std::vector<std::string>* lines) const {
  for (const IdleDecision& idle : list) {
    lines->push_back(fmt::format("{} {} — {}", idle.about,
                                 DecisionWords(idle.decision, options_.language),
                                 idle.why.In(options_.language)));
  }
}

std::vector<std::string> Describer::Ledger() const {
  if (!checklist_.ledger) return {};
  const LedgerUse& ledger = *checklist_.ledger;
  std::vector<std::string> lines = {Fill("ผลที่เจ้าหน้าที่เปิดดูไว้ใน {}: ใช้ {} เรื่อง",
                                         "answers kept in {}: {} applied", OneLine(ledger.file),
                                         ledger.applied)};
  const auto count = [&](const char* th, const char* en, size_t number) {
    if (number > 0) lines.front() += Fill(th, en, number);
  };
  count(" · ต้องดูอีกครั้ง {}", ", {} to be looked at again",
        ledger.reopened.size() + ledger.expired.size());
  count(" · ไม่ได้ใช้ {}", ", {} unused", ledger.unused.size());
  AddIdle(ledger.reopened, &lines);
  AddIdle(ledger.expired, &lines);
  AddIdle(ledger.unused, &lines);
  return lines;
}

std::vector<std::string> Describer::Remarks() const {
  std::vector<std::string> remarks;
  if (folder_) {
    remarks.push_back(
        Say("โปรแกรมอ่านเฉพาะไฟล์ในโฟลเดอร์นี้ ไม่ได้เปิดลิงก์ โปรดเปิดลิงก์ทุกข้อดูว่าใช้ได้จากหน้าเว็บไซต์หลัก",
            "Only the files of this folder were read, no link was followed: please open "
            "each link from the main site"));
  }
  remarks.push_back(Say("ผลนี้อ่านจากข้อความในเอกสารเท่านั้น ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
                        "This is read from the text of the document only. It is not a result of "
                        "the Office of the NACC."));
  return remarks;
}

}  // namespace

SortedItems Sorted(const Items& items) {
  SortedItems sorted;
  for (Verdict verdict :
       {Verdict::kFail, Verdict::kError, Verdict::kReview, Verdict::kNotApplicable}) {
    for (const ItemResult* item : items) {
      if (item->checked && item->verdict == verdict && !item->unanswered) {
        sorted.open.push_back(item);
      }
    }
  }
  for (const ItemResult* item : items) {
    if (item->unanswered) sorted.unanswered.push_back(item);
    if (!item->checked && item->decision) {
      sorted.open.push_back(item);
    } else if (!item->checked) {
      sorted.unchecked.push_back(item);
    } else if (item->verdict == Verdict::kPass) {
      sorted.passes.push_back(item);
    }
  }
  return sorted;
}

Items Ticked(const Items& items, bool strict) {
  Items ticked;
  for (const ItemResult* item : items) {
    const bool pass = item->checked && item->verdict == Verdict::kPass;
    if (pass && View(*item, strict).by_tick()) ticked.push_back(item);
  }
  return ticked;
}

Screen DescribeScreen(const Checklist& checklist, const Pack& pack, const ScreenOptions& options) {
  const Describer describer(checklist, options);
  return {DescribeHead(checklist, pack, options.language),
          DescribeMends(checklist, pack, options.language),
          describer.Sections(),
          describer.Units(),
          describer.Steps(),
          describer.Projected(),
          describer.Likely(),
          describer.Ledger(),
          describer.Remarks()};
}

}  // namespace oit
