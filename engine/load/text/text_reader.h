#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads Document::source, plain text or Markdown, into blocks, tables and links, as
// shared/notes/thai-text.md section 4 says, and finds the jumps and gaps.
Status ReadText(const std::vector<Damage>& damage, Document* document);

// For a document with more blocks or cells than the limits allow.
Error TooManyParts(const Document& document);

}  // namespace oit
