#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "audit/years.h"
#include "report/page.h"
#include "report/rule_words.h"
#include "report/rules_text.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

// One way in which an element changed: "ปีของข้อมูล ปีที่ประเมิน → ปีก่อนหน้า".
struct Difference {
  std::string how;
  bool in_both = true;          // the years
  std::optional<Standing> was;  // where it is the standing that changed
};

// Elements that changed in the same way.
struct Group {
  Difference difference;
  std::vector<const YearElement*> elements;
  bool Holds(const YearElement& element) const {
    return std::find(elements.begin(), elements.end(), &element) != elements.end();
  }
};

class ChangesPage {
 public:
  ChangesPage(const Comparison& comparison, bool wording, const TextOptions& options)
      : comparison_(comparison),
        wording_(wording),
        language_(options.language),
        page_(options.width, options.colour) {
    for (const ItemChange& item : comparison.items) AlignTo(*item.after);
    for (const YearItem* item : comparison.went) AlignTo(*item);
  }

  std::string Print() {
    Head();
    page_.Blank();
    page_.Heading(Say("[1] ข้อของปี {}", "[1] Items of {}", comparison_.newer->year));
    for (const ItemChange& item : comparison_.items) PrintItem(item);
    if (!comparison_.went.empty()) PrintGone();
    Foot();
    return page_.Take();
  }

 private:
  template <class... Parts>
  std::string Say(const char* th, const char* en, const Parts&... parts) const {
    return fmt::format(fmt::runtime(language_ == Language::kThai ? th : en), parts...);
  }

  void AlignTo(const YearItem& item) {
    code_columns_ = std::max(code_columns_, DisplayWidth(item.code));
  }
  std::string Indent() const { return std::string(static_cast<size_t>(code_columns_ + 3), ' '); }

  void Head() {
    const Year& older = *comparison_.older;
    const Year& newer = *comparison_.newer;
    page_.Heading(Say("เทียบแบบวัด OIT ปี {} ({} ข้อ) กับปี {} ({} ข้อ)",
                      "The OIT checklists of {} ({} items) and {} ({} items)", older.year,
                      older.items.size(), newer.year, newer.items.size()));
    page_.Text("    ", Counts());
    const size_t same = Number([](const ItemChange& item) { return item.asks_the_same(); });
    std::string line = Say("เกณฑ์เหมือนเดิม {} ข้อ", "asking for the same {}", same);
    if (const size_t retitled = Number([](const ItemChange& item) { return item.retitled; })) {
      line += Say(" · เปลี่ยนชื่อ {} ข้อ", " · under another title {}", retitled);
    }
    page_.Text("    ", line);
  }

  // Each item of the newer year once, then what is gone.
  std::string Counts() const {
    std::string counts;
    auto count = [&](const char* th, const char* en, size_t number) {
      if (number == 0) return;
      counts += (counts.empty() ? "" : " · ") + Unbroken(fmt::format("{} {}", Say(th, en), number));
    };
    auto one = [](const ItemChange& item) { return item.before.size() == 1 && !item.split(); };
    count("รหัสเดิม", "same code",
          Number([&one](const auto& item) { return one(item) && !item.moved(); }));
    count("ย้ายรหัส", "other code",
          Number([&one](const auto& item) { return one(item) && item.moved(); }));
    count("รวมข้อ", "merged", Number([](const auto& item) { return item.merged(); }));
    count("แยกข้อ", "split",
          Number([](const auto& item) { return item.split() && !item.merged(); }));
    count("มาใหม่", "new", Number([](const auto& item) { return item.came(); }));
    count("ไม่มีแล้ว", "gone", comparison_.went.size());
    return counts;
  }

  template <class Which>
  size_t Number(Which which) const {
    return static_cast<size_t>(
        std::count_if(comparison_.items.begin(), comparison_.items.end(), which));
  }

  void PrintItem(const ItemChange& item) {
    const std::string lead = " " + Fit(item.after->code, code_columns_ + 2);
    page_.Text(lead, item.after->title.In(language_) + "  — " + WhatBecame(item));
    if (item.retitled) page_.Text(Indent(), Say("ชื่อเดิม: {}", "title before: {}", OldTitle(item)));
    for (const Group& group : Groups(item)) {
      page_.Text(Indent() + "• ", group.difference.how + ": " + Who(*item.after, group));
    }
  }

