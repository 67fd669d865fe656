#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

// Private to yaml/: the text of a file before it is YAML.
namespace oit::yaml {

// Lines for counting: `text` without byte order mark, every line end a '\n'.
std::string PlainLines(std::string_view text);

// The number of code points of valid UTF-8.
uint32_t CodePoints(std::string_view utf8);

// Bytes that are no UTF-8, control characters, tabs that indent: what would make the
// parser stop with a message that no one understands, or read past it in silence.
Errors CheckText(const std::string& path, const std::string& text);

// A sentence and what to do for a message of the parser.
struct Explained {
  Bilingual message;
  Bilingual hint;
};
Explained Explain(const std::string& parser_message);

}  // namespace oit::yaml
