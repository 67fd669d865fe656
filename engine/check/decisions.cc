#include "check/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "check/question.h"
#include "yaml/value.h"

namespace oit {
namespace {

constexpr size_t kNoteBytes = 4000;

const Question* FindQuestion(const std::vector<Question>& questions, const std::string& about) {
  for (const Question& question : questions) {
    if (question.about == about) return &question;
  }
  return nullptr;
}

Bilingual WhyReopened(bool passage, bool rule) {
  if (passage && rule) {
    return {"ทั้งข้อความและเกณฑ์เปลี่ยนไปจากที่ดูไว้ โปรดดูอีกครั้ง",
            "both the passage and the rule have changed since: please look again"};
  }
  if (rule) {
    return {"เกณฑ์ของเรื่องนี้เปลี่ยนไปจากที่ดูไว้ โปรดดูอีกครั้ง",
            "the rule has changed since: please look again"};
  }
  return {"ข้อความเปลี่ยนไปจากที่ดูไว้ โปรดดูอีกครั้ง", "the passage has changed since: please look again"};
}

// The ledger beside one checklist.
class Applying {
 public:
  Applying(const Ledger& ledger, Date today, CheckedReport* report)
      : year_(report->pack->year.year),
        today_(today),
        checklist_(report->checklist),
        questions_(QuestionsOf(*report)) {
    use_.file = ledger.path;
    for (ItemResult& item : checklist_.items) Forget(&item);
    for (const LedgerEntry& entry : ledger.entries) Apply(entry);
    for (ItemResult& item : checklist_.items) Settle(&item);
    checklist_.ledger = std::move(use_);
  }

 private:
  static void Forget(ItemResult* item) {
    item->decision.reset();
    for (ElementResult& element : item->elements) element.decision.reset();
  }

  void Apply(const LedgerEntry& entry) {
    IdleDecision idle{entry.year, entry.about, entry.decision, false, false, {}};
    const Question* question =
        entry.year == year_ ? FindQuestion(questions_, entry.about) : nullptr;
    if (question == nullptr) {
      idle.why = WhyUnused(entry);
      use_.unused.push_back(std::move(idle));
      return;
    }
    idle.passage_changed = question->passage_digest != entry.passage_digest;
    idle.rule_changed = question->rule_digest != entry.rule_digest;
    if (idle.passage_changed || idle.rule_changed) {
      idle.why = WhyReopened(idle.passage_changed, idle.rule_changed);
      use_.reopened.push_back(std::move(idle));
    } else if (entry.decision.until && *entry.decision.until < today_) {
      idle.why = {"พ้นวันที่กำหนดให้ใช้แล้ว โปรดดูอีกครั้ง", "its last day is past: please look again"};
      use_.expired.push_back(std::move(idle));
    } else {
      *DecisionOf(*question) = entry.decision;
      ++use_.applied;
    }
  }

  std::optional<Decision>* DecisionOf(const Question& question) {
    ItemResult& item = checklist_.items[static_cast<size_t>(question.item - &checklist_.items[0])];
    if (question.element == nullptr) return &item.decision;
    return &item.elements[static_cast<size_t>(question.element - &item.elements[0])].decision;
  }

  Bilingual WhyUnused(const LedgerEntry& entry) const {
    if (entry.year != year_) {
      return {fmt::format("บันทึกไว้กับเกณฑ์ปี {} ครั้งนี้ตรวจด้วยเกณฑ์ปี {}", entry.year, year_),
              fmt::format("given for the list of {}; this one is of {}", entry.year, year_)};
    }
    const std::string code = entry.about.substr(0, entry.about.find('.'));
    for (const ItemResult& item : checklist_.items) {
      if (item.item->code != code) continue;
      if (item.role == ItemRole::kSilent) {
        return {"เอกสารนี้ไม่ได้กล่าวถึงข้อนี้แล้ว", "the document does not mention the item any more"};
      }
      return {"ไม่เป็นเรื่องที่ต้องดูเองแล้ว", "nothing to be looked at any more"};
    }
    return {fmt::format("เกณฑ์ปี {} ไม่มีข้อ {}", year_, code),
            fmt::format("{} has no item {}", year_, code)};
  }

  // An item under review is decided once each of its questions is answered.
  void Settle(ItemResult* item) const {
    if (item->verdict != Verdict::kReview) return;
    std::optional<Decision> all;
    for (const Question& question : questions_) {
      if (question.item != item || question.element == nullptr) continue;
      const std::optional<Decision>& one = question.element->decision;
      if (!one) return;
      all = all ? Joined(*all, *one) : *one;
    }
    if (all) item->decision = std::move(all);
  }

  // What is lacking in one part is lacking in the whole.
  static Decision Joined(const Decision& a, const Decision& b) {
    Decision both;
    both.answer = std::max(a.answer, b.answer);
    both.date = std::max(a.date, b.date);
    if (a.note == b.note) both.note = a.note;
    both.until = a.until && b.until ? std::min(*a.until, *b.until) : a.until ? a.until : b.until;
    return both;
  }

  const int year_;
  const Date today_;
  Checklist& checklist_;
  const std::vector<Question> questions_;
  LedgerUse use_;
};

// Takes the replies of one command.
class Answering {
 public:
  Answering(Ledger ledger, const Replies& replies, const CheckedReport& report)
      : ledger_(std::move(ledger)),
        replies_(replies),
        year_(report.pack->year),
        questions_(QuestionsOf(report)) {}

  Result<Ledger> Take() {
    CheckNote();
    CheckUntil();
    for (const Reply& reply : replies_.replies) Take(reply);
    if (!errors_.empty()) return errors_;
    return std::move(ledger_);
  }

