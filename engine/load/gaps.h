#pragma once

#include <vector>

#include "document/document.h"
#include "load/manuscript.h"

namespace oit {

// Adds what could not be read to Document::gaps: bytes that are no text, pages that a mark in the
// text says to be unreadable, and what the file's loader could not read; then sorts all gaps by
// place.
void AddGaps(const std::vector<Damage>& damage, const std::vector<Span>& unreadable_pages,
             const std::vector<LostPart>& lost, Document* document);

}  // namespace oit
