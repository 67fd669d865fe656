#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads Document::source where it is a table of values parted by commas, semicolons or tabs. False,
// and the document untouched, where it is not.
Result<bool> ReadCsv(Document* document);

}  // namespace oit
