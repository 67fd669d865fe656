#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "yaml/value.h"

namespace oit {

// JSON as the values that YAML is read as: every number is its text as written, true and false
// are texts. `source` is valid UTF-8. Errors: "load.damaged" with the place, "load.too_large".
// The File has no text, for a line of JSON may be all of it.
Result<yaml::File> ParseJson(const std::string& path, std::string_view source);

}  // namespace oit
