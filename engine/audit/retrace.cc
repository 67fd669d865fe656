#include "audit/retrace.h"

#include <algorithm>
#include <utility>

#include "audit/nearest.h"
#include "audit/passage.h"
#include "audit/view.h"
#include "facts/shapes.h"

namespace oit {
namespace {

const Bilingual kExcepted = {"อยู่ในข้อความที่กติกายกเว้นไว้ (except)",
                             "inside words that the rule takes out (except)"};
const Bilingual kShortTitle = {"ชื่อข้อสั้น จึงนับเฉพาะเมื่อเป็นเกือบทั้งข้อความ",
                               "a short title counts only where it makes up nearly the whole text"};

// Words of the report that a phrase or an exception matched.
struct Found {
  Span key;
  SoughtWords by;
};

// What one set of words finds, phrase by phrase, and what its exceptions cover.
struct SetFinds {
  std::vector<SoughtWords> sought;
  std::vector<Found> words;
  std::vector<Found> except;
};

SetFinds FindEach(const View& view, WordsIndex set, Finder finder) {
  SetFinds finds;
  if (set == kNowhere) return finds;
  std::vector<MatchSource> sources;
  std::vector<const MatchSource*> originals;
  for (const MatchSource& source : view.pack.sources) {
    if (source.id / 2 != set) continue;
    sources.push_back(source);
    sources.back().id = static_cast<uint32_t>(originals.size());
    originals.push_back(&source);
    if (source.id % 2 == 0) finds.sought.push_back({*source.phrase, finder, source.pattern});
  }
  Result<Matcher> matcher = Matcher::Compile(sources);
  if (!matcher) return finds;  // the pack would not have compiled
  for (const Hit& hit : matcher->Find(view.document.text)) {
    const MatchSource& source = *originals[hit.id];
    (source.id % 2 ? finds.except : finds.words)
        .push_back({hit.key, {*source.phrase, finder, source.pattern}});
  }
  return finds;
}

TracedPlace PlaceOf(const View& view, uint32_t block, Span key) {
  TracedPlace place;
  if (block == kNowhere) return place;
  place.kind = view.document.blocks[block].kind;
  place.role = view.places.RoleOf(block);
  place.mark = view.places.MarkOf(block);
  place.years = view.years.Of(block);
  std::sort(place.years.begin(), place.years.end());
  place.years.erase(std::unique(place.years.begin(), place.years.end()), place.years.end());
  if (key.empty()) return place;
  MoodMark mood = view.moods.At(block, key);
  place.mood = mood.mood;
  if (mood.mood != Mood::kNone && !mood.key.empty()) {
    place.mood_words = QuoteSpan(view.document, mood.key);
  }
  return place;
}

// Runs of neighbouring lines that the blocks take, as first and last line.
std::vector<Span> LinesOf(const Document& document, const std::vector<uint32_t>& blocks) {
  std::vector<Span> runs;
  uint32_t before = kNowhere;
  for (uint32_t block : blocks) {
    Span source = document.Source(document.blocks[block].key);
    Span lines = {document.Where(source.begin).line, document.Where(source.end).line};
    bool joined = !runs.empty() && (block == before + 1 || lines.begin <= runs.back().end + 1);
    if (joined && lines.begin >= runs.back().begin) {
      runs.back().end = std::max(runs.back().end, lines.end);
    } else {
      runs.push_back(lines);
    }
    before = block;
  }
  return runs;
}

class Completion {
 public:
  Completion(const View& view, Trace* trace) : view_(view), trace_(*trace) {}

  void Run() {
    CompleteSubject();
    if (trace_.element) CompleteElement();
    for (TracedHit& hit : trace_.subject) Complete(&hit);
    for (TracedHit& hit : trace_.hits) Complete(&hit);
    for (TracedScope& opened : trace_.scopes) {
      opened.subject = QuoteAround(view_.document, opened.scope.hit);
      opened.lines = LinesOf(view_.document, opened.scope.blocks);
    }
    Tidy(&trace_.subject);
    Tidy(&trace_.hits);
    const std::vector<TracedHit>& found = trace_.element ? trace_.hits : trace_.subject;
    if (found.empty()) trace_.nearest = FindNearest(view_.document, trace_.sought);
  }

