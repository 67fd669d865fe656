#include <fmt/format.h>

#include <algorithm>

#include "report/item_lines.h"
#include "report/screen.h"
#include "report/words.h"
#include "report/write.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kPassRows = 6;     // up to here a pass has a row of its own
constexpr size_t kTitledCodes = 3;  // up to here folded codes have their titles

// The first screen on a terminal or in a text file.
class TextScreen {
 public:
  TextScreen(const Checklist& checklist, const Pack& pack, const TextOptions& options)
      : checklist_(checklist),
        pack_(pack),
        options_(options),
        screen_(DescribeScreen(checklist, pack, {options.language, options.strict, options.only})),
        page_(options.width, options.colour),
        lines_(options, &page_) {}

  std::string Print() {
    PrintHead();
    page_.Blank();
    page_.Heading(Numbered(screen_.mend.title), screen_.mend.count);
    PrintMends(screen_.mend, options_.all, options_.language, &page_);
    for (const ScreenSection& section : screen_.sections) PrintSection(section);
    lines_.TellSources(pack_.year.sources);
    PrintClosing();
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return options_.language == Language::kThai ? th : en;
  }
  std::string Numbered(const std::string& title) {
    return fmt::format("[{}] {}", ++section_, title);
  }
  void Fact(const std::string& label, const std::string& text) {
    page_.Text(Fit(label, 10), text, Tone::kDim);
  }
  void PrintHead();
  void FilterLine();
  void PrintSection(const ScreenSection& section);
  void List(const Items& items);
  void Passes(const Items& passes);
  void Fold(const std::string& lead, const Items& items, Tone tone);
  void PrintClosing();
  void Legend();

  const Checklist& checklist_;
  const Pack& pack_;
  const TextOptions options_;
  const Screen screen_;
  Page page_;
  ItemLines lines_;
  int section_ = 0;
};

void TextScreen::PrintHead() {
  const Head& head = screen_.head;
  const bool folder = checklist_.facts.kind == ReportKind::kAgencyFolder;
  page_.Heading(head.title);
  if (options_.name_file && !folder) Fact(Say("ไฟล์", "file"), OneLine(checklist_.path));
  Fact(Say("หน่วยงาน", "agency"), head.agency);
  Fact(folder ? Say("โฟลเดอร์", "folder") : Say("เอกสาร", "document"), head.document);
  if (!head.about.empty()) Fact("", "(" + head.about + ")");
  const std::string other =
      Say("  (เปลี่ยนปี เช่น --year {})", "  (another year, for example --year {})");
  page_.Text("", head.year + fmt::format(fmt::runtime(other), head.other_year));
  if (options_.strict) {
    page_.Text("", Say("ตรวจแบบเข้ม (นับเฉพาะที่มีหลักฐาน)", "Strict: only what has evidence counts"),
               Tone::kPlain, Tone::kLook);
  }
  FilterLine();
}

// What --only leaves out.
void TextScreen::FilterLine() {
  if (options_.only.empty()) return;
  std::string shown;
  size_t hidden = checklist_.items.size();
  for (Verdict verdict : options_.only) {
    shown += (shown.empty() ? "" : ", ") + Word(verdict, options_.language);
  }
  for (const ItemResult& item : checklist_.items) {
    hidden -= static_cast<size_t>(
        std::count(options_.only.begin(), options_.only.end(), item.verdict) > 0);
  }
  std::string text = Say("แสดงเฉพาะข้อที่ {} (--only) ไม่ได้แสดงอีก {} ข้อ",
                         "Only items that are {} (--only); {} more are not shown");
  page_.Text("", fmt::format(fmt::runtime(text), shown, hidden), Tone::kPlain, Tone::kLook);
}

void TextScreen::PrintSection(const ScreenSection& section) {
  page_.Blank();
  page_.Heading(Numbered(section.title), section.counts);
  if (!section.before.empty()) page_.Text("    ", section.before);
  if (section.kind == ScreenSection::Kind::kSilent && !options_.all) {
    Fold("    ", section.items, Tone::kPlain);
  } else {
    List(section.items);
  }
  const bool planned = section.kind == ScreenSection::Kind::kPlanned;
  if (section.after.empty() || (options_.all && !planned)) return;
  page_.Text(planned ? " → " : "   ", section.after);
}