 private:
  void Add(const char* code, Bilingual message, Bilingual hint) {
    errors_.push_back({code, std::move(message), {}, "", std::move(hint)});
  }

  void CheckNote() {
    if (replies_.note.size() > kNoteBytes) {
      Add("review.note", {"หมายเหตุ (--note) ยาวเกินไป", "the note (--note) is too long"},
          {"เขียนให้สั้นลง เช่น ดูที่ใด เมื่อใด", "shorten it: say where and when you looked"});
    } else if (!yaml::CheckEncoding("", replies_.note).empty()) {
      Add("review.note", {"หมายเหตุ (--note) มีอักขระที่อ่านไม่ได้", "the note (--note) is no UTF-8"},
          {"พิมพ์หมายเหตุใหม่", "type it again"});
    }
  }

  void CheckUntil() {
    if (!replies_.until || *replies_.until >= replies_.today) return;
    const std::string day = ToIso(*replies_.until);
    Add("review.until",
        {fmt::format("--until {} ผ่านไปแล้ว", day), fmt::format("--until {} is past", day)},
        {"ระบุวันข้างหน้า หรือไม่ใส่ --until", "give a day to come, or leave --until out"});
  }

  void Take(const Reply& reply) {
    const YearItem* item = year_.Find(ItemOf(reply.about));
    const std::string about = item == nullptr ? "" : AboutOf(*item, reply.about);
    if (about.empty()) return AddUnknown(reply.about, item);
    if (!reply.answer) return Clear(about);
    bool any = false;
    for (const Question& question : questions_) {
      const bool whole = about == item->code && question.item->item == item;
      if (question.about != about && !whole) continue;
      any = true;
      Put(question, *reply.answer);
    }
    if (!any) AddSettled(about);
  }

  static std::string ItemOf(const std::string& about) {
    const std::string meant = MeantAbout(about);
    return meant.substr(0, meant.find('.'));
  }

  // "O21.2", where an element is so called or has that id; empty where none has.
  static std::string AboutOf(const YearItem& item, const std::string& typed) {
    const std::string meant = MeantAbout(typed);
    if (meant == item.code) return meant;
    for (const YearElement& element : item.elements) {
      const std::string about = AboutElement(item, element);
      if (meant == about || meant == item.code + "." + element.id) return about;
    }
    return "";
  }

  void Put(const Question& question, Answer answer) {
    LedgerEntry entry;
    entry.year = year_.year;
    entry.about = question.about;
    entry.decision = {answer, replies_.today, NoteLine(replies_.note), replies_.until};
    entry.passage_digest = question.passage_digest;
    entry.rule_digest = question.rule_digest;
    ledger_.Put(std::move(entry));
  }

  void Clear(const std::string& about) {
    std::vector<std::string> held;
    for (const LedgerEntry& entry : ledger_.entries) {
      const bool within = entry.about == about || entry.about.starts_with(about + ".");
      if (entry.year == year_.year && within) held.push_back(entry.about);
    }
    for (const std::string& each : held) ledger_.Remove(year_.year, each);
    if (!held.empty()) return;
    Add("review.clear",
        {fmt::format("ยังไม่มีบันทึกของ {} ให้ถอนคืน", about),
         fmt::format("there is no answer about {} to take back", about)},
        {"ดูบันทึกที่มี: oit review รายงาน", "see those there are: oit review REPORT"});
  }

  void AddUnknown(const std::string& about, const YearItem* item) {
    std::vector<std::string> known;
    for (const Question& question : questions_) known.push_back(question.about);
    Bilingual hint = {
        fmt::format("ดูรหัสข้อของปีนี้: oit rules list --year {}", year_.year),
        fmt::format("see the items of the year: oit rules list --year {}", year_.year)};
    if (item != nullptr) {
      const std::string command =
          fmt::format("oit rules explain {} --year {}", item->code, year_.year);
      hint = {"ดูองค์ประกอบของข้อนี้: " + command, "see its elements: " + command};
    } else if (const auto meant = Suggest(about, known)) {
      hint = {fmt::format("หมายถึง {} หรือไม่", *meant), fmt::format("did you mean {}?", *meant)};
    }
    Add("review.about",
        {fmt::format("เกณฑ์ปี {} ไม่มีข้อหรือองค์ประกอบ {}", year_.year, about),
         fmt::format("the rules of {} have no item or element {}", year_.year, about)},
        std::move(hint));
  }

  void AddSettled(const std::string& about) {
    std::string open;
    for (const Question& question : questions_) open += " " + question.about;
    Bilingual hint = {"เรื่องที่ต้องดูเอง:" + open, "to be looked at:" + open};
    if (open.empty()) {
      hint = {"เอกสารนี้ไม่มีเรื่องที่ต้องดูเอง", "nothing of this document is to be looked at"};
    }
    Add("review.settled",
        {fmt::format("{} ไม่ใช่เรื่องที่ต้องดูเอง จึงไม่บันทึก", about),
         fmt::format("{} is not to be looked at, so there is nothing to record", about)},
        std::move(hint));
  }

  Ledger ledger_;
  const Replies& replies_;
  const Year& year_;
  const std::vector<Question> questions_;
  Errors errors_;
};

}  // namespace

void ApplyLedger(const Ledger& ledger, Date today, CheckedReport* report) {
  if (ledger.is_there) Applying(ledger, today, report);
}

Result<Ledger> Answered(Ledger ledger, const Replies& replies, const CheckedReport& report) {
  return Answering(std::move(ledger), replies, report).Take();
}

}  // namespace oit
