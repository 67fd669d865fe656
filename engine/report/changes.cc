#include "report/changes.h"

#include <algorithm>
#include <map>

#include "report/quote_key.h"

namespace oit {
namespace {

// Something that a checklist says, open where somebody has to act on it.
struct Point {
  std::vector<std::string> keys;  // by which it is paired, the surest first
  std::string subject, code;
  Bilingual title, what;
  std::string level;
  bool lacks = false;  // by its text alone
  bool told = true;    // false: its document does not mention it, or it does not apply
  std::string answer;  // of a person, where it lacks
  std::string state;

  bool open() const { return lacks && answer != "has"; }
};

int RankOf(const std::string& level) {
  if (level == "shown") return 3;
  if (level == "claimed") return 2;
  return level == "planned" ? 1 : 0;
}

bool Lacks(const SavedItem& item) {
  if (!item.checked || item.silent) return false;
  return item.verdict == "fail" || item.verdict == "review" || item.verdict == "error";
}

bool IsBelow(const SavedElement& element) {
  if (!element.decides) return false;
  if (element.constraint) return element.level == "missing";
  return element.level == "missing" || element.level == "planned" || element.level == "review";
}

void AddItem(const SavedItem& item, std::vector<Point>* points) {
  const bool lacks = Lacks(item);
  const bool told = !item.silent && item.verdict != "not_applicable";
  const bool below = std::any_of(item.elements.begin(), item.elements.end(), IsBelow);
  const auto add = [&](const std::string& key, const std::string& subject, const Bilingual& what,
                       const std::string& level, bool open, const std::string& answer) {
    points->push_back({{key},
                       subject,
                       item.code,
                       item.title,
                       what,
                       level,
                       open,
                       told,
                       open ? answer : "",
                       item.verdict});
  };
  bool any = false;
  for (const SavedElement& element : item.elements) {
    if (!element.decides) continue;
    // Where evidence is asked for, what is only claimed is below the bar.
    const bool stated = !below && item.verdict == "fail" && element.level == "claimed";
    const bool open = lacks && (IsBelow(element) || stated);
    any = any || open;
    const std::string subject = element.requirement + "." + element.id;
    add(subject, subject, element.label, element.level, open,
        element.answer.empty() ? item.answer : element.answer);
  }
  const std::string whole = item.requirements.empty() ? item.code : item.requirements.front();
  add("item " + whole, whole, {}, "", lacks && !any, item.answer);
}

Point PointOf(const SavedFinding& finding) {
  const std::string id = "finding " + finding.id;
  const std::string by_message = id + "\nmessage " + finding.message.th;
  std::string by_quotes = id;
  for (const std::string& quote : finding.quotes) by_quotes += "\n" + QuoteKey(quote);
  if (finding.quotes.empty()) by_quotes = by_message;
  return {{by_quotes, by_message, id},
          finding.id,
          "",
          finding.title,
          finding.message,
          "",
          true,
          true,
          "",
          finding.severity};
}

std::vector<Point> PointsOf(const SavedChecklist& checklist) {
  std::vector<Point> points;
  for (const SavedItem& item : checklist.items) AddItem(item, &points);
  for (const SavedFinding& finding : checklist.findings) points.push_back(PointOf(finding));
  return points;
}

// Which points of two checks are the same ones.
class Pairs {
 public:
  Pairs(const std::vector<Point>& older, const std::vector<Point>& newer)
      : older_{older, std::vector<const Point*>(older.size())},
        newer_{newer, std::vector<const Point*>(newer.size())} {
    for (size_t level = 0; level <= kLastKey; ++level) Pair(level);
  }

  // Of the point at a place of its list; null where it has none.
  const Point* OlderOf(size_t newer) const { return newer_.others[newer]; }
  const Point* NewerOf(size_t older) const { return older_.others[older]; }

 private:
  static constexpr size_t kLastKey = 2;
  struct Side {
    const std::vector<Point>& points;
    std::vector<const Point*> others;
  };
  using Left = std::map<std::string, std::vector<size_t>>;  // places by key

  static Left LeftOf(const Side& side, size_t level) {
    Left left;
    for (size_t i = 0; i < side.points.size(); ++i) {
      const Point& point = side.points[i];
      if (side.others[i] == nullptr && level < point.keys.size()) {
        left[point.keys[level]].push_back(i);
      }
    }
    return left;
  }

  // Those of one key in their order; by the last key only where there is no choice.
  void Pair(size_t level) {
    const Left before = LeftOf(older_, level);
    for (const auto& [key, now] : LeftOf(newer_, level)) {
      const auto same = before.find(key);
      if (same == before.end()) continue;
      const size_t count = std::min(now.size(), same->second.size());
      if (level == kLastKey && std::max(now.size(), same->second.size()) > 1) continue;
      for (size_t i = 0; i < count; ++i) {
        newer_.others[now[i]] = &older_.points[same->second[i]];
        older_.others[same->second[i]] = &newer_.points[now[i]];
      }
    }
  }

  Side older_, newer_;
};

Change ChangeOf(ChangeKind kind, const Point* older, const Point* newer) {
  const Point& point = newer != nullptr ? *newer : *older;
  Change change{kind, point.subject, "", "",         point.title, point.what, "",
                "",   false,         "", point.state};
  if (older != nullptr) {
    change.older_code = older->code;
    change.older_level = older->level;
  }
  if (newer != nullptr) {
    change.newer_code = newer->code;
    change.newer_level = newer->level;
    change.answer = newer->answer;
  }
  change.worse =
      kind == ChangeKind::kOpen && RankOf(change.newer_level) < RankOf(change.older_level);
  return change;
}

void AddNewer(const Point* before, const Point& now, std::vector<Change>* list) {
  const auto add = [&](ChangeKind kind) { list->push_back(ChangeOf(kind, before, &now)); };
  if (before == nullptr) {
    if (now.open()) add(ChangeKind::kNew);
    return;
  }
  if (now.lacks && before->lacks) {
    const bool looked = !now.answer.empty() && now.answer != before->answer;
    if (looked || now.open()) add(looked ? ChangeKind::kDecided : ChangeKind::kOpen);
    return;
  }
  if (now.open()) add(ChangeKind::kNew);
  if (now.lacks || before->lacks || !before->told || !now.told) return;
  if (RankOf(now.level) < RankOf(before->level)) add(ChangeKind::kWeaker);
}

void AddOlder(const Point& before, const Point* now, std::vector<Change>* list) {
  if (!before.open() || (now != nullptr && now->lacks)) return;
  const bool finding = before.code.empty();  // nothing is found any more: it was mended
  const bool gone = !finding && (now == nullptr || !now->told);
  list->push_back(ChangeOf(gone ? ChangeKind::kGone : ChangeKind::kMended, &before, now));
}

}  // namespace

const char* Name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kMended:
      return "mended";
    case ChangeKind::kDecided:
      return "decided";
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
  const std::vector<Point> before = PointsOf(older), now = PointsOf(newer);
  const Pairs pairs(before, now);
  Changes changes;
  for (size_t i = 0; i < now.size(); ++i) AddNewer(pairs.OlderOf(i), now[i], &changes.list);
  for (size_t i = 0; i < before.size(); ++i) {
    AddOlder(before[i], pairs.NewerOf(i), &changes.list);
  }
  std::stable_sort(changes.list.begin(), changes.list.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return changes;
}

}  // namespace oit
