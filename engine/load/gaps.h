#pragma once

#include <vector>

#include "document/document.h"

namespace oit {

// Adds what could not be read to Document::gaps: bytes that are no text, and pages
// that a mark in the text says to be unreadable; then sorts all gaps by place.
void AddGaps(const std::vector<Damage>& damage, const std::vector<Span>& unreadable_pages,
             Document* document);

}  // namespace oit
