#pragma once

#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "load/sniff.h"

namespace oit {

// Reads what only LibreOffice reads (.doc, .xls, .rtf, .odt, .ods) into the document, whose path
// is set, where LibreOffice is installed.
Status ReadOffice(const Sniffed& file, std::string_view bytes, Document* document);

}  // namespace oit
