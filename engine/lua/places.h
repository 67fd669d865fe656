#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "lua/lexer.h"

// How a value that Lua made finds its way back to the author's line and column.
//
// Lua knows only the line of a call. So it is not given the author's text but the same
// tokens one a line (line ends mean nothing in Lua): a line of that script is a token of the
// source, and every line that Lua names in an error or a call is an exact place. What stands
// inside the braces of a call is found from there by their structure: Fields().
namespace oit::lua {

inline constexpr uint32_t kNoToken = UINT32_MAX;

// One entry between braces: `key = value`, or a value alone (no key).
struct Field {
  std::string key;
  uint32_t key_token = kNoToken;
  uint32_t value_token = kNoToken;  // the first of the value's expression
};

class Places {
 public:
  // Errors: "rule.encoding" for what is not UTF-8; those of Lex.
  static Result<Places> Read(std::string source, std::string file);

  const std::string& file() const { return file_; }
  const std::string& source() const { return source_; }
  // One token a line.
  const std::string& script() const { return script_; }
  uint32_t size() const { return static_cast<uint32_t>(tokens_.size()); }

  // The token that stands on a line of the script; kNoToken where there is none.
  uint32_t TokenAt(int script_line) const;

  TokenKind KindOf(uint32_t token) const { return tokens_[token].kind; }
  // As written; empty for kNoToken and behind the last one.
  std::string_view Text(uint32_t token) const;
  // The token as a short text's content, as written between its quotes.
  std::string_view Quoted(uint32_t token) const;

  // The file alone for kNoToken.
  Place At(uint32_t token) const;
  // Just behind the token: where a comma is missing.
  Place Behind(uint32_t token) const;

  // The last name token `name` at or before `token`; `token` where there is none.
  uint32_t FindName(std::string_view name, uint32_t token) const;
  // `token`, or the one before it where that is `text` and `token` is not: Lua's lines are one
  // token late where it has read ahead.
  uint32_t Settle(std::string_view text, uint32_t token) const;
  // The bracket that lacks its closer, kNoToken where all are closed: the innermost open one
  // where a closer starts a line further left than the line that it would close, or at the end.
  uint32_t FindOpen() const;
  // Whether the token is a } behind which no bracket is open.
  bool ClosesAll(uint32_t token) const;
  // The first text with this content in the file; kNoToken where there is none.
  uint32_t FindText(const std::string& content) const;

  // The first token of what a call hands over: `word` stands before a brace, a text or a
  // parenthesis. kNoToken where it is no such call.
  uint32_t Argument(uint32_t word) const;
  // The entries of the braces that open at `brace`, in order; none where none open there.
  std::vector<Field> Fields(uint32_t brace) const;

  Error Tell(std::string code, uint32_t token, Bilingual message, Bilingual hint = {}) const;
  Error Tell(std::string code, const Place& place, Bilingual message, Bilingual hint = {}) const;

 private:
  Places(std::string source, std::string file, std::vector<Token> tokens);
  Field ReadField(uint32_t token) const;
  uint32_t SkipValue(uint32_t token) const;

  std::string source_;
  std::string file_;
  std::string script_;
  std::vector<Token> tokens_;
  std::unordered_map<std::string, uint32_t> texts_;  // the first token of each
  std::vector<uint32_t> token_of_line_;              // by line of the script, from 0
};

}  // namespace oit::lua
