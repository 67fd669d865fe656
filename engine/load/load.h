#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads a report. The format is found by content, never by name; formats that
// are not read yet are named in the error ("load.format").
Result<Document> Load(const std::string& path);

// The same from bytes in memory; `name` is the path shown to people.
Result<Document> LoadBytes(std::string_view bytes, const std::string& name);

}  // namespace oit
