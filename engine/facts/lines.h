#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace oit::facts {

// Key offsets inside the document's prose where a line of the source starts; the starts of
// blocks are not among them, the cells of tables (wrapped at any word) neither. Ascending.
std::vector<uint32_t> LineStarts(const Document& document);

}  // namespace oit::facts