void TextScreen::Fold(const std::string& lead, const Items& items, Tone tone) {
  if (items.empty()) return;
  page_.Text(lead,
             items.size() <= kTitledCodes ? TitlesOf(items, options_.language) : CodesOf(items),
             tone);
}

void TextScreen::List(const Items& items) {
  lines_.Align(items);
  if (options_.all) {
    for (const ItemResult* item : items) lines_.Open(*item);
    return;
  }
  const SortedItems sorted = Sorted(items);
  for (const ItemResult* item : sorted.open) lines_.Row(*item);
  const std::string none = Say(" ✘ ไม่มีไฟล์หรือลิงก์ที่ตอบ {} ข้อ: ", " ✘ no file or link answers {}: ");
  Fold(fmt::format(fmt::runtime(none), sorted.unanswered.size()), sorted.unanswered, Tone::kBad);
  Passes(sorted.passes);
  if (sorted.unchecked.empty()) return;
  const std::string text =
      Say("ยังไม่มีกติกาตรวจ {} ข้อ: {}  โปรดดูเอง", "no rule checks these yet ({}): {}  please look");
  page_.Text(" · ",
             fmt::format(fmt::runtime(text), sorted.unchecked.size(), CodesOf(sorted.unchecked)),
             Tone::kDim);
}

void TextScreen::Passes(const Items& passes) {
  Items kinds[2][2];  // by evidence or by statement; wording confirmed or likely
  for (const ItemResult* item : passes) {
    ItemView view = View(*item, options_.strict);
    kinds[view.by_tick()][view.likely].push_back(item);
    if (passes.size() <= kPassRows) lines_.Row(*item);
  }
  if (passes.size() <= kPassRows) return;
  std::string likely = " (" + Word(Standing::kLikely, options_.language) + "): ";
  std::string shown = " ✔ " + Word(Level::kShown, options_.language);
  std::string claimed = " ✓ " + Word(Level::kClaimed, options_.language);
  Fold(shown + ": ", kinds[0][0], Tone::kGood);
  Fold(shown + likely, kinds[0][1], Tone::kGood);
  Fold(claimed + ": ", kinds[1][0], Tone::kStated);
  Fold(claimed + likely, kinds[1][1], Tone::kStated);
}

void TextScreen::PrintClosing() {
  page_.Blank();
  std::string label = Say("ผู้รับผิดชอบ  ", "responsible  ");
  for (const auto& [unit, items] : screen_.units) {
    page_.Text(label, fmt::format("{}: {}", unit, CodesOf(items)));
    label = std::string(static_cast<size_t>(DisplayWidth(label)), ' ');
  }
  std::string steps;
  for (size_t i = 0; i < screen_.steps.size(); ++i) {
    steps += fmt::format("({}) {}  ", i + 1, screen_.steps[i]);
  }
  if (!steps.empty()) page_.Text(Say("ลำดับถัดไป    ", "next         "), OneLine(steps));
  for (size_t i = 0; i < screen_.ledger.size(); ++i) {
    page_.Text(i == 0 ? "" : "  ", screen_.ledger[i]);
  }
  if (options_.all && !screen_.projected.empty()) page_.Text("", screen_.projected);
  Legend();
  for (const std::string& remark : screen_.remarks) page_.Text("", remark);
}

void TextScreen::Legend() {
  page_.Blank();
  std::string text;
  for (const std::string& entry :
       {Say("✔ ครบ มีหลักฐาน", "✔ complete, with evidence"),
        Say("✓ ครบตามที่แจ้ง", "✓ complete as stated"), Say("✘ ยังไม่ครบ", "✘ incomplete"),
        Say("◐ ต้องดูเอง", "◐ to be looked at"), Say("– ไม่เข้าข่าย", "– not applicable"),
        Say("(ดูรายข้อ: --all)", "(each item: --all)")}) {
    text += (text.empty() ? "" : "  ") + Unbroken(entry);
  }
  page_.Text("", text, Tone::kPlain, Tone::kDim);
  if (!screen_.likely.empty()) page_.Text("", screen_.likely, Tone::kPlain, Tone::kDim);
}

}  // namespace

std::string ChecklistText(const Checklist& checklist, const Pack& pack,
                          const TextOptions& options) {
  return TextScreen(checklist, pack, options).Print();
}

}  // namespace oit
