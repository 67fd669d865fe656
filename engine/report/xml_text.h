#pragma once

#include <string>
#include <string_view>

namespace oit {

// Text as it may stand in an element or in an attribute in double quotes of XML 1.0: escaped,
// without the characters that XML forbids (control characters but tab and line end), bytes that
// are no UTF-8 as U+FFFD.
std::string XmlText(std::string_view utf8);

}  // namespace oit
