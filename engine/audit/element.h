#pragma once

#include <vector>

#include "audit/checklist.h"
#include "audit/view.h"

namespace oit {

// One element of an item: sought in the scopes of the item's subject, and, by words that
// name both, anywhere. `item` holds the topic so far.
ElementResult AuditElement(const View& view, const YearElement& element,
                           const std::vector<Scope>& scopes, const ItemResult& item);

// The higher of two levels; review only where there is nothing better.
Level Better(Level a, Level b);

// Quotes the hit as evidence, and the result line that raised it.
void AddEvidence(const Document& document, Span hit, const Reading& reading,
                 std::vector<Evidence>* evidence);

// Best first; the same passage once.
void Tidy(std::vector<Evidence>& evidence);

}  // namespace oit
