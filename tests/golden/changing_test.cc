#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "golden/judged.h"
#include "golden/meaning.h"
#include "text/dates.h"

// Changes of meaning, and which levels must move by them (thai-text.md section 5, the names M1 to
// M10 are its). Which ones is told by the evidence of the report as it was, by one rule for all.
namespace oit {
namespace {

struct Found {
  Level level = Level::kMissing;
  std::vector<Evidence> evidence;
  const ElementResult* element = nullptr;  // null for a topic
};

std::map<std::string, Found> Everything(const CheckedReport& report) {
  std::map<std::string, Found> all;
  for (const ItemResult& item : report.checklist.items) {
    if (!item.checked) continue;
    all[item.item->code + ".topic"] = {item.topic, item.topic_evidence, nullptr};
    for (const ElementResult& e : item.elements) {
      all[item.item->code + "." + e.element->id] = {e.level, e.evidence, &e};
    }
  }
  return all;
}

bool IsSaid(Level level) {
  return level == Level::kPlanned || level == Level::kClaimed || level == Level::kShown;
}
bool IsReached(Level level) { return level == Level::kClaimed || level == Level::kShown; }

CheckedReport JudgeAgain(const CheckedReport& before, const std::string& text) {
  return Judge(text, "report.txt", before.pack->year.year);
}

bool AllOf(const Found& found, const auto& rule) {
  return !found.evidence.empty() && std::all_of(found.evidence.begin(), found.evidence.end(), rule);
}

// The report itself, its title or its table, and not what some passage of it says.
bool IsOwn(const Evidence& evidence) {
  return evidence.reason.en.find("document") != std::string::npos;
}

bool IsStep(const CheckedReport& report, uint32_t block) {
  const Block& b = report.document.blocks[block];
  if (b.table == kNowhere) return false;
  const Role role = report.checklist.facts.tables[b.table].roles[b.column];
  return role == Role::kSteps || role == Role::kMeasure;
}

bool RestsOnMark(const Evidence& evidence) {
  return evidence.reason.en == "a step of a row that is marked as done" ||
         evidence.reason.en == "the row is marked as done, with a link";
}

bool IsOutcome(const Evidence& evidence) {
  return evidence.reason.en.ends_with("(in the result cell of the same row)");
}

std::set<int> YearsOf(std::string_view key) {
  const std::vector<DateHit> dates = FindDates(key);
  std::set<int> years;
  for (const YearHit& hit : FindYears(key)) {
    const bool dated = std::any_of(dates.begin(), dates.end(), [&](const DateHit& date) {
      return date.span.begin < hit.span.end && hit.span.begin < date.span.end;
    });
    if (!hit.of_law && !dated) years.insert(hit.year);
  }
  for (const DateHit& hit : dates) years.insert(FiscalYear(hit.date));
  return years;
}

// Checks with `moved`, which is given their new state, the levels for which `must` holds. How many
// those were.
int CheckMoved(const CheckedReport& before, const CheckedReport& after, const auto& must,
               const auto& moved) {
  const std::map<std::string, Found> now = Everything(after);
  int count = 0;
  for (const auto& [what, found] : Everything(before)) {
    if (!must(found)) continue;
    CAPTURE(what);
    const std::string level = Name(now.at(what).level);
    CAPTURE(level);
    CHECK(moved(now.at(what)));
    ++count;
  }
  return count;
}

// Whether the key may hold some phrase of the words: of one with a gap, all of its parts.
bool StandsIn(const std::string& key, const Words& words, const WordLists& lists) {
  auto any = [&](const std::vector<Phrase>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
      for (size_t at = 0; at <= phrase.text.size();) {
        const size_t end = std::min(phrase.text.find("...", at), phrase.text.size());
        const Result<KeyPhrase> part = NormalisePhrase(phrase.text.substr(at, end - at));
        if (key.find(part->key) == key.npos) return false;
        at = end + 3;
      }
      return true;
    });
  };
  return !words.patterns.empty() || any(words.phrases) ||
         std::any_of(words.lists.begin(), words.lists.end(), [&](const Phrase& list) {
           return !lists.contains(list.text) || any(lists.at(list.text).phrases);
         });
}

}  // namespace

