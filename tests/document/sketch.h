#pragma once

#include <string>

#include "document/document.h"

namespace oit {

// A document of one block a line of `source`, for tests: "1. text" and "(1) text"
// are list items.
Document Sketch(const std::string& source);

}  // namespace oit