  // The Thai title is the official one; in English both may read the same.
  std::string OldTitle(const ItemChange& item) const {
    const Bilingual& before = item.before.front()->title;
    return before.en == item.after->title.en ? before.th : before.In(language_);
  }

  std::string WhatBecame(const ItemChange& item) const {
    if (item.came()) return Say("มาใหม่", "new");
    std::string what;
    if (item.merged()) {
      what = Say("รวมจาก {}", "merged from {}", Titles(item.before));
    } else if (item.split()) {
      what = Say("แยกจาก {}", "split from {}", Titles(item.before));
    } else if (item.moved()) {
      what = Say("เดิม {}", "was {}", item.before.front()->code);
    } else {
      what = Say("รหัสเดิม", "same code");
    }
    if (item.split()) what += Say(" (อีกส่วนอยู่ที่ {})", " (the rest is in {})", Codes(item.sharers));
    if (item.asks_the_same()) what += Say(" เกณฑ์เหมือนเดิม", ", asks for the same");
    return what;
  }

  static std::string Codes(const std::vector<const YearItem*>& items) {
    std::string codes;
    for (const YearItem* item : items) codes += (codes.empty() ? "" : " ") + item->code;
    return codes;
  }

  std::string Titles(const std::vector<const YearItem*>& items) const {
    std::string titles;
    for (const YearItem* item : items) {
      titles += (titles.empty() ? "" : Say(" กับ ", " and ")) + item->code + " " +
                item->title.In(language_);
    }
    return titles;
  }

  std::vector<Group> Groups(const ItemChange& item) const {
    std::vector<Group> groups;
    std::vector<ElementChange> changes = item.elements;
    if (item.came()) {
      for (const YearElement& element : item.after->elements)
        changes.push_back({nullptr, &element});
    }
    for (const ElementChange& change : changes) {
      const YearElement* shown = change.after != nullptr ? change.after : change.before;
      for (const Difference& one : Differences(change)) {
        const auto known = std::find_if(groups.begin(), groups.end(), [&one](const Group& group) {
          return group.difference.how == one.how;
        });
        if (known == groups.end()) {
          groups.push_back({one, {shown}});
        } else {
          known->elements.push_back(shown);
        }
      }
    }
    return groups;
  }

  std::vector<Difference> Differences(const ElementChange& change) const {
    if (change.before == nullptr) return {{Say("เพิ่ม", "added") + Doubt(*change.after), false, {}}};
    if (change.after == nullptr) return {{Say("ไม่มีแล้ว", "gone"), false, {}}};
    const YearElement& before = *change.before;
    const YearElement& after = *change.after;
    std::vector<Difference> all;
    auto add = [&all](const std::string& how) { all.push_back({how, true, {}}); };
    auto compare = [&](const char* th, const char* en, auto was, auto is) {
      if (was == is) return;
      add(fmt::format("{} {} → {}", Say(th, en), Word(was, language_), Word(is, language_)));
    };
    compare("ปีของข้อมูล", "year asked for", before.window, after.window);
    if (before.as_of != after.as_of) {
      add(Say("วันที่ข้อมูลต้องถึง {} →", "data as of {} →", Day(before, comparison_.older->year)) + " " +
          Day(after, comparison_.newer->year));
    }
    compare("ความจำเป็น", "need", before.required, after.required);
    compare("ลักษณะ", "kind", before.kind, after.kind);
    if (before.local_only != after.local_only) {
      add(after.local_only ? Say("เหลือเฉพาะองค์กรปกครองส่วนท้องถิ่น", "now for local government only")
                           : Say("ขยายเป็นทุกหน่วยงาน", "now for every agency"));
    }
    if (before.each != after.each) {
      add(after.each ? Say("ต้องมีทุกราย", "now asked of each record")
                     : Say("ไม่ต้องมีทุกรายแล้ว", "no longer asked of each record"));
    }
    compare("ความแน่ใจ", "standing", before.standing, after.standing);
    if (before.standing != after.standing) all.back().was = before.standing;
    if (wording_ && change.reworded) {
      add(Say("ถ้อยคำเดิม “{}” ปัจจุบัน", "worded “{}” before, now", before.label.In(language_)));
    }
    return all;
  }

