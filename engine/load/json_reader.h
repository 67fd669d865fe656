#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads the JSON in Document::source.
Status ReadJsonData(Document* document);

}  // namespace oit
