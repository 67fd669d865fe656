#pragma once

#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace oit {

// Reads a Word file into the document, whose path is set.
Status ReadDocx(std::string_view bytes, Document* document);

}  // namespace oit
