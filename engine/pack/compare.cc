#include "pack/compare.h"

#include <algorithm>
#include <map>

#include "pack/year_text.h"

namespace oit {
namespace {

using Items = std::vector<const YearItem*>;

bool Holds(const Items& items, const YearItem* item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

bool Share(const YearItem& a, const YearItem& b) {
  return std::any_of(a.requirements.begin(), a.requirements.end(), [&b](const std::string& slug) {
    return std::find(b.requirements.begin(), b.requirements.end(), slug) != b.requirements.end();
  });
}

// The items of a year that share a requirement with this one.
Items Related(const YearItem& item, const Year& year) {
  Items related;
  for (const YearItem& other : year.items) {
    if (Share(item, other)) related.push_back(&other);
  }
  return related;
}

// The elements of a year by what they are.
class Elements {
 public:
  explicit Elements(const Year& year) {
    for (const YearItem& item : year.items) {
      for (const YearElement& element : item.elements) known_.emplace(Name(element), &element);
    }
  }

  // The same element, else one of the same id in these items.
  const YearElement* Find(const YearElement& like, const Items& related) const {
    if (const auto found = known_.find(Name(like)); found != known_.end()) return found->second;
    for (const YearItem* item : related) {
      for (const YearElement& element : item->elements) {
        if (element.id == like.id) return &element;
      }
    }
    return nullptr;
  }

 private:
  static std::pair<std::string, std::string> Name(const YearElement& element) {
    return {element.requirement, element.id};
  }
  std::map<std::pair<std::string, std::string>, const YearElement*> known_;
};

class Comparer {
 public:
  Comparer(const Year& older, const Year& newer)
      : older_(older), newer_(newer), older_elements_(older), newer_elements_(newer) {}

  Comparison Run() {
    Comparison comparison{&older_, &newer_, {}, {}};
    for (const YearItem& item : newer_.items) comparison.items.push_back(Follow(item));
    for (const YearItem& item : older_.items) {
      if (Related(item, newer_).empty()) comparison.went.push_back(&item);
    }
    return comparison;
  }

 private:
  ItemChange Follow(const YearItem& item) {
    ItemChange change;
    change.after = &item;
    change.before = Related(item, older_);
    for (const YearItem* before : change.before) {
      for (const YearItem* other : Related(*before, newer_)) {
        if (other != &item && !Holds(change.sharers, other)) change.sharers.push_back(other);
      }
    }
    change.retitled =
        change.before.size() == 1 &&
        !SameSeenFrom(change.before.front()->title.th, older_.year, item.title.th, newer_.year);
    if (!change.came()) FollowElements(&change);
    return change;
  }

  void FollowElements(ItemChange* change) {
    std::vector<ElementChange> changed;
    for (const YearElement& after : change->after->elements) {
      ElementChange element{older_elements_.Find(after, change->before), &after};
      if (element.before == nullptr) {
        change->elements.push_back(element);
        continue;
      }
      element.reworded =
          !SameSeenFrom(element.before->label.th, older_.year, after.label.th, newer_.year);
      if (element.requirement_changed() || element.reworded) changed.push_back(element);
    }
    for (const YearItem* before : change->before) AddGone(*before, change);
    change->elements.insert(change->elements.end(), changed.begin(), changed.end());
  }

  // Told once, with the first item that follows.
  void AddGone(const YearItem& before, ItemChange* change) {
    const Items followers = Related(before, newer_);
    if (followers.front() != change->after) return;
    for (const YearElement& element : before.elements) {
      if (newer_elements_.Find(element, followers) == nullptr) {
        change->elements.push_back({&element, nullptr});
      }
    }
  }

  const Year& older_;
  const Year& newer_;
  const Elements older_elements_;
  const Elements newer_elements_;
};

}  // namespace

bool ElementChange::requirement_changed() const {
  if (before == nullptr || after == nullptr) return true;
  return before->standing != after->standing || before->window != after->window ||
         before->as_of != after->as_of || before->required != after->required ||
         before->kind != after->kind || before->local_only != after->local_only ||
         before->each != after->each;
}

bool ItemChange::asks_the_same() const {
  return !came() &&
         std::none_of(elements.begin(), elements.end(),
                      [](const ElementChange& element) { return element.requirement_changed(); });
}

Comparison CompareYears(const Year& older, const Year& newer) {
  return Comparer(older, newer).Run();
}

std::vector<const YearItem*> ItemsOf(const Year& year, const std::string& slug) {
  Items items;
  for (const YearItem& item : year.items) {
    if (std::find(item.requirements.begin(), item.requirements.end(), slug) !=
        item.requirements.end()) {
      items.push_back(&item);
    }
  }
  return items;
}

}  // namespace oit
