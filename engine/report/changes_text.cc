#include <fmt/format.h>

#include "report/changes.h"
#include "report/item_state.h"
#include "report/page.h"
#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kLabelColumns = 60;

struct Section {
  ChangeKind kind;
  Mark mark;  // of its lines; without a sign each has that of the first screen
  Bilingual title;
};

const std::vector<Section>& Sections() {
  static const std::vector<Section> sections = {
      {ChangeKind::kMended, {"✔", Tone::kGood}, {"แก้แล้ว", "Mended"}},
      {ChangeKind::kDecided, {"→", Tone::kLook}, {"ดูแล้ว", "Looked at"}},
      {ChangeKind::kNew, {"", Tone::kBad}, {"ใหม่", "New"}},
      {ChangeKind::kWeaker,
       {"↓", Tone::kLook},
       {"มีหลักฐานน้อยกว่าครั้งก่อน", "Less evidence than before"}},
      {ChangeKind::kOpen, {"", Tone::kBad}, {"ยังเหลือ", "Still open"}},
      {ChangeKind::kGone,
       {"–", Tone::kDim},
       {"ไม่มีให้เทียบแล้ว (เอกสารไม่ได้กล่าวถึง หรือรายการปีนี้ไม่ได้ขอ)",
        "Not there to compare (not mentioned now, or not asked for by this list)"}},
  };
  return sections;
}

bool OfItem(const Change& change) {
  return !change.older_code.empty() || !change.newer_code.empty();
}

Mark MarkOf(const Change& change) {
  if (!OfItem(change)) {
    return change.state == "note" ? Mark{"·", Tone::kDim} : Mark{"!", Tone::kBad};
  }
  if (change.state == "fail") return MarkOf(ItemState::kFail);
  return MarkOf(change.state == "review" ? ItemState::kReview : ItemState::kError);
}

struct Line {
  Mark mark;
  std::string text;
};

class ChangesPage {
 public:
  ChangesPage(const Changes& changes, const SavedChecklist& older, const SavedChecklist& newer,
              const TextOptions& options)
      : changes_(changes),
        older_(older),
        newer_(newer),
        language_(options.language),
        page_(options.width, options.colour) {}

  std::string Print() {
    Head();
    for (const Section& section : Sections()) {
      List(section);
    }
    return page_.Take();
  }

 private:
  std::string Say(const char* th, const char* en) const {
    return language_ == Language::kThai ? th : en;
  }
  void Head();
  void Notes();
  void List(const Section& section);
  std::vector<Line> LinesOf(ChangeKind kind) const;
  std::string LeadOf(const Change& change) const;
  std::string WhatOf(const Change& change) const;
  std::string TailOf(const Change& change) const;

  const Changes& changes_;
  const SavedChecklist& older_;
  const SavedChecklist& newer_;
  const Language language_;
  Page page_;
};

void ChangesPage::Head() {
  page_.Heading(Say("เทียบกับผลตรวจครั้งก่อน", "Compared with an earlier check"));
  const auto check = [&](const char* th, const char* en, const SavedChecklist& each) {
    const std::string label = Say(th, en);
    page_.Text(Fit(label, 11),
               OneLine(each.path) +
                   fmt::format(fmt::runtime(Say("  (เกณฑ์ปี {})", "  (list of {})")), each.year));
  };
  if (!newer_.agency.empty()) page_.Text(Fit(Say("หน่วยงาน", "agency"), 11), OneLine(newer_.agency));
  check("ครั้งก่อน", "before", older_);
  check("ครั้งนี้", "now", newer_);
  Notes();
  page_.Blank();
  const auto count = [&](ChangeKind kind) { return LinesOf(kind).size(); };
  std::string counts =
      fmt::format(fmt::runtime(Say("แก้แล้ว {} เรื่อง · ยังเหลือ {} เรื่อง · ใหม่ {} เรื่อง",
                                   "points mended: {} · still open: {} · new: {}")),
                  count(ChangeKind::kMended), count(ChangeKind::kOpen), count(ChangeKind::kNew));
  const size_t decided = count(ChangeKind::kDecided);
  if (decided > 0) {
    counts += fmt::format(fmt::runtime(Say(" · ดูแล้ว {} เรื่อง", " · looked at: {}")), decided);
  }
  page_.Text("", counts, Tone::kPlain, Tone::kHeading);
}

