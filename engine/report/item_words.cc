#include "report/item_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kLabelColumns = 60;  // of one element's label
constexpr size_t kLabels = 4;      // labels that are named

// " (ขาด 2 จาก 7 รายการ)".
std::string Lacking(const ElementResult& element, Language language) {
  if (element.lacking.empty()) return "";
  const char* text =
      language == Language::kThai ? " (ขาด {} จาก {} รายการ)" : " (lacking in {} of {})";
  return fmt::format(fmt::runtime(text), element.lacking.size(), element.records);
}

class PieceWriter {
 public:
  PieceWriter(const ItemResult& item, const ItemView& view, Language language, int columns,
              bool all)
      : item_(item), view_(view), language_(language), columns_(columns), all_(all) {}

  std::vector<std::string> Write();

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }
  std::string Labels(const std::vector<const ElementResult*>& elements) const {
    return LabelsOf(elements, language_, all_);
  }
  // "ปีไม่ตรง ... (บรรทัด 15)".
  std::string Reason(const NearMiss& near_miss) const {
    return fmt::format("{} ({})", OneLine(near_miss.reason.In(language_)),
                       PlaceWords(near_miss.passage, language_));
  }
  std::string Pass() const;
  void Fail();
  void Planned();
  void Look();
  void Decided();

  const ItemResult& item_;
  const ItemView& view_;
  const Language language_;
  const int columns_;
  const bool all_;
  std::vector<std::string> pieces_;
};

std::vector<std::string> PieceWriter::Write() {
  if (item_.decision) {
    return {Word(item_.verdict, language_) + " → " + DecisionWords(*item_.decision, language_)};
  }
  if (!item_.checked) {
    return {Say("ยังไม่มีกติกาตรวจข้อนี้ โปรดดูเอง", "no rule checks this item yet, please look")};
  }
  if (item_.verdict == Verdict::kPass) pieces_.push_back(Pass());
  if (item_.verdict == Verdict::kFail) Fail();
  const std::string note = OneLine(item_.note.In(language_));
  if (!note.empty()) pieces_.push_back(note);
  Look();
  Decided();
  if (pieces_.empty()) pieces_.push_back(Word(item_.verdict, language_));
  return std::move(pieces_);
}

std::string PieceWriter::Pass() const {
  const std::string evidence = Word(Level::kShown, language_);
  const std::string stated = Word(Level::kClaimed, language_);
  if (!view_.by_tick()) return evidence;
  if (view_.shown == 0) return stated;
  return fmt::format("{} {} · {} {}", evidence, view_.shown, stated, view_.at_bar - view_.shown);
}

void PieceWriter::Planned() {
  const Evidence* plan = BestEvidence(item_, Level::kPlanned);
  const bool planned =
      !view_.planned.empty() || (view_.deciding == 0 && item_.topic == Level::kPlanned);
  if (!planned) return;
  if (view_.at_bar > 0) {
    pieces_.push_back(Word(Level::kPlanned, language_) + ": " + Labels(view_.planned));
  }
  if (plan != nullptr) pieces_.push_back(QuoteWords(plan->passage, language_, columns_));
}

void PieceWriter::Fail() {
  Planned();
  if (!view_.broken.empty()) {
    pieces_.push_back(Say("ขัดเงื่อนไข: ", "against a condition: ") + Labels(view_.broken));
  }
  const bool other_year = OfAnotherYear(item_);
  const NearMiss* near_miss = other_year ? YearMiss(view_) : Explanation(item_, view_);
  if (near_miss != nullptr && other_year) {
    pieces_.push_back(Reason(*near_miss) + " → " + Say("โปรดสอบทาน", "please check"));
    return;
  }
  if (!view_.missing.empty()) {
    pieces_.push_back(Say("ไม่พบ: ", "not found: ") + Labels(view_.missing));
  }
  if (!view_.stated.empty()) {
    pieces_.push_back(Say("ยังขาดลิงก์ วันที่ หรือเลขที่กำกับ: ", "no link, date or number yet: ") +
                      Labels(view_.stated));
  }
  if (pieces_.empty()) pieces_.push_back(Word(Level::kMissing, language_));
  if (near_miss == nullptr) return;
  pieces_.push_back(Say("ใกล้เคียงแต่ไม่นับ", "close, but not counted") + ": " + Reason(*near_miss));
}

