#pragma once

#include <vector>

#include "audit/checklist.h"

namespace oit {

// An item as a reader sees it: its deciding elements sorted by what became of them.
struct ItemView {
  int deciding = 0;
  int at_bar = 0;
  int shown = 0;                              // of those at the bar
  std::vector<const ElementResult*> missing;  // deciding, below the bar
  std::vector<const ElementResult*> planned;
  std::vector<const ElementResult*> stated;  // claimed, where the bar is `shown`
  std::vector<const ElementResult*> unseen;  // deciding, to be looked at
  std::vector<const ElementResult*> broken;  // constraints that the report breaks
  bool likely = false;  // the verdict would be another without elements of likely wording
  bool by_tick() const { return at_bar > shown; }  // some element rests on a statement only
};

ItemView View(const ItemResult& item, bool strict);

// The best passage for the item: of its elements, else of its topic. Null for none.
const Evidence* BestEvidence(const ItemResult& item, Level level);

// Where all deciding elements that are missing have the same reason for their nearest
// miss ("wrong year"), that near miss: it tells why. Null otherwise, and where it only
// points to the passage of the subject itself.
const NearMiss* Explanation(const ItemResult& item, const ItemView& view);

// The nearest miss of the first missing element that has one.
const NearMiss* YearMiss(const ItemView& view);

// What a person found of it, "has" or "has-not": nothing is left to be looked at there.
bool IsDecided(const ItemResult& item, Answer answer);

// Counts over all elements of a checklist, and of verdicts.
struct Summary {
  int pass = 0, fail = 0, review = 0, not_applicable = 0, error = 0;
  int shown = 0, claimed = 0, planned = 0, missing = 0, unseen = 0, foreign = 0;
};
Summary Summarise(const std::vector<ItemResult>& items);

// What is missing is there, but of another year than the item asks for.
bool OfAnotherYear(const ItemResult& item);

}  // namespace oit
