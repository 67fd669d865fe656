#include "audit/verdict.h"

#include <algorithm>

namespace oit {
namespace {

bool AtBar(Level level, Level bar) {
  return level == Level::kShown || (level == Level::kClaimed && bar == Level::kClaimed);
}

bool Decides(const ElementResult& result) {
  return result.element->decides() && result.level != Level::kNotApplicable;
}

// A stated exception, and whether it is sure enough to decide.
const ElementResult* StatedException(const ItemResult& item) {
  for (const ElementResult& element : item.elements) {
    bool stated = element.level == Level::kClaimed || element.level == Level::kShown;
    if (element.element->kind == ElementKind::kException && stated) return &element;
  }
  return nullptr;
}

bool BrokenConstraint(const ItemResult& item) {
  return std::any_of(item.elements.begin(), item.elements.end(), [](const ElementResult& e) {
    return e.element->kind == ElementKind::kConstraint && e.level == Level::kMissing &&
           e.element->standing != Standing::kAdvisory;
  });
}

Verdict ByElements(const ItemResult& item, Level bar) {
  bool review = false;
  for (const ElementResult& element : item.elements) {
    if (!element.decides || AtBar(element.level, bar)) continue;
    if (element.level != Level::kReview) return Verdict::kFail;
    review = true;
  }
  return review ? Verdict::kReview : Verdict::kPass;
}

}  // namespace

void Decide(const AuditOptions& options, ItemResult* item) {
  bool any = false;
  for (ElementResult& element : item->elements) {
    element.decides = Decides(element);
    any = any || element.decides;
  }
  if (item->verdict == Verdict::kError) return;
  if (!item->checked) {
    item->verdict = Verdict::kReview;
    item->note = {"ยังไม่มีกติกาตรวจข้อนี้", "nothing checks this item yet"};
    return;
  }
  const ElementResult* exception = StatedException(*item);
  if (exception && exception->element->standing != Standing::kAdvisory) {
    item->verdict = Verdict::kNotApplicable;
    item->note = {"รายงานแจ้งข้อยกเว้นที่ข้อนี้ยอมให้ไว้",
                  "the report states the exception that the item allows"};
    return;
  }
  if (BrokenConstraint(*item)) {
    item->verdict = Verdict::kFail;
  } else if (any) {
    item->verdict = ByElements(*item, options.bar);
  } else {
    item->verdict = item->topic == Level::kReview || AtBar(item->topic, options.bar)
                        ? Verdict::kReview
                        : Verdict::kFail;
    if (item->note.empty()) {
      item->note = {"เกณฑ์ปีนี้ยังไม่มีรายละเอียดที่ยืนยันแล้ว จึงดูจากเรื่องโดยรวม",
                    "no confirmed or likely element to check"};
    }
  }
  if (exception && item->verdict == Verdict::kFail) {
    item->verdict = Verdict::kReview;
    item->note = {"รายงานแจ้งข้อยกเว้นไว้ แต่ข้อยกเว้นนี้เป็นเพียงข้อแนะนำ โปรดสอบทาน",
                  "the report states an exception whose wording is advisory only"};
  }
}

}  // namespace oit
