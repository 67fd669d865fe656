#pragma once

#include "audit/checklist.h"

namespace oit {

// OCR reads letters well and Thai digits badly: about half of them are wrong on clean pages
// (shared/notes/thai-text.md, section 1, Scans). So nothing is decided by them alone.

// An element whose every piece of evidence was read by OCR and holds Thai digits, or of which only
// such digits say that it is of another year, becomes review.
void DoubtRecognised(ItemResult* item);

// A finding about what OCR read, letter or digit, is a note that says so.
void DoubtRecognised(std::vector<Finding>* findings);

}  // namespace oit