 private:
  void CompleteSubject() {
    size_t index = static_cast<size_t>(trace_.item - view_.pack.pack->year.items.data());
    Take(FindEach(view_, view_.pack.titles[index].words, Finder::kTitle), !trace_.element,
         &trace_.subject);
    for (const std::string& slug : trace_.item->requirements) {
      Take(FindEach(view_, view_.pack.requirements.at(slug).topic, Finder::kTopic), !trace_.element,
           &trace_.subject);
    }
  }

  void CompleteElement() {
    const CompiledRequirement& words = view_.pack.requirements.at(trace_.element->requirement);
    auto element = words.elements.find(trace_.element->id);
    if (element == words.elements.end()) return;
    trace_.shapes = element->second.rule->is;
    trace_.column = element->second.rule->column;
    Take(FindEach(view_, element->second.named, Finder::kNamed), true, &trace_.hits);
    Take(FindEach(view_, element->second.alone, Finder::kAlone), true, &trace_.hits);
    if (view_.own_file) {
      Take(FindEach(view_, element->second.inside, Finder::kInside), true, &trace_.hits);
    }
    Take(FindEach(view_, element->second.none, Finder::kNone), true, &trace_.hits);
  }

  // Says which phrase found each hit, and adds the hits that never reached the audit.
  void Take(const SetFinds& finds, bool asked, std::vector<TracedHit>* hits) {
    if (asked) {
      trace_.sought.insert(trace_.sought.end(), finds.sought.begin(), finds.sought.end());
    }
    for (const Found& found : finds.words) {
      auto cover = std::find_if(finds.except.begin(), finds.except.end(), [&](const Found& except) {
        return except.key.Contains(found.key);
      });
      if (NameFinder(found, hits)) continue;
      TracedHit& hit = hits->emplace_back();
      hit.key = found.key;
      hit.by.push_back(found.by);
      hit.reason = cover == finds.except.end() ? kShortTitle : kExcepted;
      if (cover == finds.except.end()) continue;
      hit.except = cover->by.phrase;
      hit.covering = view_.document.Quote(cover->key);
    }
  }

  // False where the audit saw no hit there.
  static bool NameFinder(const Found& found, std::vector<TracedHit>* hits) {
    bool known = false;
    for (TracedHit& hit : *hits) {
      if (!(hit.key == found.key)) continue;
      hit.by.push_back(found.by);
      known = true;
    }
    return known;
  }

  void Complete(TracedHit* hit) {
    bool words = !hit->key.empty();
    if (hit->passage.quote.empty() && words) hit->passage = QuoteAround(view_.document, hit->key);
    if (hit->by.empty() && words) hit->shape = ShapeOf(*hit);
    if (words) hit->matched = view_.document.Quote(hit->key);
    hit->place = PlaceOf(view_, hit->passage.block, hit->key);
    if (hit->told_in == kNowhere) return;
    hit->told = QuoteSpan(view_.document, view_.document.blocks[hit->told_in].key);
  }

  // What was not found by words is a thing itself.
  std::optional<Shape> ShapeOf(const TracedHit& hit) const {
    for (const ShapeHit& found : view_.shapes.Of(hit.passage.block)) {
      if (found.key == hit.key) return found.shape;
    }
    for (Shape shape : trace_.shapes) {
      if (shape == Shape::kLink || shape == Shape::kOwnLink) return shape;
    }
    return std::nullopt;
  }

  static bool SameStory(const TracedHit& a, const TracedHit& b) {
    bool place = a.key.empty() ? a.passage.source == b.passage.source : a.key.Overlaps(b.key);
    return place && a.shape == b.shape && a.level == b.level && a.reason == b.reason;
  }

  // In the order of the report. What several scopes hold, or several phrases find with one
  // outcome, once.
  static void Tidy(std::vector<TracedHit>* hits) {
    std::stable_sort(hits->begin(), hits->end(), [](const TracedHit& a, const TracedHit& b) {
      return a.passage.source.begin < b.passage.source.begin;
    });
    std::vector<TracedHit> kept;
    for (TracedHit& hit : *hits) {
      auto known = std::find_if(kept.begin(), kept.end(),
                                [&](const TracedHit& other) { return SameStory(hit, other); });
      if (known == kept.end()) {
        kept.push_back(std::move(hit));
      } else if (!(known->key == hit.key)) {
        known->by.insert(known->by.end(), hit.by.begin(), hit.by.end());
      }
    }
    *hits = std::move(kept);
  }

  const View& view_;
  Trace& trace_;
};

}  // namespace

void CompleteTrace(const View& view, Trace* trace) { Completion(view, trace).Run(); }

}  // namespace oit
