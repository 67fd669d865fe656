#include "audit/recognised.h"

#include <algorithm>

namespace oit {
namespace {

const Bilingual& ByEye() {
  static const Bilingual kByEye = {"ตัวเลขไทยอ่านจากภาพสแกน อาจผิด โปรดเทียบกับต้นฉบับ",
                                   "Thai digits read from a scan may be wrong: please look"};
  return kByEye;
}

// Read by OCR, with Thai digits: U+0E50 to U+0E59.
bool HasDoubtfulDigits(const Passage& passage) {
  if (!passage.recognised) return false;
  const std::string& quote = passage.quote;
  for (size_t at = 0; at + 2 < quote.size(); ++at) {
    const auto last = static_cast<unsigned char>(quote[at + 2]);
    if (quote.compare(at, 2, "\xE0\xB9") == 0 && last >= 0x90 && last <= 0x99) return true;
  }
  return false;
}

bool AllDoubtful(const std::vector<Evidence>& evidence, Level least) {
  bool any = false;
  for (const Evidence& one : evidence) {
    if (one.level < least) continue;
    if (!HasDoubtfulDigits(one.passage)) return false;
    any = true;
  }
  return any;
}

bool AnyDoubtful(const std::vector<NearMiss>& near_misses) {
  return std::any_of(near_misses.begin(), near_misses.end(), [](const NearMiss& near_miss) {
    return HasDoubtfulDigits(near_miss.passage);
  });
}

void Doubt(ElementResult* element) {
  const bool found = element->level == Level::kShown || element->level == Level::kClaimed ||
                     element->level == Level::kPlanned;
  if (found && AllDoubtful(element->evidence, element->level)) {
    element->level = Level::kReview;
    for (Evidence& one : element->evidence) {
      if (!HasDoubtfulDigits(one.passage)) continue;
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