TEST_CASE("M1, M8: what is not done yet, or shall be done, is not done") {
  constexpr uint32_t kClause = 40;  // key characters over which a word at the front surely reaches
  struct Front {
    std::string text;
    Level most;  // that a passage with them in front may give
  };
  for (const Front& words : {Front{"ยังไม่ได้", Level::kMissing}, {"จะต้อง", Level::kPlanned}}) {
    CAPTURE(words.text);
    int passages = 0;
    for (const Baseline& baseline : Baselines()) {
      CAPTURE(baseline.name);
      const CheckedReport& report = baseline.report;
      const meaning::Changed changed = meaning::BeforeVerbs(report, words.text);
      auto gives_more = [&](const Evidence& evidence) {
        const uint32_t block = evidence.passage.block;
        if (evidence.level <= words.most || IsOwn(evidence) || !changed.blocks.contains(block)) {
          return false;
        }
        // Whatever a step says shall be done, the mark and the outcome of its row tell more.
        const bool told = words.most == Level::kPlanned && IsStep(report, block);
        return !told && report.document.blocks[block].key.size() <= kClause;
      };
      for (const auto& [what, found] : Everything(report)) {
        passages += static_cast<int>(
            std::count_if(found.evidence.begin(), found.evidence.end(), gives_more));
      }
      for (const auto& [what, found] : Everything(JudgeAgain(report, changed.text))) {
        CAPTURE(what);
        CHECK(std::none_of(found.evidence.begin(), found.evidence.end(), gives_more));
      }
    }
    CHECK(passages > 0);
  }
}

// What does not hold yet: "มีการประเมินจริยธรรม เพราะรอแนวทาง", bare of its denial, names the
// thing in a list of prose, and no word there says that it was done.
bool OnlyNamed(const std::string& report, const std::string& what) {
  return (report == "don-chomphun-2566-results.txt" && what == "O41.topic") ||
         (report == "huai-dok-ueang-2563-measures.txt" && what == "O31.topic") ||
         (report == "krom-lum-nam-2566-results.txt" && what == "O10.topic");
}

TEST_CASE("M1: what was denied is there when the denial goes") {
  int count = 0;
  for (const Baseline& baseline : Baselines()) {
    CAPTURE(baseline.name);
    const CheckedReport& report = baseline.report;
    const meaning::Changed changed = meaning::WithoutDenials(report);
    std::set<std::string> denied;
    for (const ItemResult& item : report.checklist.items) {
      for (const NearMiss& miss : item.topic_near_misses) {
        const bool said = miss.reason.en == "the passage says that it is not there or was not done";
        if (said && item.topic == Level::kMissing && changed.blocks.contains(miss.passage.block)) {
          denied.insert(item.item->code + ".topic");
        }
      }
    }
    const CheckedReport now = JudgeAgain(report, changed.text);
    for (const auto& [what, found] : Everything(now)) {
      if (!denied.contains(what) || OnlyNamed(baseline.name, what)) continue;
      CAPTURE(what);
      CHECK(IsSaid(found.level));
      ++count;
    }
  }
  CHECK(count > 0);
}

TEST_CASE("M1, M2: what rests on the mark of a row goes with it") {
  using meaning::Tick;
  for (const Tick tick : {Tick::kMoved, Tick::kBoth, Tick::kNone, Tick::kDenied}) {
    int count = 0;
    const int which = static_cast<int>(tick);
    CAPTURE(which);
    for (const Baseline& baseline : Baselines()) {
      CAPTURE(baseline.name);
      const CheckedReport& report = baseline.report;
      const meaning::Changed changed = meaning::WithMarks(report, tick);
      if (changed.blocks.empty()) continue;
      auto rests_on_tick = [&](const Found& found) {
        return IsReached(found.level) && AllOf(found, [&](const Evidence& evidence) {
                 return evidence.level == Level::kPlanned ||
                        (RestsOnMark(evidence) && changed.blocks.contains(evidence.passage.block));
               });
      };
      // Without a tick the outcome in the same row may still tell of it.
      auto fallen = [&](const Found& now) {
        return now.level == Level::kPlanned ||
               (tick == Tick::kBoth && now.level == Level::kReview) ||
               (tick == Tick::kNone && IsOutcome(now.evidence.front()));
      };
      count += CheckMoved(report, JudgeAgain(report, changed.text), rests_on_tick, fallen);
    }
    CHECK(count > 0);
  }
}

