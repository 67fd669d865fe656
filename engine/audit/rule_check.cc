#include "audit/rule_check.h"

#include <optional>

#include "audit/passage.h"
#include "lua/check.h"

namespace oit {
namespace {

std::optional<Level> ParseLevel(const std::string& name) {
  for (Level level :
       {Level::kMissing, Level::kPlanned, Level::kClaimed, Level::kShown, Level::kReview}) {
    if (name == Name(level)) return level;
  }
  return std::nullopt;
}

int FromOne(uint32_t index) { return index == kNowhere ? 0 : static_cast<int>(index) + 1; }

CheckItem Describe(const ItemResult& item, const std::string& slug) {
  CheckItem out;
  out.requirement = slug;
  out.topic = Name(item.topic);
  for (const Evidence& evidence : item.topic_evidence)
    out.topic_blocks.push_back(FromOne(evidence.passage.block));
  for (const ElementResult& element : item.elements) {
    if (element.element->requirement != slug) continue;
    CheckElement& described = out.elements[element.element->id];
    described.level = Name(element.level);
    for (const Evidence& evidence : element.evidence)
      described.evidence.push_back(FromOne(evidence.passage.block));
  }
  return out;
}

void Apply(const View& view, const std::map<std::string, CheckElement>& changes,
           const std::string& slug, ItemResult* item) {
  for (ElementResult& element : item->elements) {
    auto change = changes.find(element.element->id);
    if (element.element->requirement != slug || change == changes.end()) continue;
    Level level = ParseLevel(change->second.level).value_or(element.level);
    bool lowered = level == Level::kMissing;
    if (view.trace && view.trace->element == element.element) {
      view.trace->check = {element.level, level, change->second.why};
    }
    element.level = level;
    if (lowered) element.evidence.clear();
    for (int index : change->second.evidence) {
      Passage passage =
          QuoteSpan(view.document, view.document.blocks[static_cast<size_t>(index) - 1].key);
      Bilingual why = {change->second.why, change->second.why};
      if (lowered) {
        element.near_misses.push_back({std::move(passage), std::move(why)});
      } else {
        element.evidence.push_back({std::move(passage), level, std::move(why)});
      }
    }
  }
}

}  // namespace

bool AsksChecks(const ItemResult& item) { return item.topic != Level::kMissing; }

void RunChecks(const View& view, ItemResult* item) {
  if (!AsksChecks(*item)) return;
  for (const std::string& slug : item->item->requirements) {
    const Requirement& requirement = view.pack.pack->Of(slug);
    if (!requirement.has_check) continue;
    Result<std::map<std::string, CheckElement>> changes =
        RunCheck(requirement, view.Report(), Describe(*item, slug));
    if (changes) {
      Apply(view, *changes, slug, item);
      continue;
    }
    item->verdict = Verdict::kError;
    item->note = changes.errors().front().message;
  }
}

}  // namespace oit
