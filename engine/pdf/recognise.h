#pragma once

#include <string_view>

#include "pdf/page.h"

namespace oit::pdf {

// Reads the pages that are images without text, with tesseract: their rules first, then each
// cell between them by itself, then what is in no table. Such glyphs are `recognised`; their boxes
// are those of the straightened page. `bytes` is the PDF that `pages` is of. Repair comes after.
void Recognise(std::string_view bytes, Pages* pages);

}  // namespace oit::pdf
