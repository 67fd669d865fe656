#pragma once

#include <optional>
#include <vector>

#include "audit/checklist.h"
#include "audit/scope.h"
#include "audit/view.h"

namespace oit {

// The places of a page of disclosures that each item of the year has. Titles decide where the codes
// are those of another year; else codes do, but for a title that is another item's in full.
std::vector<std::vector<const Disclosure*>> AssignDisclosures(const View& view);

// Where the elements of an item are sought on such a page: what stands under its title. The
// official title names elements that the page may not have, and is none of it.
Scope ScopeOf(const Disclosure& disclosure);

// What the page shows of the item as a whole: a link that leads somewhere, or what it says itself.
void ReadDisclosedTopic(const View& view, size_t item, const Disclosure& disclosure,
                        ItemResult* result);

// A link that may lead to what an element asks for: nobody has opened it. `years`: where all
// links are of other years, those of the first one. Nothing where there is none.
struct UnreadLink {
  const Link* link = nullptr;
  std::vector<int> years;
};
std::optional<UnreadLink> FindUnreadLink(const View& view, const Disclosure& disclosure,
                                         int expected_year);

// A link to a page, not to a file: what may be a channel or a system.
bool LeadsToPage(const Link& link);

}  // namespace oit