// What keeps the two from being compared point by point.
void ChangesPage::Notes() {
  if (older_.agency != newer_.agency && !older_.agency.empty() && !newer_.agency.empty()) {
    page_.Text(" ! ",
               Say("หน่วยงานต่างกัน: ครั้งก่อน ", "another agency before: ") + OneLine(older_.agency),
               Tone::kBad);
  }
  if (older_.year != newer_.year) {
    page_.Text(" ! ",
               Say("เกณฑ์ต่างกัน: ตรวจด้วยเกณฑ์คนละปี จึงเทียบตามเรื่อง ไม่ใช่ตามรหัสข้อ",
                   "other rules: the lists are of two years, so subjects are compared, not codes"),
               Tone::kLook);
  } else if (older_.digest != newer_.digest) {
    page_.Text(" ! ",
               Say("เกณฑ์ต่างกัน: กติกาถูกปรับปรุงระหว่างสองครั้ง บางเรื่องอาจเปลี่ยนเพราะกติกา ไม่ใช่เพราะเอกสาร",
                   "other rules: they were changed in between, which may be why something differs"),
               Tone::kLook);
  }
}

// "O17 E–Service (ปีก่อนหน้า O13)".
std::string ChangesPage::LeadOf(const Change& change) const {
  const std::string& code = change.newer_code.empty() ? change.older_code : change.newer_code;
  std::string lead = OneLine(change.title.In(language_));
  if (!code.empty()) lead = code + " " + lead;
  const bool moved = !change.older_code.empty() && !change.newer_code.empty() &&
                     change.older_code != change.newer_code;
  if (moved) {
    lead += fmt::format(fmt::runtime(Say(" (ปี {} คือ {})", " ({}: {})")), older_.year,
                        change.older_code);
  }
  return lead;
}

std::string ChangesPage::WhatOf(const Change& change) const {
  std::string what = OneLine(change.what.In(language_));
  if (OfItem(change)) what = Unbroken(CutToWidth(what, kLabelColumns));
  return what;
}

std::string ChangesPage::TailOf(const Change& change) const {
  std::string tail = change.worse ? Say(" (ครั้งก่อนดีกว่านี้)", " (better before)") : "";
  if (change.answer.empty()) return tail;
  const std::string word = Word(change.answer == "has" ? Answer::kHas : Answer::kHasNot, language_);
  if (change.kind == ChangeKind::kDecided) return tail + ": " + word;
  return tail + Say(" (ดูแล้ว: ", " (looked at: ") + word + ")";
}

// Elements of one item on one line.
std::vector<Line> ChangesPage::LinesOf(ChangeKind kind) const {
  std::vector<Line> lines;
  std::string lead;
  for (const Change& change : changes_.list) {
    if (change.kind != kind) continue;
    const std::string of = LeadOf(change), what = WhatOf(change), tail = TailOf(change);
    if (OfItem(change) && of == lead && !what.empty()) {
      lines.back().text += " · " + what + tail;
      continue;
    }
    lead = OfItem(change) ? of : "";
    const std::string text = of + (what.empty() || of.empty() ? what : ": " + what);
    lines.push_back({MarkOf(change), text + tail});
  }
  return lines;
}

void ChangesPage::List(const Section& section) {
  const std::vector<Line> lines = LinesOf(section.kind);
  if (lines.empty()) return;
  page_.Blank();
  page_.Heading(fmt::format(fmt::runtime(Say("[{}] {} เรื่อง", "[{}] {}")),
                            section.title.In(language_), lines.size()));
  for (const Line& line : lines) {
    const Mark mark = *section.mark.sign == '\0' ? line.mark : section.mark;
    page_.Text(fmt::format(" {} ", mark.sign), line.text, mark.tone);
  }
}

}  // namespace

std::string ChangesText(const Changes& changes, const SavedChecklist& older,
                        const SavedChecklist& newer, const TextOptions& options) {
  return ChangesPage(changes, older, newer, options).Print();
}

}  // namespace oit
