#include <fmt/format.h>

#include "report/changes.h"
#include "report/page.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr int kLabelColumns = 60;

struct Section {
  ChangeKind kind;
  const char* sign;
  Tone tone;
  Bilingual title;
};

const std::vector<Section>& Sections() {
  static const std::vector<Section> sections = {
      {ChangeKind::kMended, "✔", Tone::kGood, {"แก้แล้ว", "Mended"}},
      {ChangeKind::kNew, "!", Tone::kBad, {"ใหม่", "New"}},
      {ChangeKind::kWeaker, "↓", Tone::kLook, {"มีหลักฐานน้อยกว่าครั้งก่อน", "Less evidence than before"}},
      {ChangeKind::kOpen, "✘", Tone::kBad, {"ยังเหลือ", "Still open"}},
      {ChangeKind::kGone,
       "–",
       Tone::kDim,
       {"ไม่มีให้เทียบแล้ว (เอกสารไม่ได้กล่าวถึง หรือรายการปีนี้ไม่ได้ขอ)",
        "Not there to compare (not mentioned now, or not asked for by this list)"}},
  };
  return sections;
}

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
      if (changes_.Count(section.kind) > 0) List(section);
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
  std::string LeadOf(const Change& change) const;
  std::string WhatOf(const Change& change) const;

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
  std::string counts = fmt::format(
      fmt::runtime(Say("แก้แล้ว {} · ยังเหลือ {} · ใหม่ {}", "mended {} · still open {} · new {}")),
      changes_.Count(ChangeKind::kMended), changes_.Count(ChangeKind::kOpen),
      changes_.Count(ChangeKind::kNew));
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
  const bool element = !change.older_code.empty() || !change.newer_code.empty();
  if (element) what = Unbroken(CutToWidth(what, kLabelColumns));
  if (change.worse) what += Say(" (ครั้งก่อนดีกว่านี้)", " (better before)");
  return what;
}

// Elements of one item on one line.
void ChangesPage::List(const Section& section) {
  page_.Blank();
  page_.Heading(fmt::format("[{}] {}", section.title.In(language_), changes_.Count(section.kind)));
  std::string lead, text;
  const auto put = [&] {
    if (!text.empty()) page_.Text(fmt::format(" {} ", section.sign), text, section.tone);
  };
  for (const Change& change : changes_.list) {
    if (change.kind != section.kind) continue;
    const std::string of = LeadOf(change), what = WhatOf(change);
    const bool item = !change.older_code.empty() || !change.newer_code.empty();
    if (item && of == lead && !what.empty()) {
      text += " · " + what;
      continue;
    }
    put();
    lead = item ? of : "";
    text = of + (what.empty() || of.empty() ? what : ": " + what);
  }
  put();
}

}  // namespace

std::string ChangesText(const Changes& changes, const SavedChecklist& older,
                        const SavedChecklist& newer, const TextOptions& options) {
  return ChangesPage(changes, older, newer, options).Print();
}

}  // namespace oit
