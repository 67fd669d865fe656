#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace oit {

// What a file is, told by its content, where it is something that is not read:
// its name for people. Nothing for text.
std::optional<Bilingual> SniffForeign(std::string_view bytes);

// "markdown" where the text has Markdown headings or bold text, else "text".
std::string SniffTextFormat(std::string_view utf8);

}  // namespace oit
