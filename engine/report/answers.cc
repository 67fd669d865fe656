#include "report/answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "plan/closing.h"
#include "report/item_row.h"
#include "report/item_view.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"
#include "text/dates.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kLabelColumns = 70;  // of one element's label
constexpr int kMoreColumns = 20;   // kept for how many labels are left out
constexpr size_t kDates = 2;

// What can be checked in the evidence: full dates, and numbers of announcements and orders.
struct Particulars {
  std::vector<Date> dates;
  std::vector<std::string> numbers;
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "45/2568" behind "เลขที่": an address or the number of a meeting is none.
void AddNumbers(const KeyText& text, Span block, std::vector<std::string>* numbers) {
  static const std::string label = NormalisePhrase("เลขที่")->key;
  const std::string_view key = text.Of(block);
  for (size_t at = key.find(label); at != key.npos; at = key.find(label, at + 1)) {
    size_t begin = at + label.size();
    while (begin < key.size() && key[begin] == ' ') ++begin;
    size_t slash = begin;
    while (slash < key.size() && IsDigit(key[slash])) ++slash;
    if (slash == begin || slash >= key.size() || key[slash] != '/') continue;
    size_t end = slash + 1;
    while (end < key.size() && IsDigit(key[end])) ++end;
    const std::string number(key.substr(begin, end - begin));
    if (end - slash - 1 != 4 || key.substr(slash + 1, 2) != "25") continue;
    if (std::find(numbers->begin(), numbers->end(), number) == numbers->end()) {
      numbers->push_back(number);
    }
  }
}

void AddParticulars(const std::string& quote, Particulars* to) {
  KeyText text;
  const Piece whole{0, static_cast<uint32_t>(quote.size())};
  const Span block = text.Append(quote, &whole, 1);
  for (const DateHit& hit : FindDates(text.Of(block))) {
    if (!hit.date.full()) continue;
    if (std::find(to->dates.begin(), to->dates.end(), hit.date) == to->dates.end()) {
      to->dates.push_back(hit.date);
    }
  }
  AddNumbers(text, block, &to->numbers);
}

class Drafter {
 public:
  Drafter(const ItemResult& item, const CheckedReport& report, const OutputOptions& options)
      : item_(item),
        options_(options),
        row_(RowOf(item, report, options)),
        view_(View(item, options.strict)) {
    for (const ElementResult& element : item.elements) {
      if (IsFound(element)) found_.push_back(&element);
      if (IsFound(element) && element.level == Level::kShown) shown_.push_back(&element);
    }
  }

