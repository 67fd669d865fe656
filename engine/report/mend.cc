#include "report/mend.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kMends = 7;      // shown on the first screen
constexpr size_t kOfOneKind = 4;  // of them, where there are others
constexpr int kTitleColumns = 44;
constexpr size_t kNamedItems = 4;  // items of a gap named with their titles

const ItemResult* Find(const Checklist& checklist, const std::string& code) {
  for (const ItemResult& item : checklist.items) {
    if (item.item->code == code) return &item;
  }
  return nullptr;
}

std::string FollowOf(const Checklist& checklist, const ChecklistGap& gap, Language language) {
  bool thai = language == Language::kThai;
  std::string put_back =
      thai ? "โปรดใส่ส่วนที่ขาดแล้วตรวจใหม่" : "please put the lost text back and check again";
  if (gap.whole_file) put_back = thai ? "โปรดเปิดดูเอง" : "please open it yourself";
  const bool page = IsLostPage(gap.kind) && !gap.whole_file;
  if (page) put_back.clear();  // its message says what to do
  if (gap.items.empty()) return put_back;
  std::string names;
  for (size_t i = 0; i < gap.items.size() && i < kNamedItems; ++i) {
    const ItemResult* item = Find(checklist, gap.items[i]);
    names += (i > 0 ? " · " : "") + gap.items[i];
    if (item != nullptr) {
      names += " " + CutToWidth(OneLine(item->item->title.In(language)), kTitleColumns);
    }
  }
  if (gap.items.size() > kNamedItems) {
    names += fmt::format(fmt::runtime(thai ? " และอีก {} ข้อ" : " and {} more"),
                         gap.items.size() - kNamedItems);
  }
  if (gap.whole_file) return names + " → " + put_back;
  if (page) return names + (thai ? " อาจอยู่ในส่วนนี้" : " may have stood here");
  return thai ? fmt::format("{} อาจอยู่ในส่วนนี้ {}", names, put_back)
              : fmt::format("{} may have stood here; {}", names, put_back);
}

bool SamePlace(const Passage& a, const Passage& b) {
  if (a.file != b.file) return false;
  if (a.block != kNowhere && a.block == b.block) return true;
  return a.start.line != 0 && a.start.line == b.start.line;
}

bool IsToldByGap(const Finding& finding, const std::vector<ChecklistGap>& gaps) {
  if (finding.id.rfind("structure.", 0) != 0) return false;
  for (const ChecklistGap& gap : gaps) {
    for (const Evidence& evidence : finding.evidence) {
      if (SamePlace(evidence.passage, gap.after) || SamePlace(evidence.passage, gap.before)) {
        return true;
      }
    }
  }
  return false;
}

std::string InFile(const std::string& file, const std::string& lines) {
  if (file.empty()) return lines;
  return OneLine(file) + (lines.empty() ? "" : " " + lines);
}

// What lies between the passages of a jump is lost or out of order; others stand beside each other.
bool IsRange(About about) { return about == About::kLost || about == About::kOrder; }

std::string PlacesOf(const Finding& finding, Language language) {
  if (finding.evidence.empty()) return "";
  std::vector<const Passage*> passages;
  for (const Evidence& evidence : finding.evidence) passages.push_back(&evidence.passage);
  const std::string& file = passages.front()->file;
  if (IsRange(finding.about)) {
    return InFile(file, RangeWords(*passages.front(), *passages.back(), language));
  }
  std::stable_sort(passages.begin(), passages.end(), [](const Passage* a, const Passage* b) {
    return a->source.begin < b->source.begin;
  });
  return InFile(file, PlacesWords(passages, language));
}

Span SourceOf(const Passage& passage) {
  return passage.file.empty() && passage.block != kNowhere ? passage.source : Span{};
}

// The message without the label, where it begins with it.
std::string Without(const std::string& label, const std::string& message) {
  bool twice = message.rfind(label + ":", 0) == 0;
  return OneLine(twice ? message.substr(label.size() + 1) : message);
}

MendLine OfGap(const Checklist& checklist, const ChecklistGap& gap, Language language) {
  std::string label = GapWord(gap.kind, language);
  if (gap.whole_file) label = language == Language::kThai ? "อ่านไม่ได้" : "unread";
  return {true,
          label,
          Without(label, gap.message.In(language)),
          InFile(gap.before.file, GapPlaces(gap, language)),
          FollowOf(checklist, gap, language),
          {}};
}

// What was looked at, "ลำดับข้อ · ปี", and what the checks of these rules had nothing to compare for.
struct Looked {
  std::string at, nothing;
};

Looked LookedAt(const Checklist& checklist, const Pack& pack, Language language) {
  std::map<About, bool> kinds = {{About::kLost, true}};
  for (const CheckFile& file : pack.checks) {
    for (const ReportCheck& check : file.checks) {
      const auto& confirmed = checklist.confirmed;
      kinds[check.about] |= std::count(confirmed.begin(), confirmed.end(), check.id) > 0;
    }
  }
  Looked looked;
  for (const auto& [about, compared] : kinds) {
    std::string* list = compared ? &looked.at : &looked.nothing;
    *list += (list->empty() ? "" : " · ") + Unbroken(Word(about, language));
  }
  looked.at +=
      language == Language::kThai ? " · เรื่องที่เอกสารบอกว่ายังไม่มี" : " · what the report denies";
  return looked;
}

