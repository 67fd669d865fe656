#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oit {

struct LoadOptions {
  bool ocr = false;  // pages of a PDF that hold no text are read by tesseract
};

// Reads a report. The format is found by content, never by name; formats that are not read are
// named in the error ("load.format").
Result<Document> Load(const std::string& path, const LoadOptions& options = {});

// The same from bytes in memory; `name` is the path shown to people.
Result<Document> LoadBytes(std::string_view bytes, const std::string& name,
                           const LoadOptions& options = {});

}  // namespace oit
