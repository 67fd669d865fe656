#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads the JSON in Document::source, as data.h says. Errors: those of ParseJson and ReadData.
Status ReadJsonData(Document* document);

}  // namespace oit
