#include "report/html/items.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/item_state.h"
#include "report/item_words.h"
#include "report/mask.h"
#include "report/screen.h"
#include "report/words.h"

namespace oit {
namespace {

constexpr size_t kEvidence = 3;  // passages quoted for one element
constexpr size_t kNearMisses = 3;
constexpr size_t kLacking = 20;  // records named that lack an element
constexpr int kContext = 70;     // columns on each side of a passage
constexpr int kPieces = 160;     // columns of a quote in the line of an item

bool WantsNearMisses(Level level) {
  return level == Level::kMissing || level == Level::kPlanned || level == Level::kReview;
}

bool WantsAction(const ItemResult& item) {
  const bool open = item.verdict == Verdict::kFail || item.verdict == Verdict::kReview;
  return open && item.role != ItemRole::kSilent;
}

}  // namespace

const char* ToneClass(Tone tone) {
  switch (tone) {
    case Tone::kGood:
      return "good";
    case Tone::kStated:
      return "stated";
    case Tone::kBad:
      return "bad";
    case Tone::kLook:
      return "look";
    case Tone::kDim:
      return "dim";
    case Tone::kPlain:
    case Tone::kHeading:
      break;
  }
  return "plain";
}

std::string HtmlItems::Shown(const std::string& text) const {
  return Masked(OneLine(text), names_);
}

void HtmlItems::List(const std::vector<const ItemResult*>& items) {
  const SortedItems sorted = Sorted(items);
  for (const Items* part : {&sorted.open, &sorted.unanswered, &sorted.passes, &sorted.unchecked}) {
    for (const ItemResult* item : *part) Item(*item);
  }
}

void HtmlItems::Item(const ItemResult& item) {
  last_quoted_ = {};
  html_.Open("details", {{"class", WantsAction(item) ? "item act" : "item"},
                         {"id", item.item->code},
                         {"data-state", Name(StateOf(item, strict_))}});
  Summary(item);
  html_.Raw("<div class=\"open\">\n");
  if (item.item->standing != oit::Standing::kConfirmed) {
    html_.Element(
        "p", {{"class", "dim"}},
        Say("รหัสและชื่อข้อ: ", "code and title: ") + Standing(item.item->standing, item.item->source));
  }
  html_.Raw("<ul class=\"elements\">\n");
  Topic(item);
  for (const ElementResult& element : item.elements) Element(element);
  html_.Raw("</ul>\n");
  for (const Advice& advice : item.advice) {
    const bool open = item.verdict == Verdict::kFail || item.verdict == Verdict::kReview;
    if (open && !advice.empty()) Measure(advice);
  }
  html_.Raw("</div></details>\n");
}

// Of an item that the document does not mention only the title: nothing of it is a fault.
void HtmlItems::Summary(const ItemResult& item) {
  const ItemState state = StateOf(item, strict_);
  const Mark mark = MarkOf(state);
  html_.Open("summary");
  html_.Element("span",
                {{"class", fmt::format("mark {}", ToneClass(mark.tone))},
                 {"title", Word(item.verdict, language_)}},
                mark.sign);
  html_.Element("b", {{"class", "code"}}, item.item->code);
  html_.Open("span", {{"class", "told"}});
  html_.Element("span", {{"class", "title"}}, OneLine(item.item->title.In(language_)));
  if (state != ItemState::kSilent) Told(item);
  html_.Close("span");
  html_.Close("summary");
}

// How many of how many, and what is missing or why to look.
void HtmlItems::Told(const ItemResult& item) {
  const ItemView view = View(item, strict_);
  const std::string count = CountOf(item, view, language_);
  if (!count.empty()) html_.Element("span", {{"class", "count"}}, count);
  if (view.likely) {
    html_.Element("span", {{"class", "tag"}}, Word(oit::Standing::kLikely, language_));
  }
  for (const std::string& piece : ItemPieces(item, view, language_, kPieces)) {
    html_.Element("span", {{"class", "piece"}}, Masked(piece, names_));
  }
}

std::string HtmlItems::Standing(oit::Standing standing, const std::string& source) const {
  const std::string text = Word(standing, language_);
  if (standing == oit::Standing::kConfirmed || source.empty()) return text;
  return text + Say(" · ที่มา ", ", source ") + source;
}

void HtmlItems::Topic(const ItemResult& item) {
  const Mark mark = MarkOf(item.topic);
  html_.Open("li");
  html_.Element("span", {{"class", fmt::format("mark {}", ToneClass(mark.tone))}}, mark.sign);
  html_.Element("span", {{"class", "level"}}, Word(item.topic, language_));
  html_.Element("span", {{"class", "label"}}, Say("ภาพรวมของข้อนี้", "the subject as a whole"));
  for (size_t i = 0; i < std::min(kEvidence, item.topic_evidence.size()); ++i) {
    Quote(item.topic_evidence[i]);
  }
  NearMisses(item.topic, item.topic_near_misses);
  html_.Close("li");
}

void HtmlItems::Element(const ElementResult& result) {
  const YearElement& element = *result.element;
  const bool absent = result.level == Level::kMissing;
  if (absent && element.kind == ElementKind::kException) return;
  Mark mark = MarkOf(result.level);
  std::string level = Word(result.level, language_);
  if (absent && element.kind == ElementKind::kConstraint) {
    level = Say("ขัดเงื่อนไข", "against a condition");
  } else if (absent && !result.decides) {
    mark = {"·", Tone::kDim};
  }
  html_.Open("li", {{"id", element.ref}});
  html_.Element("span", {{"class", fmt::format("mark {}", ToneClass(mark.tone))}}, mark.sign);
  html_.Element("span", {{"class", "level"}}, level);
  html_.Element("span", {{"class", "label"}}, OneLine(element.label.In(language_)));
  std::string standing = Standing(element.standing, element.source);
  if (element.required != Required::kTrue) standing += Say(" · ไม่บังคับ", ", not required");
  html_.Element("span", {{"class", "dim"}}, standing);
  for (size_t i = 0; i < std::min(kEvidence, result.evidence.size()); ++i) {
    Quote(result.evidence[i]);
  }
  if (result.decision) {
    html_.Element("p", {{"class", "decision"}},
                  "→ " + Shown(DecisionWords(*result.decision, language_)));
  }
  Lacking(result);
  if (result.lacking.empty()) NearMisses(result.level, result.near_misses);
  html_.Close("li");
}

void HtmlItems::Lacking(const ElementResult& element) {
  const size_t named = std::min(kLacking, element.lacking.size());
  for (size_t i = 0; i < named; ++i) {
    const LackingRecord& record = element.lacking[i];
    const char* which = Say("รายการที่ {} ไม่มีส่วนนี้", "record {} lacks it");
    const std::string text = fmt::format(fmt::runtime(which), record.number);
    Quote(record.passage, {text, text}, "near");
  }
  if (named == element.lacking.size()) return;
  const char* more = Say("และอีก {} รายการ", "and {} more");
  html_.Element("p", {{"class", "dim"}},
                fmt::format(fmt::runtime(more), element.lacking.size() - named));
}

// The passage in its context, with the place that leads to it in the report's own text.
void HtmlItems::Quote(const Passage& passage, const Bilingual& reason, const char* kind) {
  const std::string place = PlaceWords(passage, language_);
  const bool linked = passage.block != kNowhere && passage.file.empty();
  const bool again = !passage.source.empty() && passage.source == last_quoted_;
  last_quoted_ = passage.source;
  html_.Open("blockquote", {{"class", kind}});
  if (again) {
    html_.Element("span", {{"class", "dim"}}, Say("ข้อความเดียวกัน", "the same passage"));
  } else {
    const SourceText::Context context = text_.ContextOf(passage, kContext);
    html_.Element("span", {{"class", "around"}}, context.before);
    html_.Element("q", context.passage);
    html_.Element("span", {{"class", "around"}}, context.after);
  }
  html_.Raw(" ");
  if (!place.empty()) {
    if (linked) {
      html_.Element("a", {{"class", "place"}, {"href", "#" + AnchorOf(passage.source)}}, place);
    } else {
      html_.Element("span", {{"class", "place"}}, place);
    }
  }
  const std::string why = Shown(reason.In(language_));
  if (!why.empty()) html_.Element("span", {{"class", "why"}}, " — " + why);
  html_.Close("blockquote");
}

// The nearest few, one a place of the report.
void HtmlItems::NearMisses(Level level, const std::vector<NearMiss>& near_misses) {
  if (!WantsNearMisses(level)) return;
  std::vector<std::string> places;
  for (const NearMiss& near_miss : near_misses) {
    std::string place = PlaceWords(near_miss.passage, language_);
    if (std::count(places.begin(), places.end(), place) > 0 || places.size() == kNearMisses) {
      continue;
    }
    if (places.empty()) {
      html_.Element("p", {{"class", "close"}}, Say("ใกล้เคียงแต่ไม่นับ", "close, but not counted"));
    }
    places.push_back(std::move(place));
    Quote(near_miss.passage, near_miss.reason, "near");
  }
}

void HtmlItems::Measure(const Advice& advice) {
  html_.Raw("<dl class=\"measure\">\n");
  const auto line = [this](const char* label, const std::string& text) {
    if (text.empty()) return;
    html_.Element("dt", label);
    html_.Element("dd", OneLine(text));
  };
  line(Say("มาตรการที่ควรทำ", "measure"), advice.action);
  if (!advice.steps.empty()) {
    html_.Element("dt", Say("ขั้นตอน", "steps"));
    html_.Raw("<dd><ol>\n");
    for (const std::string& step : advice.steps) html_.Element("li", OneLine(step));
    html_.Raw("</ol></dd>\n");
  }
  line(Say("ผู้รับผิดชอบ", "responsible"), advice.responsible);
  line(Say("ระยะเวลา", "period"), advice.period);
  line(Say("การกำกับติดตาม", "follow-up"), advice.follow_up);
  html_.Raw("</dl>\n");
}

}  // namespace oit
