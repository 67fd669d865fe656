#pragma once

#include "audit/checklist.h"

namespace oit {

// An element whose every piece of evidence was read by OCR and holds Thai digits, or of which only
// such digits say that it is of another year, becomes review.
void DoubtRecognised(ItemResult* item);

// A finding about what OCR read, letter or digit, is a note that says so.
void DoubtRecognised(std::vector<Finding>* findings);

}  // namespace oit
