#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oit {

// A path that a browser gives for a dropped file, as one that stays below the folder it is put
// in: '/' between names, no "..", nothing absolute, no control or direction characters, names
// of bounded length that keep their ending, valid UTF-8. Nothing where no name is left or
// folders are too deep.
std::optional<std::string> CleanPath(std::string_view path);

// The same for one name, of a file or folder.
std::optional<std::string> CleanName(std::string_view name);

// Percent-encoded as RFC 5987 has it for names in headers.
std::string EncodedName(std::string_view name);

// "a\"b" as a JSON string with its quotation marks.
std::string JsonText(std::string_view text);

}  // namespace oit
