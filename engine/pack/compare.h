#pragma once

#include <vector>

#include "pack/pack.h"

// Comparing two years: what became of the items and of what they ask for. Items belong together
// where they share a requirement, elements where requirement and id agree, or ids alone where
// items were merged or split; codes and wording may differ. Everything points into the years
// compared.
namespace oit {

struct ElementChange {
  const YearElement* before = nullptr;  // null: it came
  const YearElement* after = nullptr;   // null: it went

  // Of one that is in both years: what a reader of the checklist must know.
  bool requirement_changed()
      const;              // standing, window and day, required, kind, class of agency, each
  bool reworded = false;  // the label, years moved on aside
};

// An item of the newer year.
struct ItemChange {
  const YearItem* after = nullptr;
  std::vector<const YearItem*> before;   // it follows these; in the older year's order
  std::vector<const YearItem*> sharers;  // other items that follow some of these
  bool retitled = false;                 // follows one alone, under another title
  std::vector<ElementChange> elements;   // those that came, then went, then changed

  bool came() const { return before.empty(); }
  bool merged() const { return before.size() > 1; }
  bool split() const { return !sharers.empty(); }
  bool moved() const { return before.size() == 1 && before.front()->code != after->code; }
  bool asks_the_same() const;  // the wording of elements aside
};

struct Comparison {
  const Year* older = nullptr;
  const Year* newer = nullptr;
  std::vector<ItemChange> items;      // in the newer year's order
  std::vector<const YearItem*> went;  // items that none follows, in the older year's order
};

// Any two years, also of a newer and an older one: what is seen going from one to the other.
Comparison CompareYears(const Year& older, const Year& newer);

// Where a requirement stands in a year.
std::vector<const YearItem*> ItemsOf(const Year& year, const std::string& slug);

}  // namespace oit
