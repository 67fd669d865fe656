#include <fmt/format.h>

#include <algorithm>

#include "report/item_row.h"
#include "report/item_words.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/words.h"
#include "report/xlsx_sheets.h"

// The checklist, and under it what each element was judged by: rows of one lead to the other.
namespace oit {
namespace {

constexpr size_t kLacking = 10;  // records named that lack an element

Paint PaintOf(Level level) {
  switch (level) {
    case Level::kShown:
      return Paint::kGood;
    case Level::kClaimed:
      return Paint::kStated;
    case Level::kPlanned:
    case Level::kMissing:
      return Paint::kBad;
    case Level::kReview:
      return Paint::kLook;
    case Level::kNotApplicable:
    case Level::kHolds:
      return Paint::kDim;
  }
  return Paint::kNone;
}

class ChecklistSheets {
 public:
  ChecklistSheets(const CheckedReport& report, const OutputOptions& options, XlsxBook* book)
      : report_(report),
        options_(options),
        book_(*book),
        items_name_(Say("รายการตรวจ", "Checklist")),
        elements_name_(Say("องค์ประกอบ", "Elements")) {
    for (const ItemResult& item : report.checklist.items) {
      if (IsChosen(item, options.only)) items_.push_back(&item);
    }
  }

  void Add() {
    AddItems();
    AddElements();
  }

 private:
  std::string Say(const char* th, const char* en) const { return oit::Say(options_, th, en); }
  std::string Told(const Bilingual& text) const {
    return Masked(OneLine(text.In(options_.language)), options_.names);
  }
  // What a reader looks for in vain is told; an exception that is not made use of is not.
  static bool IsTold(const ElementResult& element) {
    return element.level != Level::kMissing || element.element->kind != ElementKind::kException;
  }
  static uint32_t RowsOf(const ItemResult& item) {
    return 1 +
           static_cast<uint32_t>(std::count_if(item.elements.begin(), item.elements.end(), IsTold));
  }
  SheetFrame ItemsFrame() const;
  SheetFrame ElementsFrame() const;
  void AddItems();
  void AddItem(const ItemResult& item, const RowTarget& elements);
  void AddElements();
  void AddTopic(const ItemResult& item, const RowTarget& back);
  void AddElement(const ItemResult& item, const ElementResult& element);
  BookCell LevelCell(const ItemResult& item, const ElementResult& element) const;
  std::string WordingOf(const YearElement& element) const;
  void AddEvidence(const std::vector<Evidence>& list, std::vector<BookCell>* cells) const;
  std::string NearMissOf(const std::vector<NearMiss>& list) const;
  std::string LackingOf(const ElementResult& element) const;