std::string NothingFound(const Checklist& checklist, const Pack& pack, Language language) {
  const bool thai = language == Language::kThai;
  const Looked looked = LookedAt(checklist, pack, language);
  std::string text = fmt::format(
      fmt::runtime(thai ? "ไม่พบข้อสังเกต (ตรวจแล้ว: {}" : "nothing found (looked at: {}"), looked.at);
  if (!looked.nothing.empty()) {
    text += fmt::format(fmt::runtime(thai ? "  ไม่มีข้อมูลให้เทียบ: {}" : "; nothing to compare: {}"),
                        looked.nothing);
  }
  return text + (thai ? "  ยังไม่ได้ตรวจคำสะกด)" : "; spelling is not checked)");
}

// Which lines the first screen shows: in their order, but some of each kind before more of one.
std::vector<bool> Shown(const std::vector<MendLine>& mends, bool all) {
  if (all || mends.size() <= kMends + 1) return std::vector<bool>(mends.size(), true);
  std::vector<bool> shown(mends.size(), false);
  std::map<std::string, size_t> kinds;
  size_t count = 0;
  for (size_t i = 0; i < mends.size() && count < kMends; ++i) {
    shown[i] = kinds[mends[i].label]++ < kOfOneKind;
    count += shown[i] ? 1 : 0;
  }
  for (size_t i = 0; i < mends.size() && count < kMends; ++i) {
    count += shown[i] ? 0 : 1;
    shown[i] = true;
  }
  return shown;
}

// "และอีก 4 เรื่อง (ลำดับข้อ 3 · ลิงก์ 1)": how many are not shown, by their labels.
std::string Folded(const std::vector<MendLine>& mends, const std::vector<bool>& shown,
                   Language language) {
  std::vector<std::pair<std::string, size_t>> kinds;
  size_t count = 0;
  for (size_t i = 0; i < mends.size(); ++i) {
    if (shown[i]) continue;
    ++count;
    auto same = std::find_if(kinds.begin(), kinds.end(),
                             [&](const auto& kind) { return kind.first == mends[i].label; });
    if (same == kinds.end()) same = kinds.insert(kinds.end(), {mends[i].label, 0});
    ++same->second;
  }
  if (count == 0) return "";
  std::string text;
  for (const auto& [label, of_kind] : kinds) {
    text += (text.empty() ? "" : " · ") + Unbroken(fmt::format("{} {}", label, of_kind));
  }
  const char* more =
      language == Language::kThai ? "และอีก {} เรื่อง ({})  ดูทั้งหมด: --all" : "and {} more ({}): --all";
  return fmt::format(fmt::runtime(more), count, text);
}

void PrintLines(const std::vector<MendLine>& mends, bool all, Language language, Page* page) {
  const std::vector<bool> shown = Shown(mends, all);
  int label_columns = 0;
  for (const MendLine& mend : mends)
    label_columns = std::max(label_columns, DisplayWidth(mend.label));
  const MendLine* before = nullptr;
  for (size_t i = 0; i < mends.size(); ++i) {
    if (!shown[i]) continue;
    const MendLine& mend = mends[i];
    const bool same =
        before != nullptr && before->label == mend.label && before->grave == mend.grave;
    before = &mend;
    std::string lead = fmt::format(" {} {}  ",
                                   same         ? " "
                                   : mend.grave ? "!"
                                                : "·",
                                   Fit(same ? "" : mend.label, label_columns));
    std::string lines = mend.lines.empty() ? "" : "  (" + mend.lines + ")";
    page->Text(lead, mend.message + lines, mend.grave ? Tone::kBad : Tone::kDim);
    if (!mend.follow.empty()) {
      page->Text(std::string(static_cast<size_t>(DisplayWidth(lead)), ' '), mend.follow);
    }
  }
  const std::string folded = Folded(mends, shown, language);
  if (!folded.empty()) page->Text("   ", folded);
}

}  // namespace

std::vector<MendLine> MendLines(const Checklist& checklist, Language language) {
  std::vector<MendLine> mends;
  auto finding = checklist.findings.begin();
  const auto add_findings = [&](auto is_due) {
    for (; finding != checklist.findings.end() && is_due(*finding); ++finding) {
      if (IsToldByGap(*finding, checklist.gaps)) continue;
      mends.push_back(
          {finding->severity != "note", finding->title.In(language),
           OneLine(finding->message.In(language)), PlacesOf(*finding, language), "",
           finding->evidence.empty() ? Span{} : SourceOf(finding->evidence.front().passage)});
    }
  };
  add_findings([](const Finding& each) { return each.about < About::kLost; });
  for (const ChecklistGap& gap : checklist.gaps) mends.push_back(OfGap(checklist, gap, language));
  add_findings([](const Finding&) { return true; });
  return mends;
}

MendSection DescribeMends(const Checklist& checklist, const Pack& pack, Language language) {
  const bool thai = language == Language::kThai;
  MendSection section;
  section.title = thai ? "โปรดแก้ในเอกสารนี้ก่อนเสนอลงนาม" : "To mend in this document first";
  if (checklist.facts.kind == ReportKind::kAgencyFolder) {
    section.title = thai ? "ไฟล์ที่ควรแก้หรือเปิดดูก่อน" : "Files to mend or to look at first";
  }
  section.lines = MendLines(checklist, language);
  if (section.lines.empty()) {
    section.nothing = NothingFound(checklist, pack, language);
  } else {
    section.count =
        fmt::format(fmt::runtime(thai ? "{} เรื่อง" : "points: {}"), section.lines.size());
  }
  return section;
}

void PrintMends(const MendSection& section, bool all, Language language, Page* page) {
  if (section.lines.empty()) page->Text("    ", section.nothing);
  PrintLines(section.lines, all, language, page);
}

}  // namespace oit
