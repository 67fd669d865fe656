#include "report/item_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kCodeColumns = 3;    // "O28"
constexpr int kTitleColumns = 50;  // longer titles get a line of their own
constexpr int kLabelColumns = 60;  // of one element's label in a row
constexpr size_t kLabels = 4;      // labels named in a row

struct Mark {
  const char* sign;
  Tone tone;
};

Mark MarkOf(const ItemResult& item, const ItemView& view) {
  switch (item.verdict) {
    case Verdict::kPass:
      return view.by_tick() ? Mark{"✓", Tone::kStated} : Mark{"✔", Tone::kGood};
    case Verdict::kFail:
      return {"✘", Tone::kBad};
    case Verdict::kReview:
      return {"◐", Tone::kLook};
    case Verdict::kNotApplicable:
      return {"–", Tone::kDim};
    case Verdict::kError:
      return {"!", Tone::kBad};
  }
  return {"", Tone::kPlain};
}

std::string Spaces(int count) { return std::string(static_cast<size_t>(std::max(0, count)), ' '); }

}  // namespace

std::string ItemLines::Say(const char* th, const char* en) const {
  return options_.language == Language::kThai ? th : en;
}

void ItemLines::Align(const std::vector<const ItemResult*>& items) {
  code_columns_ = kCodeColumns;
  title_columns_ = count_columns_ = 0;
  for (const ItemResult* item : items) {
    std::string title = OneLine(item->item->title.In(options_.language));
    std::string count = CountOf(*item, View(*item, options_.strict));
    code_columns_ = std::max(code_columns_, DisplayWidth(item->item->code));
    if (DisplayWidth(title) <= kTitleColumns) {
      title_columns_ = std::max(title_columns_, DisplayWidth(title));
    }
    if (item->verdict == Verdict::kPass) {
      count_columns_ = std::max(count_columns_, DisplayWidth(count));
    }
  }
}

int ItemLines::Under() const { return page_->width() - code_columns_ - 4; }

int ItemLines::Rest() const { return Under() - title_columns_ - count_columns_ - 4; }

