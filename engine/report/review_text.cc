#include <fmt/format.h>

#include <algorithm>

#include "report/item_words.h"
#include "report/page.h"
#include "report/review.h"
#include "report/words.h"

namespace oit {
namespace {

constexpr char kUnder[] = "      ";  // under the name of a question
constexpr size_t kLinks = 3;         // that are named to be opened
constexpr QuestionState kStates[] = {QuestionState::kOpen, QuestionState::kReopened,
                                     QuestionState::kExpired, QuestionState::kAnswered};

// As a shell takes it.
std::string Quoted(const std::string& path) {
  const bool plain = path.find_first_of(" '\"\\$&;()<>|*?`!#~") == path.npos;
  if (plain) return path;
  std::string quoted = "'";
  for (const char c : path) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

class ReviewPage {
 public:
  ReviewPage(const Review& review, const Checklist& checklist, const Pack& pack,
             const TextOptions& options)
      : review_(review),
        checklist_(checklist),
        pack_(pack),
        options_(options),
        page_(options.width, options.colour) {}

  std::string Print() {
    page_.Heading(
        Fill("เรื่องที่ต้องดูเอง  ITA {}", "What a person must look at  ITA {}", pack_.year.year),
        OneLine(checklist_.path));
    page_.Text("", Counts());
    for (size_t i = 0; i < review_.questions.size(); ++i) {
      const ReviewQuestion& asked = review_.questions[i];
      const bool first = i == 0 || review_.questions[i - 1].question.item != asked.question.item;
      if (first) PrintItem(*asked.question.item);
      PrintQuestion(asked);
      const bool last = i + 1 == review_.questions.size();
      if (IsOpen(asked) && (last || !LooksAlike(asked, review_.questions[i + 1])))
        PrintWhere(asked);
    }
    PrintUnused();
    PrintHow();
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  template <class... Values>
  std::string Fill(const char* th, const char* en, const Values&... values) const {
    return fmt::format(fmt::runtime(Say(th, en)), values...);
  }

  std::string StateWords(QuestionState state) const {
    switch (state) {
      case QuestionState::kOpen:
        return Say("ยังไม่ได้ดู", "not looked at yet");
      case QuestionState::kAnswered:
        return Say("ดูแล้ว", "looked at");
      case QuestionState::kReopened:
        return Say("ต้องดูอีกครั้ง", "to be looked at again");
      case QuestionState::kExpired:
        return Say("พ้นวันที่กำหนด", "past its last day");
    }
    return "";
  }

  std::string Counts() const {
    std::string counts;
    for (const QuestionState state : kStates) {
      const size_t count = review_.Count(state);
      if (count == 0) continue;
      counts += (counts.empty() ? "" : " · ") + fmt::format("{} {}", StateWords(state), count);
    }
    if (!counts.empty()) return counts;
    return Say("เอกสารนี้ไม่มีเรื่องที่ต้องดูเอง", "nothing of this document is left to a person");
  }

  void PrintItem(const ItemResult& item) {
    page_.Blank();
    page_.Text(fmt::format(" {} ", item.item->code),
               OneLine(item.item->title.In(options_.language)), Tone::kHeading, Tone::kHeading);
  }

  static bool IsOpen(const ReviewQuestion& asked) {
    return asked.state != QuestionState::kAnswered;
  }

  // Questions of one item for one reason, to be looked at in one place.
  static bool LooksAlike(const ReviewQuestion& a, const ReviewQuestion& b) {
    return IsOpen(b) && a.question.item == b.question.item && a.question.why == b.question.why &&
           a.question.passage_digest == b.question.passage_digest;
  }

  void PrintQuestion(const ReviewQuestion& asked) {
    const Question& question = asked.question;
    const bool answered = !IsOpen(asked);
    std::string name = question.element
                           ? OneLine(question.element->element->label.In(options_.language))
                           : Say("ทั้งข้อ", "the item as a whole");
    if (!answered && asked.decision == nullptr) name += " — " + StateWords(asked.state);
    page_.Text(fmt::format("   {} {}  ", answered ? "●" : "◐", question.about), name,
               answered ? Tone::kGood : Tone::kLook);
    if (asked.decision != nullptr) page_.Text(kUnder, Answer(asked));
  }

  // Why to look, and where.
  void PrintWhere(const ReviewQuestion& asked) {
    const Question& question = asked.question;
    page_.Text(kUnder, Say("เหตุที่ต้องดู: ", "why: ") + OneLine(question.why.In(options_.language)));
    const int columns = page_.width() - static_cast<int>(std::size(kUnder)) - 8;
    for (const Passage& passage : question.passages) {
      const std::string place = passage.quote.empty()
                                    ? PlaceWords(passage, options_.language)
                                    : QuoteWords(passage, options_.language, 2 * columns);
      page_.Text(kUnder, Say("ดูที่ ", "see ") + place);
    }
    for (size_t i = 0; i < question.links.size() && i < kLinks; ++i) {
      page_.Text(kUnder, Say("เปิดลิงก์ ", "open ") + OneLine(question.links[i]));
    }
  }

  // "ดูแล้ว: มี (21 พ.ย. 2569) — ข้อความเปลี่ยนไปจากที่ดูไว้ โปรดดูอีกครั้ง".
  std::string Answer(const ReviewQuestion& asked) const {
    std::string words = "→ " + DecisionWords(*asked.decision, options_.language);
    if (asked.idle != nullptr) words += " — " + asked.idle->why.In(options_.language);
    return words;
  }

  void PrintUnused() {
    if (!checklist_.ledger || checklist_.ledger->unused.empty()) return;
    page_.Blank();
    page_.Text("", Say("บันทึกที่ครั้งนี้ไม่ได้ใช้", "answers that are of no use here"), Tone::kPlain,
               Tone::kHeading);
    for (const IdleDecision& idle : checklist_.ledger->unused) {
      page_.Text("   ", fmt::format("{} {} — {}", idle.about,
                                    DecisionWords(idle.decision, options_.language),
                                    idle.why.In(options_.language)));
    }
  }

  void PrintHow() {
    const auto open = std::find_if(review_.questions.begin(), review_.questions.end(), IsOpen);
    const std::string report = Quoted(checklist_.path);
    page_.Blank();
    if (open != review_.questions.end()) {
      const std::string& about = open->question.about;
      page_.Text("",
                 Say("เมื่อเปิดดูแล้ว บันทึกผลด้วยคำสั่ง", "once you have looked, record what you found:"));
      page_.Text("   ", fmt::format("oit review {} --set {}=has", report, about));
      page_.Text("", Say("has = มี   has-not = ยังไม่มี   clear = ถอนคืน   ใส่ --set หลายเรื่องพร้อมกันได้ "
                         "เพิ่มได้: --note \"ดูที่ใด\" และ --until 2570-09-30 (ใช้ได้ถึงวันใด)",
                         "has, has-not, or clear to take it back; several --set at once; with "
                         "--note \"where\" and --until 2570-09-30 (its last day) if you like"));
    }
    if (open == review_.questions.end() && !checklist_.ledger) return;
    page_.Text("", Say("เก็บไว้ที่ ", "kept in ") + OneLine(review_.ledger), Tone::kPlain, Tone::kDim);
  }

  const Review& review_;
  const Checklist& checklist_;
  const Pack& pack_;
  const TextOptions& options_;
  Page page_;
};

}  // namespace

std::string ReviewText(const Review& review, const Checklist& checklist, const Pack& pack,
                       const TextOptions& options) {
  return ReviewPage(review, checklist, pack, options).Print();
}

}  // namespace oit
