#pragma once

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads Document::source where it is data in YAML, as data.h says: a report that names its schema,
// or maps and lists with some map inside another value. False, and the document untouched, where
// the source is no such data. Errors: those of ReadData, and of yaml::Parse where the source names
// the schema.
Result<bool> ReadYamlData(Document* document);

}  // namespace oit
