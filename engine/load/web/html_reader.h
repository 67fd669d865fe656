#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads the web page in Document::source.
Status ReadHtml(Document* document);

}  // namespace oit
