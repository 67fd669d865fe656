#include "report/changes.h"

#include <algorithm>
#include <map>

#include "report/quote_key.h"

namespace oit {
namespace {

// Something that a checklist says, open where somebody has to act on it.
struct Point {
  std::string key;
  std::string subject, code;
  Bilingual title, what;
  std::string level;
  bool open = false;
  bool told = true;  // false: its document does not mention it, or it does not apply
};

int RankOf(const std::string& level) {
  if (level == "shown") return 3;
  if (level == "claimed") return 2;
  return level == "planned" ? 1 : 0;
}

bool IsOpen(const SavedItem& item) {
  if (!item.checked || item.silent || item.answer == "has") return false;
  return item.verdict == "fail" || item.verdict == "review" || item.verdict == "error";
}

bool IsBelow(const SavedElement& element) {
  if (!element.decides || element.answer == "has") return false;
  if (element.constraint) return element.level == "missing";
  return element.level == "missing" || element.level == "planned" || element.level == "review";
}

// The points of a checklist, each with a key of its own.
class Points {
 public:
  explicit Points(const SavedChecklist& checklist) {
    for (const SavedItem& item : checklist.items) AddItem(item);
    for (const SavedFinding& finding : checklist.findings) AddFinding(finding);
  }

  const std::vector<Point>& list() const { return list_; }
  const Point* Find(const std::string& key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? nullptr : &list_[found->second];
  }

 private:
  void Add(Point point) {
    const int count = ++equal_[point.key];
    if (count > 1) point.key += "#" + std::to_string(count);
    places_[point.key] = list_.size();
    list_.push_back(std::move(point));
  }
  void AddItem(const SavedItem& item);
  void AddFinding(const SavedFinding& finding);

  std::vector<Point> list_;
  std::map<std::string, size_t> places_;
  std::map<std::string, int> equal_;
};

void Points::AddItem(const SavedItem& item) {
  const bool open = IsOpen(item);
  const bool told = !item.silent && item.verdict != "not_applicable";
  const bool below = std::any_of(item.elements.begin(), item.elements.end(), IsBelow);
  bool any = false;
  for (const SavedElement& element : item.elements) {
    if (!element.decides) continue;
    // Where evidence is asked for, what is only claimed is below the bar.
    const bool stated = !below && item.verdict == "fail" && element.level == "claimed";
    const bool lacks = open && (IsBelow(element) || stated);
    any = any || lacks;
    const std::string subject = element.requirement + "." + element.id;
    Add({subject, subject, item.code, item.title, element.label, element.level, lacks, told});
  }
  const std::string whole = item.requirements.empty() ? item.code : item.requirements.front();
  Add({"item " + whole, whole, item.code, item.title, {}, "", open && !any, told});
}

void Points::AddFinding(const SavedFinding& finding) {
  std::string key = "finding " + finding.id;
  for (const std::string& quote : finding.quotes) key += "\n" + QuoteKey(quote);
  if (finding.quotes.empty()) key += "\n" + finding.message.th;
  Add({key, finding.id, "", finding.title, finding.message, "", true, true});
}

Change ChangeOf(ChangeKind kind, const Point* older, const Point* newer) {
  const Point& point = newer != nullptr ? *newer : *older;
  Change change{kind, point.subject, "", "", point.title, point.what, "", "", false};
  if (older != nullptr) {
    change.older_code = older->code;
    change.older_level = older->level;
  }
  if (newer != nullptr) {
    change.newer_code = newer->code;
    change.newer_level = newer->level;
  }
  change.worse =
      kind == ChangeKind::kOpen && RankOf(change.newer_level) < RankOf(change.older_level);
  return change;
}

void AddNewer(const Points& older, const Point& now, std::vector<Change>* list) {
  const Point* before = older.Find(now.key);
  if (now.open) {
    const bool both = before != nullptr && before->open;
    list->push_back(ChangeOf(both ? ChangeKind::kOpen : ChangeKind::kNew, before, &now));
    return;
  }
  if (before == nullptr || before->open || !before->told || !now.told) return;
  if (RankOf(now.level) >= RankOf(before->level)) return;
  list->push_back(ChangeOf(ChangeKind::kWeaker, before, &now));
}

void AddOlder(const Points& newer, const Point& before, std::vector<Change>* list) {
  const Point* now = newer.Find(before.key);
  if (!before.open || (now != nullptr && now->open)) return;
  const bool finding = before.code.empty();  // nothing is found any more: it was mended
  const bool gone = !finding && (now == nullptr || !now->told);
  list->push_back(ChangeOf(gone ? ChangeKind::kGone : ChangeKind::kMended, &before, now));
}

}  // namespace

const char* Name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kMended:
      return "mended";
    case ChangeKind::kNew:
      return "new";
    case ChangeKind::kWeaker:
      return "weaker";
    case ChangeKind::kOpen:
      return "open";
    case ChangeKind::kGone:
      return "gone";
  }
  return "";
}

size_t Changes::Count(ChangeKind kind) const {
  return static_cast<size_t>(std::count_if(
      list.begin(), list.end(), [kind](const Change& change) { return change.kind == kind; }));
}

bool Changes::Worse() const {
  return std::any_of(list.begin(), list.end(), [](const Change& change) {
    return change.worse || change.kind == ChangeKind::kNew || change.kind == ChangeKind::kWeaker;
  });
}

Changes Compare(const SavedChecklist& older, const SavedChecklist& newer) {
  const Points before(older), now(newer);
  Changes changes;
  for (const Point& point : now.list()) AddNewer(before, point, &changes.list);
  for (const Point& point : before.list()) AddOlder(now, point, &changes.list);
  std::stable_sort(changes.list.begin(), changes.list.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return changes;
}

}  // namespace oit
