#pragma once

#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads what oit-pdf wrote (engine/pdf/write.h) into the document, whose path is set: paragraphs
// and tables over their pages; pages without text are gaps. Lines that are not of that form are
// passed over; where the last one is missing, the rest of the file is a gap.
Status ReadPdfLines(std::string_view lines, Document* document);

}  // namespace oit
