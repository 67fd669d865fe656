#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace oit {

// How a file is read.
enum class FileKind : uint8_t {
  kText,  // also Markdown, YAML and CSV, which only a look at all of the text tells apart
  kHtml,
  kJson,
  kDocx,
  kXlsx,
  kPdf,
  kOffice,   // by LibreOffice, where that is installed: .doc, .xls, .rtf, .odt, .ods
  kForeign,  // not at all
};

struct Sniffed {
  FileKind kind = FileKind::kText;
  Bilingual name;  // for people, of what is read by other means or not at all: "ไฟล์ RTF"
  Bilingual hint;  // what to do to have its text read
};

// What a file is, told by its content, never by its name.
Sniffed Sniff(std::string_view bytes);

// "markdown" where the text has Markdown headings or bold text, else "text".
std::string SniffTextFormat(std::string_view utf8);

}  // namespace oit
