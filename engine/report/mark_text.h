#pragma once

#include <string>

#include "document/document.h"

namespace oit {

// A list mark as a person writes it: "(1)", "2.", "-"; empty for none.
std::string MarkText(const ListMark& mark);

}  // namespace oit
