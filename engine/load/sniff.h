#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace oit {

// A format that is not read.
struct Foreign {
  Bilingual name;  // for people: "ไฟล์ Word (.docx)"
  Bilingual hint;  // what to do to have its text read
};

// What a file is, told by its content, where it is something that is not read. Nothing for text.
std::optional<Foreign> SniffForeign(std::string_view bytes);

// "markdown" where the text has Markdown headings or bold text, else "text".
std::string SniffTextFormat(std::string_view utf8);

}  // namespace oit
