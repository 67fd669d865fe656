#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/language.h"

namespace oit {

// Where in a file. Lines and columns count from 1, columns in code points;
// 0 means unknown.
struct Place {
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;

  bool operator==(const Place&) const = default;
};

// One problem, told to a person: what happened, where, and what to do about it.
struct Error {
  std::string code;     // stable and greppable: "yaml.syntax", "load.encoding"
  Bilingual message;    // what happened
  Place place;          // where
  std::string excerpt;  // the line of the file that holds the place, or empty
  Bilingual hint;       // what to do, or empty
};

using Errors = std::vector<Error>;

// "file:line:column: message", then the excerpt with a caret, then the hint.
std::string Format(const Error& error, Language language);

}  // namespace oit
