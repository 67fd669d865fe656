#pragma once

#include "audit/checklist.h"
#include "base/span.h"
#include "document/document.h"

namespace oit {

// The passage around a hit as a person would quote it: the whole block where it is short,
// else the clause around the hit.
Passage QuoteAround(const Document& document, Span hit);

// Exactly this key span.
Passage QuoteSpan(const Document& document, Span key);

}  // namespace oit
