#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace oit {

enum class Encoding { kUtf8, kUtf8Bom, kUtf16Le, kUtf16Be, kWindows874 };

// A run of bytes that are no text in the file's encoding. U+FFFD stands for it
// at `byte` of Decoded::utf8.
struct Damage {
  uint32_t byte = 0;
  uint32_t count = 0;   // how many bytes were unreadable
  bool at_end = false;  // the file breaks off inside a character
};

// The text of a file as valid UTF-8. For a UTF-8 file it is the file itself,
// byte for byte (a byte order mark included), but for damage.
struct Decoded {
  std::string utf8;
  Encoding encoding = Encoding::kUtf8;
  std::vector<Damage> damage;
};

const char* Name(Encoding encoding);

// A byte order mark decides; then valid (or nearly valid) UTF-8; then what
// uchardet says, of which only Thai (TIS-620, windows-874) is taken. Anything
// else is an error that says what was seen ("load.encoding").
Result<Decoded> Decode(std::string_view bytes, const std::string& file);

}  // namespace oit
