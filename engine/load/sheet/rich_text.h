#pragma once

#include "load/sheet/workbook.h"
#include "load/xml.h"

namespace oit {

// The text of a shared or inline string: its runs joined, phonetic readings left out.
SharedText RichText(pugi::xml_node item);

}  // namespace oit
