#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/page.h"
#include "report/rule_words.h"
#include "report/rules_text.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

// Elements that changed in the same way: "ปีของข้อมูล: ปีที่ประเมิน → ปีก่อนหน้า".
struct Group {
  std::string how;
  std::vector<const YearElement*> elements;
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
    std::string counts;
    auto count = [&](const char* th, const char* en, size_t number) {
      if (number == 0) return;
      counts += (counts.empty() ? "" : " · ") + Unbroken(fmt::format("{} {}", Say(th, en), number));
    };
    auto items = [this](auto which) {
      return static_cast<size_t>(
          std::count_if(comparison_.items.begin(), comparison_.items.end(), which));
    };
    count("เหมือนเดิม", "the same", items([](const auto& item) { return item.same(); }));
    count("ย้ายรหัส", "other code", items([](const auto& item) { return item.moved(); }));
    count("เปลี่ยนชื่อ", "other title", items([](const auto& item) { return item.retitled; }));
    count("รวมข้อ", "merged", items([](const auto& item) { return item.merged(); }));
    count("แยกข้อ", "split", items([](const auto& item) { return item.split(); }));
    count("มาใหม่", "new", items([](const auto& item) { return item.came(); }));
    count("ไม่มีแล้ว", "gone", comparison_.went.size());
    page_.Text("    ", counts);
  }

  void PrintItem(const ItemChange& item) {
    const std::string lead = " " + Fit(item.after->code, code_columns_ + 2);
    page_.Text(lead, item.after->title.In(language_) + "  — " + WhatBecame(item));
    if (item.retitled) {
      page_.Text(Indent(),
                 Say("ชื่อเดิม: {}", "title before: {}", item.before.front()->title.In(language_)));
    }
    if (item.came()) return PrintAsked(*item.after);
    for (const Group& group : Groups(item)) {
      const bool whole = group.elements.size() > 1 && EveryElement(item, group);
      page_.Text(Indent() + "• ", group.how + ": " + (whole ? Every(group) : Labels(group)));
    }
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
    if (item.same()) what += Say(" เกณฑ์เหมือนเดิม", ", asks for the same");
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

  // What a new item asks for.
  void PrintAsked(const YearItem& item) {
    Group asked{Say("ขอ", "asks for"), {}};
    for (const YearElement& element : item.elements) asked.elements.push_back(&element);
    page_.Text(Indent() + "• ", asked.how + ": " + Labels(asked));
  }

  std::vector<Group> Groups(const ItemChange& item) const {
    std::vector<Group> groups;
    for (const ElementChange& change : item.elements) {
      const YearElement* shown = change.after != nullptr ? change.after : change.before;
      for (const std::string& how : Differences(change)) {
        const auto known = std::find_if(groups.begin(), groups.end(),
                                        [&how](const Group& group) { return group.how == how; });
        if (known == groups.end()) {
          groups.push_back({how, {shown}});
        } else {
          known->elements.push_back(shown);
        }
      }
    }
    return groups;
  }

  std::vector<std::string> Differences(const ElementChange& change) const {
    if (change.before == nullptr) return {Say("เพิ่ม", "added")};
    if (change.after == nullptr) return {Say("ไม่มีแล้ว", "gone")};
    const YearElement& before = *change.before;
    const YearElement& after = *change.after;
    std::vector<std::string> all;
    auto compare = [&](const char* th, const char* en, auto was, auto is) {
      if (was == is) return;
      all.push_back(
          fmt::format("{}: {} → {}", Say(th, en), Word(was, language_), Word(is, language_)));
    };
    compare("ปีของข้อมูล", "year asked for", before.window, after.window);
    compare("ความจำเป็น", "need", before.required, after.required);
    compare("ลักษณะ", "kind", before.kind, after.kind);
    if (before.local_only != after.local_only) {
      all.push_back(after.local_only
                        ? Say("เหลือเฉพาะองค์กรปกครองส่วนท้องถิ่น", "now for local government only")
                        : Say("ขยายเป็นทุกหน่วยงาน", "now for every agency"));
    }
    compare("ความแน่ใจ", "how sure", before.standing, after.standing);
    if (wording_ && change.reworded) {
      all.push_back(
          Say("ถ้อยคำเดิม “{}” ปัจจุบัน", "worded “{}” before, now", before.label.In(language_)));
    }
    return all;
  }

  static bool EveryElement(const ItemChange& item, const Group& group) {
    return std::all_of(item.after->elements.begin(), item.after->elements.end(),
                       [&group](const YearElement& element) {
                         return std::find(group.elements.begin(), group.elements.end(), &element) !=
                                group.elements.end();
                       });
  }

  std::string Every(const Group& group) const {
    return Say("ทุกองค์ประกอบ ({})", "every element ({})", group.elements.size());
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
                         "How sure: how well the recorded wording is confirmed; the checklist "
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
