#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "report/item_lines.h"
#include "report/words.h"
#include "text/key.h"

// The opened item: `--all`.
namespace oit {
namespace {

constexpr size_t kEvidence = 2;  // passages quoted for one element
constexpr size_t kNearMisses = 3;
constexpr size_t kLacking = 5;     // records named that lack an element
constexpr int kLevelColumns = 21;  // the widest word for a level, and a space
constexpr int kCodeColumns = 6;    // of a source
constexpr char kIndent[] = "         ";

bool WantsNearMisses(Level level) {
  return level == Level::kMissing || level == Level::kPlanned || level == Level::kReview;
}

}  // namespace

std::string ItemLines::Standing(oit::Standing standing, const std::string& source) {
  std::string text = Word(standing, options_.language);
  if (standing == oit::Standing::kConfirmed || source.empty()) return text;
  std::istringstream codes(source);
  for (std::string code; codes >> code;) sources_.insert(code);
  return text + Say(" · ที่มา ", ", source ") + source;
}

// Where the very code or title of the item is not confirmed.
void ItemLines::OpenTitle(const YearItem& item) {
  if (item.standing == oit::Standing::kConfirmed) return;
  page_->Text("     ",
              Say("รหัสและชื่อข้อ: ", "code and title: ") + Standing(item.standing, item.source),
              Tone::kPlain, Tone::kDim);
}

void ItemLines::TellSources(const std::map<std::string, Bilingual>& sources) {
  bool first = true;
  for (const std::string& code : sources_) {
    auto source = sources.find(code);
    if (source == sources.end()) continue;
    if (first) page_->Text("", Say("ที่มาของเกณฑ์ที่ยังไม่ยืนยัน", "sources of what is not confirmed"));
    page_->Text(fmt::format("    {} ", Fit(code, kCodeColumns)),
                source->second.In(options_.language), Tone::kDim);
    first = false;
  }
  if (!first) page_->Blank();
}

void ItemLines::OpenTopic(const ItemResult& item) {
  Mark mark = MarkOf(item.topic);
  std::string level = Fit(Word(item.topic, options_.language), kLevelColumns);
  page_->Text(fmt::format("     {} {} ", mark.sign, level),
              Say("ภาพรวมของข้อนี้", "the subject as a whole"), mark.tone);
  size_t count = std::min(kEvidence, item.topic_evidence.size());
  for (size_t i = 0; i < count; ++i) OpenEvidence(item.topic_evidence[i]);
  if (!WantsNearMisses(item.topic)) return;
  OpenNearMisses(item.topic_near_misses);
}

void ItemLines::OpenElement(const ElementResult& result) {
  const YearElement& element = *result.element;
  bool absent = result.level == Level::kMissing;
  if (absent && element.kind == ElementKind::kException) return;
  Mark mark = MarkOf(result.level);
  std::string level = Word(result.level, options_.language);
  if (absent && element.kind == ElementKind::kConstraint) {
    level = Say("ขัดเงื่อนไข", "against a condition");
  } else if (absent && !result.decides) {
    mark = {"·", Tone::kDim};
  }
  std::string text = OneLine(element.label.In(options_.language));
  text += "  (" + Standing(element.standing, element.source);
  if (element.required != Required::kTrue) text += Say(" · ไม่บังคับ", ", not required");
  page_->Text(fmt::format("     {} {} ", mark.sign, Fit(level, kLevelColumns)), text + ")",
              mark.tone);
  if (result.decision) {
    page_->Text(kIndent, "→ " + DecisionWords(*result.decision, options_.language));
  }
  size_t count = std::min(kEvidence, result.evidence.size());
  for (size_t i = 0; i < count; ++i) OpenEvidence(result.evidence[i]);
  OpenLacking(result);
  if (!WantsNearMisses(result.level) || !result.lacking.empty()) return;
  OpenNearMisses(result.near_misses);
}

// The records that lack the element, the first few by their names.
void ItemLines::OpenLacking(const ElementResult& element) {
  int room = page_->width() - DisplayWidth(kIndent);
  for (size_t i = 0; i < element.lacking.size(); ++i) {
    const LackingRecord& record = element.lacking[i];
    if (i == kLacking && element.lacking.size() > kLacking + 1) {
      std::string more = Say("และอีก {} รายการ", "and {} more");
      page_->Text(kIndent, fmt::format(fmt::runtime(more), element.lacking.size() - i));
      return;
    }
    std::string text = Say("รายการที่ {} ไม่มีส่วนนี้: ", "record {} lacks it: ");
    page_->Text(kIndent, fmt::format(fmt::runtime(text), record.number) +
                             QuoteWords(record.passage, options_.language, room - 24));
  }
}

void ItemLines::OpenEvidence(const Evidence& evidence) {
  const Passage& passage = evidence.passage;
  std::string text;
  if (!passage.source.empty() && passage.source == last_quoted_) {
    text = Say("ข้อความเดียวกัน  ", "the same passage  ");
    text += PlaceWords(passage, options_.language);
  } else {
    text =
        QuoteWords(passage, options_.language, 2 * (page_->width() - DisplayWidth(kIndent)) - 30);
    std::string reason = OneLine(evidence.reason.In(options_.language));
    if (!reason.empty()) text += " — " + reason;
  }
  last_quoted_ = passage.source;
  page_->Text(kIndent, text);
}

// The nearest few, one a place of the report.
void ItemLines::OpenNearMisses(const std::vector<NearMiss>& near_misses) {
  std::vector<std::string> places;
  for (const NearMiss& near_miss : near_misses) {
    std::string place = PlaceWords(near_miss.passage, options_.language);
    if (std::count(places.begin(), places.end(), place) > 0 || places.size() == kNearMisses) {
      continue;
    }
    places.push_back(std::move(place));
    OpenNearMiss(near_miss);
  }
}

void ItemLines::OpenNearMiss(const NearMiss& near_miss) {
  int room = 2 * (page_->width() - DisplayWidth(kIndent)) - 30;
  std::string text = Say("ใกล้เคียงแต่ไม่นับ: ", "close, but not counted: ");
  text += QuoteWords(near_miss.passage, options_.language, room);
  std::string reason = OneLine(near_miss.reason.In(options_.language));
  if (!reason.empty()) text += " — " + reason;
  page_->Text(kIndent, text);
}

void ItemLines::OpenAdvice(const Advice& advice) {
  auto line = [this](const std::string& label, const std::string& text) {
    if (!text.empty()) page_->Text("     " + Fit(label, 15), OneLine(text));
  };
  line(Say("→ มาตรการ", "→ measure"), advice.action);
  for (size_t i = 0; i < advice.steps.size(); ++i) {
    std::string label = i == 0 ? Say("  ขั้นตอน", "  steps") : "";
    line(label, fmt::format("{}. {}", i + 1, advice.steps[i]));
  }
  line(Say("  ผู้รับผิดชอบ", "  responsible"), advice.responsible);
  line(Say("  ระยะเวลา", "  period"), advice.period);
  line(Say("  กำกับติดตาม", "  follow-up"), advice.follow_up);
}

}  // namespace oit
