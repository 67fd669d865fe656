#pragma once

#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads a PDF into the document, whose path is set, by the program oit-pdf. `ocr`: pages without
// text are read by tesseract.
Status ReadPdf(std::string_view bytes, bool ocr, Document* document);

}  // namespace oit
