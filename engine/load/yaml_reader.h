#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads Document::source where it is data in YAML, as an agency's own system exports it: maps
// and lists with some map inside another value. A field becomes a paragraph ("โทรศัพท์:
// 0-4400-0000"), a list of maps a table with the fields as its columns, what else holds others a
// heading. False, and the document untouched, where the source is no such data.
Result<bool> ReadYamlData(Document* document);

}  // namespace oit
