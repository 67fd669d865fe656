#include "audit/recognised.h"

#include <algorithm>

namespace oit {
namespace {

const Bilingual& ByEye() {
  static const Bilingual kByEye = {"ตัวเลขไทยอ่านจากภาพสแกน อาจผิด โปรดเทียบกับต้นฉบับ",
                                   "Thai digits read from a scan may be wrong: please look"};
  return kByEye;
}

bool AllDoubtful(const std::vector<Evidence>& evidence, Level least) {
  bool any = false;
  for (const Evidence& one : evidence) {
    if (one.level < least) continue;
    if (!one.passage.doubtful_digits) return false;
    any = true;
  }
  return any;
}

bool AnyDoubtful(const std::vector<NearMiss>& near_misses) {
  return std::any_of(near_misses.begin(), near_misses.end(),
                     [](const NearMiss& near_miss) { return near_miss.passage.doubtful_digits; });
}

void Doubt(ElementResult* element) {
  const bool found = element->level == Level::kShown || element->level == Level::kClaimed ||
                     element->level == Level::kPlanned;
  if (found && AllDoubtful(element->evidence, element->level)) {
    element->level = Level::kReview;
    for (Evidence& one : element->evidence) {
      if (!one.passage.doubtful_digits) continue;
      one.level = Level::kReview;
      one.reason = ByEye();
    }
  } else if (element->wrong_year && AnyDoubtful(element->near_misses)) {
    element->level = Level::kReview;
    element->wrong_year = false;
  }
}

}  // namespace

void DoubtRecognised(ItemResult* item) {
  for (ElementResult& element : item->elements) Doubt(&element);
}

void DoubtRecognised(std::vector<Finding>* findings) {
  for (Finding& finding : *findings) {
    const bool doubtful = std::any_of(finding.evidence.begin(), finding.evidence.end(),
                                      [](const Evidence& one) { return one.passage.recognised; });
    if (!doubtful) continue;
    finding.severity = "note";
    finding.message.th += " (อ่านจากภาพสแกน อาจอ่านผิด)";
    finding.message.en += " (read from a scan: it may be misread)";
  }
}

}  // namespace oit