  std::string Day(const YearElement& element, int year) const {
    const std::optional<Date> day = ExpectedDay(element, year);
    return day ? DateWords(*day, language_) : Say("ไม่กำหนด", "any day");
  }

  // " (ข้อแนะนำ)" for what is not confirmed.
  std::string Doubt(const YearElement& element) const {
    if (element.standing == Standing::kConfirmed) return "";
    return " (" + Word(element.standing, language_) + ")";
  }

  // The elements by name, or all at once where that says it.
  std::string Who(const YearItem& item, const Group& group) const {
    const size_t number = group.elements.size();
    auto others = [&](auto which) {
      return std::any_of(item.elements.begin(), item.elements.end(),
                         [&](const YearElement& e) { return !group.Holds(e) && which(e); });
    };
    if (!group.difference.in_both || number == 1) return Labels(group);
    if (!others([](const YearElement&) { return true; })) {
      return Say("ทุกองค์ประกอบ ({})", "every element ({})", number);
    }
    const std::optional<Standing> was = group.difference.was;
    if (was && number > 2 && !others([&was](const auto& e) { return e.standing == *was; })) {
      return Say("ทุกองค์ประกอบที่เคยเป็น{} ({})", "every element that was {} ({})",
                 Word(*was, language_), number);
    }
    return Labels(group);
  }

  std::string Labels(const Group& group) const {
    std::string labels;
    for (const YearElement* element : group.elements) {
      labels += (labels.empty() ? "" : " · ") + OneLine(element->label.In(language_));
    }
    return labels;
  }

  void PrintGone() {
    page_.Blank();
    page_.Heading(Say("[2] ข้อของปี {} ที่ปี {} ไม่มีแล้ว", "[2] Items of {} that {} no longer has",
                      comparison_.older->year, comparison_.newer->year));
    for (const YearItem* item : comparison_.went) {
      page_.Text(" " + Fit(item->code, code_columns_ + 2), item->title.In(language_));
    }
  }

  void Foot() {
    const bool came = std::any_of(comparison_.items.begin(), comparison_.items.end(),
                                  [](const ItemChange& item) { return item.came(); });
    page_.Blank();
    if (came && !comparison_.went.empty()) {
      page_.Text("", Say("มาใหม่และไม่มีแล้ว: ดูจากเรื่อง (requirement) ที่ไฟล์ของแต่ละปีอ้างถึง "
                         "บางเรื่องอาจเป็นเรื่องเดิมที่ขอในรูปแบบใหม่ โปรดเทียบกับคู่มือ",
                         "New and gone go by the requirements that the year files name: an old "
                         "matter may have come back in another form, please see the manual."));
    }
    if (Any([](const ElementChange& change) {
          return change.before && change.after && change.before->standing != change.after->standing;
        })) {
      page_.Text("", Say("ความแน่ใจ: บอกว่าเกณฑ์ที่บันทึกไว้มีหลักฐานยืนยันเพียงใด ไม่ได้แปลว่าแบบวัดเปลี่ยน",
                         "Standing: how well the recorded wording is confirmed; the checklist "
                         "itself need not have changed."));
    }
    if (!wording_ && Any([](const ElementChange& change) { return change.reworded; })) {
      page_.Text("", Say("ถ้อยคำขององค์ประกอบต่างกันบ้าง ดูด้วย --wording",
                         "Some elements are worded differently: see --wording."));
    }
  }

  template <class Which>
  bool Any(Which which) const {
    return std::any_of(comparison_.items.begin(), comparison_.items.end(),
                       [&which](const ItemChange& item) {
                         return std::any_of(item.elements.begin(), item.elements.end(), which);
                       });
  }

  const Comparison& comparison_;
  const bool wording_;
  const Language language_;
  Page page_;
  int code_columns_ = 2;
};

}  // namespace

std::string ComparisonText(const Comparison& comparison, bool wording, const TextOptions& options) {
  return ChangesPage(comparison, wording, options).Print();
}

}  // namespace oit
