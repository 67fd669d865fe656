#pragma once

#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads a workbook of Excel into the document, whose path is set.
Status ReadXlsx(std::string_view bytes, Document* document);

}  // namespace oit
