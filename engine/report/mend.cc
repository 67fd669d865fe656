#include "report/mend.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "text/key.h"

namespace oit {
namespace {

constexpr size_t kMends = 7;  // shown on the first screen
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

std::string LinesOf(const Finding& finding, Language language) {
  if (finding.evidence.empty()) return "";
  uint32_t first = finding.evidence.front().passage.start.line;
  uint32_t last = finding.evidence.back().passage.start.line;
  return InFile(finding.evidence.front().passage.file,
                LinesWords(first, std::max(first, last), language));
}

// "สำนักปลัด" of "สำนักปลัด (งานนิติการ) ผู้ดูแลเว็บไซต์".
std::string FirstUnit(const std::string& responsible) {
  std::string text = OneLine(responsible);
  size_t end = text.find_first_of(" (,/");
  return text.substr(0, end);
}

// Of the first advice that names one.
std::string UnitOf(const ItemResult& item) {
  for (const Advice& advice : item.advice) {
    std::string unit = FirstUnit(advice.responsible);
    if (!unit.empty()) return unit;
  }
  return "";
}

// The message without the label, where it begins with it.
std::string Without(const std::string& label, const std::string& message) {
  bool twice = message.rfind(label + ":", 0) == 0;
  return OneLine(twice ? message.substr(label.size() + 1) : message);
}

}  // namespace

std::vector<MendLine> MendLines(const Checklist& checklist, Language language) {
  std::vector<MendLine> mends;
  for (const ChecklistGap& gap : checklist.gaps) {
    std::string label = GapWord(gap.kind, language);
    if (gap.whole_file) label = language == Language::kThai ? "อ่านไม่ได้" : "unread";
    mends.push_back(
        {true, label, Without(label, gap.message.In(language)),
         InFile(gap.before.file, LinesWords(gap.before.end.line, gap.after.start.line, language)),
         FollowOf(checklist, gap, language)});
  }
  for (bool grave : {true, false}) {
    for (const Finding& finding : checklist.findings) {
      if ((finding.severity != "note") != grave) continue;
      if (IsToldByGap(finding, checklist.gaps)) continue;
      std::string label = finding.title.In(language);
      mends.push_back({grave, label, Without(label, finding.message.In(language)),
                       LinesOf(finding, language), ""});
    }
  }
  return mends;
}

void PrintMends(const std::vector<MendLine>& mends, bool all, Language language, Page* page) {
  int label_columns = 0;
  for (const MendLine& mend : mends)
    label_columns = std::max(label_columns, DisplayWidth(mend.label));
  size_t count = all || mends.size() <= kMends + 1 ? mends.size() : kMends;
  for (size_t i = 0; i < count; ++i) {
    const MendLine& mend = mends[i];
    std::string lead =
        fmt::format(" {} {}  ", mend.grave ? "!" : "·", Fit(mend.label, label_columns));
    std::string lines = mend.lines.empty() ? "" : "  (" + mend.lines + ")";
    page->Text(lead, mend.message + lines, mend.grave ? Tone::kBad : Tone::kDim);
    if (!mend.follow.empty()) {
      page->Text(std::string(static_cast<size_t>(DisplayWidth(lead)), ' '), mend.follow);
    }
  }
  if (count == mends.size()) return;
  const char* more =
      language == Language::kThai ? "และอีก {} เรื่อง  ดูทั้งหมด: --all" : "and {} more: --all";
  page->Text("   ", fmt::format(fmt::runtime(more), mends.size() - count));
}

std::vector<UnitItems> ByUnit(const std::vector<const ItemResult*>& items) {
  std::vector<UnitItems> units;
  for (const ItemResult* item : items) {
    bool act = item->verdict == Verdict::kFail || item->verdict == Verdict::kReview;
    std::string unit = UnitOf(*item);
    if (!act || !item->checked || unit.empty()) continue;
    auto same = std::find_if(units.begin(), units.end(),
                             [&](const UnitItems& other) { return other.first == unit; });
    if (same == units.end()) {
      units.push_back({unit, {item}});
    } else {
      same->second.push_back(item);
    }
  }
  return units;
}

}  // namespace oit