  const CheckedReport& report_;
  const OutputOptions& options_;
  XlsxBook& book_;
  const std::string items_name_, elements_name_;
  std::vector<const ItemResult*> items_;
};

SheetFrame ChecklistSheets::ItemsFrame() const {
  SheetFrame frame = FrameOf(items_name_, report_, options_);
  frame.frozen_columns = 2;
  frame.columns = {{Say("ข้อ", "Item"), 6},
                   {Say("ชื่อข้อ", "Title"), 24},
                   {Say("ผลตรวจ", "Verdict"), 15},
                   {Say("พบ", "Found"), 7},
                   {Say("สิ่งที่ยังไม่พบ หรือเหตุที่ต้องดู", "What is missing, or why to look"), 34},
                   {Say("ข้อความในเอกสาร", "The passage"), 36},
                   {Say("ที่", "Where"), 11},
                   {Say("ลิงก์", "Link"), 15},
                   {Say("มาตรการที่ควรทำ", "Measure to take"), 25},
                   {Say("ผู้รับผิดชอบ", "Responsible"), 14}};
  return frame;
}

void ChecklistSheets::AddItems() {
  book_.AddSheet(ItemsFrame());
  RowTarget elements{elements_name_, ElementsFrame().first_row()};
  for (const ItemResult* item : items_) {
    AddItem(*item, elements);
    elements.row += RowsOf(*item);
  }
}

void ChecklistSheets::AddItem(const ItemResult& item, const RowTarget& elements) {
  const ItemRow row = RowOf(item, report_, options_);
  std::string verdict = row.verdict;
  if (!row.decision.empty()) verdict += " → " + row.decision;
  if (!row.wording.empty()) verdict += "\n(" + row.wording + ")";
  const Paint plain = row.state == ItemState::kSilent ? Paint::kDim : Paint::kNone;
  book_.AddRow({{.text = row.code, .centre = true, .bold = true, .target = elements},
                {.text = row.title, .paint = plain},
                {.text = verdict, .paint = PaintOf(row.state)},
                {.text = row.Count(), .centre = true},
                {.text = row.lacks},
                {.text = row.quote},
                {.text = row.place},
                {.text = row.link, .link = row.link},
                {.text = row.action},
                {.text = row.unit}});
}

SheetFrame ChecklistSheets::ElementsFrame() const {
  SheetFrame frame = FrameOf(elements_name_, report_, options_);
  frame.frozen_columns = 3;
  frame.columns = {{Say("ข้อ", "Item"), 6},
                   {Say("รหัส", "Code"), 8},
                   {Say("องค์ประกอบ", "Element"), 32},
                   {Say("ผล", "Level"), 16},
                   {Say("หลักฐานในเอกสาร", "Evidence"), 42},
                   {Say("ที่", "Where"), 11},
                   {Say("เหตุผล", "Why"), 21},
                   {Say("ใกล้เคียงแต่ไม่นับ หรือรายการที่ยังขาด", "Close but not counted, or lacking"), 38},
                   {Say("เกณฑ์", "Wording"), 12}};
  return frame;
}

void ChecklistSheets::AddElements() {
  book_.AddSheet(ElementsFrame());
  RowTarget back{items_name_, ItemsFrame().first_row()};
  for (const ItemResult* item : items_) {
    AddTopic(*item, back);
    for (const ElementResult& element : item->elements) {
      if (IsTold(element)) AddElement(*item, element);
    }
    ++back.row;
  }
}

// The item as a whole.
void ChecklistSheets::AddTopic(const ItemResult& item, const RowTarget& back) {
  const ItemState state = StateOf(item, options_.strict);
  std::vector<BookCell> cells = {
      {.text = item.item->code, .centre = true, .bold = true, .target = back},
      {},
      {.text = OneLine(item.item->title.In(options_.language)), .bold = true},
      {.text = fmt::format("{} {}", SignOf(state), Word(state, options_.language)),
       .paint = oit::PaintOf(state),
       .bold = true}};
  AddEvidence(item.topic_evidence, &cells);
  cells.push_back({.text = NearMissOf(item.topic_near_misses)});
  cells.push_back({.text = item.item->standing == Standing::kConfirmed
                               ? ""
                               : Word(item.item->standing, options_.language),
                   .paint = Paint::kDim});
  book_.AddRow(cells);
}

void ChecklistSheets::AddElement(const ItemResult& item, const ElementResult& element) {
  std::vector<BookCell> cells = {{.text = item.item->code, .paint = Paint::kDim, .centre = true},
                                 {.text = element.element->ref, .paint = Paint::kDim},
                                 {.text = OneLine(element.element->label.In(options_.language))},
                                 LevelCell(item, element)};
  AddEvidence(element.evidence, &cells);
  const std::string lacking = LackingOf(element);
  cells.push_back({.text = lacking.empty() ? NearMissOf(element.near_misses) : lacking});
  cells.push_back({.text = WordingOf(*element.element), .paint = Paint::kDim});
  book_.AddRow(cells);
}

// What is missing of an item that the report does not mention, or that decides nothing, is pale.
BookCell ChecklistSheets::LevelCell(const ItemResult& item, const ElementResult& element) const {
  std::string word = Word(element.level, options_.language);
  if (element.decision) {
    word += " → " + Masked(DecisionWords(*element.decision, options_.language), options_.names);
  }
  Paint paint = PaintOf(element.level);
  const char* sign = MarkOf(element.level).sign;
  if (element.level == Level::kMissing) {
    if (element.element->kind == ElementKind::kConstraint) {
      word = Say("ขัดเงื่อนไข", "against a condition");
    } else if (item.role == ItemRole::kSilent || !element.decides) {
      paint = Paint::kDim;
      sign = SignOf(ItemState::kSilent);
    }
  }
  return {.text = fmt::format("{} {}", sign, word), .paint = paint};
}

std::string ChecklistSheets::WordingOf(const YearElement& element) const {
  std::string text;
  if (element.standing != Standing::kConfirmed) text = Word(element.standing, options_.language);
  if (element.required == Required::kTrue) return text;
  return text + (text.empty() ? "" : " · ") + Say("ไม่บังคับ", "not required");
}

void ChecklistSheets::AddEvidence(const std::vector<Evidence>& list,
                                  std::vector<BookCell>* cells) const {
  if (list.empty()) {
    cells->insert(cells->end(), 3, BookCell{});
    return;
  }
  const Evidence& best = list.front();
  cells->push_back({.text = QuoteOf(best.passage, options_), .link = best.passage.quote});
  cells->push_back({.text = Masked(PlaceWords(best.passage, options_.language), options_.names)});
  cells->push_back({.text = Told(best.reason)});
}

std::string ChecklistSheets::NearMissOf(const std::vector<NearMiss>& list) const {
  if (list.empty()) return "";
  const NearMiss& nearest = list.front();
  return fmt::format("{} — {} ({})", QuoteOf(nearest.passage, options_), Told(nearest.reason),
                     PlaceWords(nearest.passage, options_.language));
}

// "ขาด 2 จาก 7 รายการ: ...".
std::string ChecklistSheets::LackingOf(const ElementResult& element) const {
  if (element.lacking.empty()) return "";
  std::string text = fmt::format(fmt::runtime(Say("ขาด {} จาก {} รายการ", "lacking in {} of {}")),
                                 element.lacking.size(), element.records);
  const size_t named = std::min(kLacking, element.lacking.size());
  for (size_t i = 0; i < named; ++i) {
    const LackingRecord& record = element.lacking[i];
    text += fmt::format("\n{}. {}", record.number, QuoteOf(record.passage, options_));
  }
  return named < element.lacking.size() ? text + "\n…" : text;
}

}  // namespace

void AddChecklist(const CheckedReport& report, const OutputOptions& options, XlsxBook* book) {
  ChecklistSheets(report, options, book).Add();
}

}  // namespace oit