std::string ItemLines::CountOf(const ItemResult& item, const ItemView& view) const {
  std::string planned = Word(Level::kPlanned, options_.language);
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

std::string ItemLines::Tag(const ItemView& view) const {
  return view.likely ? "  (" + Unbroken(Word(Standing::kLikely, options_.language)) + ")" : "";
}

// On one line, in columns, where it fits; else the title whole and the rest under it.
void ItemLines::Row(const ItemResult& item) {
  ItemView view = View(item, options_.strict);
  Mark mark = MarkOf(item, view);
  std::string lead = fmt::format(" {} {} ", mark.sign, Fit(item.item->code, code_columns_));
  std::string title = OneLine(item.item->title.In(options_.language));
  std::string count = CountOf(item, view);
  std::vector<std::string> pieces = Pieces(item, view);
  bool fits = pieces.size() == 1 && DisplayWidth(pieces[0] + Tag(view)) <= Rest() &&
              DisplayWidth(title) <= title_columns_ && DisplayWidth(count) <= count_columns_;
  if (fits) {
    lead += Fit(title, title_columns_) + "  " + Fit(count, count_columns_) + "  ";
    page_->Text(lead, pieces[0] + Tag(view), mark.tone);
    return;
  }
  std::string head = title + (count.empty() ? "" : "  " + Unbroken(count));
  if (pieces.size() == 1 && DisplayWidth(head + pieces[0] + Tag(view)) + 2 <= Under()) {
    page_->Text(lead, head + "  " + pieces[0] + Tag(view), mark.tone);
    return;
  }
  page_->Text(lead, head + Tag(view), mark.tone);
  for (const std::string& piece : pieces) {
    page_->Text(Spaces(DisplayWidth(lead)), piece);
  }
}

std::vector<std::string> ItemLines::Pieces(const ItemResult& item, const ItemView& view) const {
  std::vector<std::string> pieces;
  if (!item.checked) {
    pieces.push_back(Say("ยังไม่มีกติกาตรวจข้อนี้ โปรดดูเอง", "no rule checks this item yet, please look"));
    return pieces;
  }
  if (item.verdict == Verdict::kPass) pieces.push_back(PassPiece(view));
  if (item.verdict == Verdict::kFail) FailPieces(item, view, &pieces);
  std::string note = OneLine(item.note.In(options_.language));
  if (!note.empty()) pieces.push_back(note);
  bool look = item.verdict == Verdict::kReview || item.verdict == Verdict::kFail;
  bool all_unseen = static_cast<int>(view.unseen.size()) == view.deciding;
  if (look && !view.unseen.empty() && !(all_unseen && !note.empty())) {
    pieces.push_back(Say("โปรดดูเอง: ", "please look: ") + Labels(view.unseen));
  }
  if (pieces.empty()) pieces.push_back(Word(item.verdict, options_.language));
  return pieces;
}

std::string ItemLines::PassPiece(const ItemView& view) const {
  std::string evidence = Word(Level::kShown, options_.language);
  std::string stated = Word(Level::kClaimed, options_.language);
  if (!view.by_tick()) return evidence;
  if (view.shown == 0) return stated;
  return fmt::format("{} {} · {} {}", evidence, view.shown, stated, view.at_bar - view.shown);
}

void ItemLines::FailPieces(const ItemResult& item, const ItemView& view,
                           std::vector<std::string>* pieces) const {
  const Evidence* plan = BestEvidence(item, Level::kPlanned);
  bool planned = !view.planned.empty() || (view.deciding == 0 && item.topic == Level::kPlanned);
  if (planned && view.at_bar > 0) {
    pieces->push_back(Word(Level::kPlanned, options_.language) + ": " + Labels(view.planned));
  }
  if (planned && plan != nullptr) pieces->push_back(Quote(plan->passage, Under()));
  if (!view.broken.empty()) {
    pieces->push_back(Say("ขัดเงื่อนไข: ", "against a condition: ") + Labels(view.broken));
  }
  const NearMiss* near_miss = OfAnotherYear(item) ? YearMiss(view) : Explanation(item, view);
  if (near_miss != nullptr && OfAnotherYear(item)) {
    pieces->push_back(fmt::format("{} ({}) → {}", OneLine(near_miss->reason.In(options_.language)),
                                  PlaceWords(near_miss->passage, options_.language),
                                  Say("โปรดสอบทาน", "please check")));
    return;
  }
  if (!view.missing.empty()) {
    pieces->push_back(Say("ไม่พบ: ", "not found: ") + Labels(view.missing));
  }
  if (!view.stated.empty()) {
    pieces->push_back(Say("ยังขาดลิงก์ วันที่ หรือเลขที่กำกับ: ", "no link, date or number yet: ") +
                      Labels(view.stated));
  }
  if (pieces->empty()) pieces->push_back(Word(Level::kMissing, options_.language));
  if (near_miss == nullptr) return;
  pieces->push_back(fmt::format("{}: {} ({})", Say("ใกล้เคียงแต่ไม่นับ", "close, but not counted"),
                                OneLine(near_miss->reason.In(options_.language)),
                                PlaceWords(near_miss->passage, options_.language)));
}

// The passage in quotation marks with its line, in at most `columns`.
std::string ItemLines::Quote(const Passage& passage, int columns) const {
  std::string line = PlaceWords(passage, options_.language);
  int room = std::max(16, columns - DisplayWidth(line) - 4);
  std::string quote = CutToWidth(OneLine(passage.quote), room);
  return fmt::format("\"{}\"{}{}", quote, line.empty() ? "" : "  ", line);
}

// " (ขาด 2 จาก 7 รายการ)".
std::string ItemLines::Lacking(const ElementResult& element) const {
  if (element.lacking.empty()) return "";
  std::string text = Say(" (ขาด {} จาก {} รายการ)", " (lacking in {} of {})");
  return fmt::format(fmt::runtime(text), element.lacking.size(), element.records);
}

std::string ItemLines::Labels(const std::vector<const ElementResult*>& elements) const {
  std::string out;
  size_t named = elements.size() <= kLabels + 1 ? elements.size() : kLabels;
  for (size_t i = 0; i < named; ++i) {
    if (i > 0) out += " · ";
    std::string label = OneLine(elements[i]->element->label.In(options_.language));
    out += Unbroken(CutToWidth(label, kLabelColumns)) + Lacking(*elements[i]);
  }
  size_t rest = elements.size() - named;
  if (rest > 0) out += fmt::format(fmt::runtime(Say(" และอีก {} อย่าง", " and {} more")), rest);
  return out;
}

std::string ItemLines::Codes(const std::vector<const ItemResult*>& items) {
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

std::string ItemLines::Titles(const std::vector<const ItemResult*>& items) const {
  std::string out;
  for (const ItemResult* item : items) {
    if (!out.empty()) out += " · ";
    out += item->item->code + " " + OneLine(item->item->title.In(options_.language));
  }
  return out;
}

void ItemLines::Open(const ItemResult& item) {
  last_quoted_ = {};
  ItemView view = View(item, options_.strict);
  Mark mark = MarkOf(item, view);
  std::string head = OneLine(item.item->title.In(options_.language));
  head += " — " + Word(item.verdict, options_.language);
  if (view.deciding > 0) head += fmt::format(" {}/{}", view.at_bar, view.deciding);
  head += Tag(view);
  page_->Text(fmt::format(" {} {} ", mark.sign, Fit(item.item->code, code_columns_)), head,
              mark.tone, Tone::kHeading);
  std::string note = OneLine(item.note.In(options_.language));
  if (!item.checked && note.empty()) note = Pieces(item, view).front();
  if (!note.empty()) page_->Text("     ", note);
  OpenTitle(*item.item);
  OpenTopic(item);
  for (const ElementResult& element : item.elements) OpenElement(element);
  bool act = item.verdict == Verdict::kFail || item.verdict == Verdict::kReview;
  for (const Advice& advice : item.advice) {
    if (act && !advice.empty()) OpenAdvice(advice);
  }
  page_->Blank();
}

}  // namespace oit
