#include "report/item_view.h"

#include <algorithm>

namespace oit {
namespace {

using Elements = std::vector<const ElementResult*>;

bool AllLikely(const Elements& elements) {
  return std::all_of(elements.begin(), elements.end(), [](const ElementResult* element) {
    return element->element->standing == Standing::kLikely;
  });
}

void Count(const ElementResult& element, bool strict, ItemView* view) {
  if (element.element->kind == ElementKind::kConstraint) {
    if (element.level == Level::kMissing) view->broken.push_back(&element);
    return;
  }
  if (!element.decides) return;
  ++view->deciding;
  switch (element.level) {
    case Level::kShown:
      ++view->shown;
      ++view->at_bar;
      return;
    case Level::kClaimed:
      if (strict) {
        view->stated.push_back(&element);
      } else {
        ++view->at_bar;
      }
      return;
    case Level::kPlanned:
      view->planned.push_back(&element);
      return;
    case Level::kMissing:
      view->missing.push_back(&element);
      return;
    case Level::kReview:
      view->unseen.push_back(&element);
      return;
    case Level::kNotApplicable:
    case Level::kHolds:
      --view->deciding;
      return;
  }
}

bool RestsOnLikely(const ItemResult& item, const ItemView& view) {
  if (item.verdict == Verdict::kPass) {
    return std::any_of(item.elements.begin(), item.elements.end(), [](const ElementResult& e) {
      return e.decides && e.element->standing == Standing::kLikely;
    });
  }
  if (item.verdict != Verdict::kFail || view.deciding == view.at_bar) return false;
  return view.broken.empty() && AllLikely(view.missing) && AllLikely(view.planned) &&
         AllLikely(view.stated);
}

}  // namespace

ItemView View(const ItemResult& item, bool strict) {
  ItemView view;
  for (const ElementResult& element : item.elements) Count(element, strict, &view);
  view.likely = RestsOnLikely(item, view);
  return view;
}

const Evidence* BestEvidence(const ItemResult& item, Level level) {
  for (const ElementResult& element : item.elements) {
    if (element.level == level && !element.evidence.empty()) return &element.evidence.front();
  }
  bool of_topic = item.topic == level && !item.topic_evidence.empty();
  return of_topic ? &item.topic_evidence.front() : nullptr;
}

const NearMiss* Explanation(const ItemResult& item, const ItemView& view) {
  const NearMiss* first = nullptr;
  for (const ElementResult* element : view.missing) {
    if (element->near_misses.empty()) return nullptr;
    const NearMiss& nearest = element->near_misses.front();
    if (first != nullptr && !(nearest.reason == first->reason)) return nullptr;
    if (first == nullptr) first = &nearest;
    for (const Evidence& evidence : item.topic_evidence) {
      if (evidence.passage.source == nearest.passage.source) return nullptr;
    }
  }
  return first;
}

const NearMiss* YearMiss(const ItemView& view) {
  for (const ElementResult* element : view.missing) {
    if (!element->near_misses.empty()) return &element->near_misses.front();
  }
  return nullptr;
}

Summary Summarise(const std::vector<ItemResult>& items) {
  Summary summary;
  for (const ItemResult& item : items) {
    switch (item.verdict) {
      case Verdict::kPass:
        ++summary.pass;
        break;
      case Verdict::kFail:
        ++summary.fail;
        break;
      case Verdict::kReview:
        ++summary.review;
        break;
      case Verdict::kNotApplicable:
        ++summary.not_applicable;
        break;
      case Verdict::kError:
        ++summary.error;
        break;
    }
    for (const ElementResult& element : item.elements) {
      switch (element.level) {
        case Level::kShown:
          ++summary.shown;
          break;
        case Level::kClaimed:
          ++summary.claimed;
          break;
        case Level::kPlanned:
          ++summary.planned;
          break;
        case Level::kMissing:
          ++summary.missing;
          break;
        case Level::kReview:
          ++summary.unseen;
          break;
        case Level::kNotApplicable:
          ++summary.foreign;
          break;
        case Level::kHolds:
          break;
      }
    }
  }
  return summary;
}

bool IsDecided(const ItemResult& item, Answer answer) {
  return item.decision && item.decision->answer == answer;
}

bool OfAnotherYear(const ItemResult& item) {
  bool any = false;
  for (const ElementResult& element : item.elements) {
    if (!element.decides || element.level != Level::kMissing) continue;
    if (!element.wrong_year) return false;
    any = true;
  }
  return any;
}

}  // namespace oit
