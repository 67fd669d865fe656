#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// The words and signs of a Lua text (Lua 5.4 manual, 3.1), each with its place.
namespace oit::lua {

enum class TokenKind : uint8_t { kName, kText, kNumber, kSign };

struct Token {
  TokenKind kind = TokenKind::kSign;
  uint32_t begin = 0;  // bytes of the source
  uint32_t end = 0;
  uint32_t line = 0;    // from 1
  uint32_t column = 0;  // from 1, in code points
};

// Comments and a byte order mark are left out. The source is valid UTF-8. Errors: "rule.syntax"
// for what is no token: an open text or comment, curly quotes, letters outside quotes. Three
// dots outside quotes are refused: a function with any number of arguments could copy millions
// of values in one instruction.
Result<std::vector<Token>> Lex(std::string_view source, const std::string& file);

// The offset behind the line end at `offset`, as Lua counts them ("\r\n" is one); `offset`
// itself where none stands there.
size_t SkipLineEnd(std::string_view text, size_t offset);

}  // namespace oit::lua
