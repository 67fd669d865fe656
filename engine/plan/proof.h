#pragma once

#include <cstdint>
#include <vector>

#include "audit/checklist.h"
#include "document/document.h"
#include "facts/facts.h"

namespace oit {

// What in these passages lets a reader verify that a thing was done: links, full dates (a deadline
// or a period is none), numbers of documents and counts of people. In reading order. `passages`:
// key spans, each of one block.
std::vector<Passage> Proofs(const Document& document, const Facts& facts,
                            const std::vector<Span>& passages);

}  // namespace oit