  ItasAnswer Draft() const {
    const ItemState state = OfOtherYear() ? ItemState::kReview : row_.state;
    ItasAnswer answer{row_.code, row_.title, state, AnswerWord(), "", "", Before()};
    const bool told =
        IsPass(row_.state) || row_.state == ItemState::kFail || row_.state == ItemState::kReview;
    if (told) answer.link = row_.link;
    if (told) answer.explanation = Masked(Explanation(), options_.names);
    return answer;
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  bool IsFound(const ElementResult& element) const {
    if (!element.decides || element.element->kind == ElementKind::kConstraint) return false;
    return element.level == Level::kShown || (element.level == Level::kClaimed && !options_.strict);
  }
  // It is complete, but the item asks for another year than the document is of.
  bool OfOtherYear() const {
    return IsPass(row_.state) && !item_.decision && !item_.note.empty() &&
           std::any_of(item_.elements.begin(), item_.elements.end(),
                       [](const ElementResult& element) { return element.wrong_year; });
  }
  std::string AnswerWord() const;
  std::string Before() const;
  std::string Explanation() const;
  std::string Opening() const;
  std::string Stated() const;
  std::string Labels(int columns) const;
  std::string Tail() const;

  const ItemResult& item_;
  const OutputOptions& options_;
  const ItemRow row_;
  const ItemView view_;
  std::vector<const ElementResult*> found_;
  std::vector<const ElementResult*> shown_;  // of those; the others are only stated
};

std::string Drafter::AnswerWord() const {
  if (OfOtherYear()) return Word(Verdict::kReview, options_.language);
  if (IsPass(row_.state)) {
    return row_.link.empty() ? Say("มี (โปรดใส่ลิงก์)", "yes (add the link)") : Say("มี", "yes");
  }
  if (row_.state == ItemState::kFail) {
    const bool nothing = found_.empty() && view_.planned.empty() && item_.topic == Level::kMissing;
    return nothing ? Word(Level::kMissing, options_.language)
                   : Word(Verdict::kFail, options_.language);
  }
  if (row_.state == ItemState::kSilent) return Word(Level::kMissing, options_.language);
  if (!row_.decision.empty()) {
    return Word(Verdict::kReview, options_.language) + " → " + row_.decision;
  }
  return Word(row_.state, options_.language);
}

std::string Drafter::Before() const {
  if (row_.state == ItemState::kSilent) {
    return Say("เอกสารนี้ไม่ได้กล่าวถึง โปรดตรวจที่ไฟล์หรือหน้าเว็บของข้อนี้โดยตรง",
               "this document does not mention it: look at the item's own file or page");
  }
  std::string lines;
  const auto add = [&lines](const std::string& line) {
    if (!line.empty()) lines += (lines.empty() ? "" : "\n") + line;
  };
  if (OfOtherYear()) {
    add(OneLine(item_.note.In(options_.language)));
  } else if (row_.state != ItemState::kShown) {
    add(row_.lacks);
  }
  if (IsPass(row_.state) && row_.link.empty()) {
    add(Say("ไม่พบลิงก์ในเอกสารนี้ โปรดใส่ URL ของข้อนี้", "no link in this document: please add the URL"));
  }
  if (!row_.link.empty()) add(Say("โปรดเปิดลิงก์ดูก่อนส่ง", "please open the link first"));
  if (!row_.wording.empty()) {
    add(Say("เกณฑ์เทียบเคียง โปรดสอบทานกับคู่มือ", "likely wording: compare it with the manual"));
  }
  return lines;
}

// "แสดงข้อมูลผู้บริหาร ครบ 5 รายการ".
std::string Drafter::Opening() const {
  const bool latin = !row_.title.empty() && static_cast<unsigned char>(row_.title.front()) < 0x80;
  const std::string text = Say(latin ? "แสดง " : "แสดง", "Shows: ") + row_.title;
  if (view_.deciding < 2) return text;
  if (static_cast<int>(shown_.size()) == view_.deciding) {
    return text + fmt::format(fmt::runtime(Say(" ครบ {} รายการ", ", all {}")), view_.deciding);
  }
  return text + fmt::format(fmt::runtime(Say(" {} จาก {} รายการ", ", {} of {}")), shown_.size(),
                            view_.deciding);
}

// "รายงานแจ้งว่าดำเนินการเรื่องข้อมูลผู้บริหารแล้ว": what it consists of is not in the document.
std::string Drafter::Stated() const {
  const auto is_latin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const std::string& title = row_.title;
  const bool before = !title.empty() && is_latin(title.front());
  const bool after = !title.empty() && is_latin(title.back());
  const std::string text = Say(before ? "รายงานแจ้งว่าดำเนินการเรื่อง " : "รายงานแจ้งว่าดำเนินการเรื่อง",
                               "The report states as done: ") +
                           title + Say(after ? " แล้ว" : "แล้ว", "");
  if (IsPass(row_.state) || view_.deciding < 2) return text;
  return text + fmt::format(fmt::runtime(Say(" {} จาก {} รายการ", ", {} of {}")), found_.size(),
                            view_.deciding);
}

// As many as fit, and how many more there are.
std::string Drafter::Labels(int columns) const {
  std::string text;
  for (size_t i = 0; i < shown_.size(); ++i) {
    const std::string label =
        CutToWidth(OneLine(shown_[i]->element->label.In(options_.language)), kLabelColumns);
    const std::string more = text.empty() ? label : ", " + label;
    if (!text.empty() && DisplayWidth(text + more) > columns) {
      return text +
             fmt::format(fmt::runtime(Say(" และอีก {} รายการ", " and {} more")), shown_.size() - i);
    }
    text += more;
  }
  return text;
}

// " ระบุวันที่ ๑๒ มกราคม ๒๕๖๘ เลขที่ 45/2568".
std::string Drafter::Tail() const {
  Particulars particulars;
  for (const ElementResult* element : found_) {
    for (const Evidence& evidence : element->evidence) {
      if (evidence.level != Level::kShown && evidence.level != Level::kClaimed) continue;
      if (evidence.passage.doubtful_digits) continue;
      AddParticulars(evidence.passage.quote, &particulars);
    }
  }
  std::string text;
  for (size_t i = 0; i < std::min(kDates, particulars.dates.size()); ++i) {
    text += i == 0 ? Say(" ระบุวันที่ ", ", dated ") : Say(" และ ", " and ");
    const Date date = particulars.dates[i];
    text +=
        options_.language == Language::kThai ? ThaiDate(date) : DateWords(date, Language::kEnglish);
  }
  if (!particulars.numbers.empty()) {
    text += Say(" เลขที่ ", ", number ") + particulars.numbers.front();
  }
  return text;
}

std::string Drafter::Explanation() const {
  if (found_.empty()) {
    if (!IsPass(row_.state)) return "";
    return item_.topic == Level::kShown ? Opening() : Stated();
  }
  if (shown_.empty()) return CutToWidth(Stated() + Tail(), kExplanation);
  const std::string opening = Opening() + Say(" ได้แก่ ", ": ");
  std::string tail = Tail();
  if (const size_t stated = found_.size() - shown_.size(); stated > 0) {
    tail += fmt::format(
        fmt::runtime(Say(" และรายงานแจ้งว่าดำเนินการแล้วอีก {} รายการ", ", and states {} more as done")),
        stated);
  }
  const int room = kExplanation - DisplayWidth(opening) - DisplayWidth(tail) - kMoreColumns;
  return CutToWidth(opening + Labels(room) + tail, kExplanation);
}

}  // namespace

AnswerSheet DraftAnswers(const CheckedReport& report, const OutputOptions& options) {
  const Checklist& checklist = report.checklist;
  const std::string title = OneLine(checklist.facts.title_text);
  AnswerSheet sheet{AgencyWords(checklist.facts, options),
                    Masked(title.empty() ? OneLine(checklist.path) : title, options.names),
                    report.pack->year.year,
                    {}};
  for (const ItemResult& item : checklist.items) {
    sheet.answers.push_back(Drafter(item, report, options).Draft());
  }
  return sheet;
}

}  // namespace oit
