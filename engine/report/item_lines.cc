#include "report/item_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kCodeColumns = 3;    // "O28"
constexpr int kTitleColumns = 50;  // longer titles get a line of their own

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
    std::string count = CountOf(*item, View(*item, options_.strict), options_.language);
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

std::string ItemLines::Tag(const ItemView& view) const {
  return view.likely ? "  (" + Unbroken(Word(Standing::kLikely, options_.language)) + ")" : "";
}

// On one line, in columns, where it fits; else the title whole and the rest under it.
void ItemLines::Row(const ItemResult& item) {
  ItemView view = View(item, options_.strict);
  Mark mark = MarkOf(item, view);
  std::string lead = fmt::format(" {} {} ", mark.sign, Fit(item.item->code, code_columns_));
  std::string title = OneLine(item.item->title.In(options_.language));
  std::string count = CountOf(item, view, options_.language);
  std::vector<std::string> pieces = ItemPieces(item, view, options_.language, Under());
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

void ItemLines::Open(const ItemResult& item) {
  last_quoted_ = {};
  ItemView view = View(item, options_.strict);
  Mark mark = MarkOf(item, view);
  std::string head = OneLine(item.item->title.In(options_.language));
  head += " — " + Word(item.verdict, options_.language);
  if (view.deciding > 0) head += fmt::format(" {}/{}", view.at_bar, view.deciding);
  head += Tag(view);
  if (item.decision) head += " → " + DecisionWords(*item.decision, options_.language);
  page_->Text(fmt::format(" {} {} ", mark.sign, Fit(item.item->code, code_columns_)), head,
              mark.tone, Tone::kHeading);
  std::string note = OneLine(item.note.In(options_.language));
  if (!item.checked && note.empty())
    note = ItemPieces(item, view, options_.language, Under()).front();
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