void PieceWriter::Look() {
  const bool look = item_.verdict == Verdict::kReview || item_.verdict == Verdict::kFail;
  std::vector<const ElementResult*> open;
  for (const ElementResult* element : view_.unseen) {
    if (!element->decision) open.push_back(element);
  }
  const bool all_unseen = static_cast<int>(open.size()) == view_.deciding;
  const bool told = all_unseen && !OneLine(item_.note.In(language_)).empty();
  if (!look || open.empty() || told) return;
  pieces_.push_back(Say("โปรดดูเอง: ", "please look: ") + Labels(open));
}

// What a person found of some elements of an item that still has others to act on.
void PieceWriter::Decided() {
  for (const ElementResult* element : view_.unseen) {
    if (!element->decision) continue;
    pieces_.push_back(Labels({element}) + " → " + DecisionWords(*element->decision, language_));
  }
}

}  // namespace

Mark MarkOf(Level level) {
  switch (level) {
    case Level::kShown:
      return {"✔", Tone::kGood};
    case Level::kClaimed:
      return {"✓", Tone::kStated};
    case Level::kPlanned:
      return {"○", Tone::kBad};
    case Level::kMissing:
      return {"✘", Tone::kBad};
    case Level::kReview:
      return {"◐", Tone::kLook};
    case Level::kNotApplicable:
    case Level::kHolds:
      return {"–", Tone::kDim};
  }
  return {"", Tone::kPlain};
}

std::string CountOf(const ItemResult& item, const ItemView& view, Language language) {
  const std::string planned = Word(Level::kPlanned, language);
  if (item.verdict == Verdict::kFail && view.deciding == 0) {
    return item.topic == Level::kPlanned ? planned : "";
  }
  if (view.at_bar == 0 && !view.planned.empty()) {
    return fmt::format("{} {}/{}", planned, view.planned.size(), view.deciding);
  }
  bool unseen = view.at_bar == 0 && !view.unseen.empty();
  if (view.deciding == 0 || unseen) return "";
  return fmt::format("{}/{}", view.at_bar, view.deciding);
}

std::vector<std::string> ItemPieces(const ItemResult& item, const ItemView& view, Language language,
                                    int columns, bool all) {
  return PieceWriter(item, view, language, columns, all).Write();
}

std::string QuoteWords(const Passage& passage, Language language, int columns) {
  const std::string place = PlaceWords(passage, language);
  const int room = std::max(16, columns - DisplayWidth(place) - 4);
  const std::string quote = CutToWidth(OneLine(passage.quote), room);
  return fmt::format("\"{}\"{}{}", quote, place.empty() ? "" : "  ", place);
}

std::string LabelsOf(const std::vector<const ElementResult*>& elements, Language language,
                     bool all) {
  std::string out;
  const size_t named = all || elements.size() <= kLabels + 1 ? elements.size() : kLabels;
  for (size_t i = 0; i < named; ++i) {
    if (i > 0) out += " · ";
    const std::string label = OneLine(elements[i]->element->label.In(language));
    out +=
        Unbroken(all ? label : CutToWidth(label, kLabelColumns)) + Lacking(*elements[i], language);
  }
  const size_t rest = elements.size() - named;
  const char* more = language == Language::kThai ? " และอีก {} อย่าง" : " and {} more";
  if (rest > 0) out += fmt::format(fmt::runtime(more), rest);
  return out;
}

std::string CodesOf(const std::vector<const ItemResult*>& items) {
  std::string out;
  for (size_t i = 0; i < items.size();) {
    size_t end = i + 1;  // items of one year lie in one array: neighbours there are a range
    while (end < items.size() && items[end]->item == items[end - 1]->item + 1) ++end;
    if (!out.empty()) out += ' ';
    out += items[i]->item->code;
    if (end - i == 2) out += " " + items[end - 1]->item->code;
    if (end - i > 2) out += "–" + items[end - 1]->item->code;
    i = end;
  }
  return out;
}

std::string TitlesOf(const std::vector<const ItemResult*>& items, Language language) {
  std::string out;
  for (const ItemResult* item : items) {
    if (!out.empty()) out += " · ";
    out += item->item->code + " " + OneLine(item->item->title.In(language));
  }
  return out;
}

}  // namespace oit