TEST_CASE("M3: in the next year it is of the wrong year") {
  int count = 0;
  for (const Baseline& baseline : Baselines()) {
    CAPTURE(baseline.name);
    const CheckedReport& report = baseline.report;
    const int year = report.pack->year.year;
    auto names_its_year = [&](const Found& found) {
      if (!found.element || found.element->wrong_year || !IsSaid(found.level)) return false;
      const Window window = found.element->element->window;
      if (window == Window::kAny) return false;
      const int expected = window == Window::kCurrent ? year : year - 1;
      return AllOf(found, [&](const Evidence& evidence) {
        const uint32_t block = evidence.passage.block;
        if (evidence.reason.en.starts_with("the document's own table")) return true;
        if (IsOwn(evidence) || block == kNowhere) return false;
        return YearsOf(report.document.Key(report.document.blocks[block])) ==
               std::set<int>{expected};
      });
    };
    count +=
        CheckMoved(report, JudgeAgain(report, meaning::NextYears(report).text), names_its_year,
                   [](const Found& now) { return !IsSaid(now.level) && now.element->wrong_year; });
  }
  CHECK(count > 0);
}

TEST_CASE("M6: a word that looks alike is another word") {
  using Alike = std::vector<std::pair<std::string, std::string>>;
  const Alike words[] = {{{"ร้อง", "รอง"}, {"ข้อ", "ขอ"}, {"ยืม", "ยึด"}, {"ภาษี", "ภาชนะ"}},
                         {{"รอง", "ร้อง"}, {"ขอ", "ข้อ"}}};
  int count = 0;
  for (const Alike& alike : words) {
    CAPTURE(alike.front().first);
    for (const Baseline& baseline : Baselines()) {
      CAPTURE(baseline.name);
      const CheckedReport& report = baseline.report;
      const Pack& pack = *report.pack;
      std::string text = report.document.source;
      for (const auto& [from, to] : alike) text = meaning::Exchanged(text, from, to);
      const CheckedReport after = JudgeAgain(report, text);
      const std::string& key = after.document.text.key();
      auto is_gone = [&](const Found& found) {
        if (!found.element || !IsSaid(found.level)) return false;
        const YearElement& element = *found.element->element;
        const Requirement& requirement = pack.Of(element.requirement);
        const ElementRule* rule = requirement.Find(element.id);
        const bool by_words =
            rule && rule->is.empty() && rule->column.empty() && !requirement.has_check;
        return by_words && !StandsIn(key, rule->named, pack.words) &&
               !StandsIn(key, rule->alone, pack.words);
      };
      count +=
          CheckMoved(report, after, is_gone, [](const Found& now) { return !IsSaid(now.level); });
    }
  }
  CHECK(count > 0);
}

TEST_CASE("M10: a page without which the numbers jump is missed") {
  int seen = 0;
  for (const Baseline& baseline : Baselines()) {
    CAPTURE(baseline.name);
    const CheckedReport& report = baseline.report;
    const meaning::Changed changed = meaning::WithoutMiddle(report);
    if (changed.text.empty()) continue;
    auto rests_on_page = [&](const Found& found) {
      return IsSaid(found.level) && AllOf(found, [&](const Evidence& evidence) {
               return changed.blocks.contains(evidence.passage.block);
             });
    };
    const CheckedReport after = JudgeAgain(report, changed.text);
    CheckMoved(report, after, rests_on_page, [](const Found& now) { return !IsSaid(now.level); });
    CHECK(after.document.jumps.size() > report.document.jumps.size());
    ++seen;
  }
  CHECK(seen > 0);
}

}  // namespace oit
