#include "lua/places.h"

#include <algorithm>

#include "pack/problem.h"
#include "text/utf8.h"
#include "yaml/value.h"

namespace oit::lua {
namespace {

bool IsUtf8(std::string_view source) {
  bool valid = true;
  for (size_t offset = 0; valid && offset < source.size();) NextCodePoint(source, &offset, &valid);
  return valid;
}

uint32_t CodePoints(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

// How a token changes the depth of what stands inside one another.
int Depth(std::string_view token) {
  for (std::string_view opens : {"{", "(", "[", "function", "if", "do", "repeat"}) {
    if (token == opens) return 1;
  }
  for (std::string_view closes : {"}", ")", "]", "end", "until"}) {
    if (token == closes) return -1;
  }
  return 0;
}

}  // namespace

Result<Places> Places::Read(std::string source, std::string file) {
  if (!IsUtf8(source)) {
    Errors errors = yaml::CheckEncoding(file, source);
    for (Error& error : errors) error.code = "rule.encoding";
    return errors;
  }
  auto tokens = Lex(source, file);
  if (!tokens) return tokens.errors();
  return Places(std::move(source), std::move(file), std::move(*tokens));
}

Places::Places(std::string source, std::string file, std::vector<Token> tokens)
    : source_(std::move(source)), file_(std::move(file)), tokens_(std::move(tokens)) {
  for (uint32_t token = 0; token < size(); ++token) {
    const std::string_view text = Text(token);
    if (KindOf(token) == TokenKind::kText) texts_.emplace(Quoted(token), token);
    token_of_line_.push_back(token);
    for (size_t offset = 0; offset < text.size();) {
      const size_t behind = SkipLineEnd(text, offset);
      if (behind != offset) token_of_line_.push_back(token);
      offset = behind != offset ? behind : offset + 1;
    }
    script_.append(text).push_back('\n');
  }
}

uint32_t Places::TokenAt(int script_line) const {
  if (script_line < 1 || static_cast<size_t>(script_line) > token_of_line_.size()) return kNoToken;
  return token_of_line_[static_cast<size_t>(script_line) - 1];
}

std::string_view Places::Text(uint32_t token) const {
  if (token >= tokens_.size()) return {};
  const Token& at = tokens_[token];
  return std::string_view(source_).substr(at.begin, at.end - at.begin);
}

std::string_view Places::Quoted(uint32_t token) const {
  const std::string_view text = Text(token);
  if (text.size() < 2 || KindOf(token) != TokenKind::kText || text[0] == '[') return text;
  return text.substr(1, text.size() - 2);
}

Place Places::At(uint32_t token) const {
  if (token >= tokens_.size()) return {file_, 0, 0};
  return {file_, tokens_[token].line, tokens_[token].column};
}

Place Places::Behind(uint32_t token) const {
  Place place = At(token);
  const std::string_view text = Text(token);
  const size_t last_line = text.find_last_of("\r\n");
  if (last_line == std::string_view::npos) {
    place.column += CodePoints(text);
  } else {
    place.line += static_cast<uint32_t>(std::count(text.begin(), text.end(), '\n'));
    place.column = 1 + CodePoints(text.substr(last_line + 1));
  }
  return place;
}

uint32_t Places::FindName(std::string_view name, uint32_t token) const {
  if (token >= size()) return token;
  for (uint32_t at = token + 1; at-- > 0;) {
    if (KindOf(at) == TokenKind::kName && Text(at) == name) return at;
  }
  return token;
}

uint32_t Places::Settle(std::string_view text, uint32_t token) const {
  const bool late =
      token != kNoToken && token > 0 && Text(token) != text && Text(token - 1) == text;
  return late ? token - 1 : token;
}

uint32_t Places::FindOpen() const {
  std::vector<uint32_t> open;
  uint32_t line_start = 0;
  std::vector<uint32_t> indents;  // of the line of each in `open`
  for (uint32_t token = 0; token < size(); ++token) {
    if (tokens_[token].line != tokens_[line_start].line) line_start = token;
    if (KindOf(token) == TokenKind::kText) continue;
    const int change = Depth(Text(token));
    const uint32_t indent = tokens_[line_start].column;
    if (change > 0) {
      open.push_back(token);
      indents.push_back(indent);
    } else if (change < 0 && !open.empty()) {
      if (token == line_start && indent < indents.back()) break;
      open.pop_back();
      indents.pop_back();
    }
  }
  return open.empty() ? kNoToken : open.back();
}

bool Places::ClosesAll(uint32_t token) const {
  int depth = 0;
  for (uint32_t at = 0; at <= token && at < size(); ++at) {
    if (KindOf(at) != TokenKind::kText) depth += Depth(Text(at));
  }
  return depth == 0 && Text(token) == "}";
}

uint32_t Places::FindText(const std::string& content) const {
  const auto found = texts_.find(content);
  return found == texts_.end() ? kNoToken : found->second;
}

uint32_t Places::Argument(uint32_t word) const {
  if (word >= size() || word + 1 >= size()) return kNoToken;
  uint32_t token = word + 1;
  if (Text(token) == ")") ++token;
  if (Text(token) == "(") return token + 1 < size() ? token + 1 : kNoToken;
  const bool handed = token < size() && (KindOf(token) == TokenKind::kText || Text(token) == "{");
  return handed ? token : kNoToken;
}

std::vector<Field> Places::Fields(uint32_t brace) const {
  std::vector<Field> fields;
  if (Text(brace) != "{") return fields;
  for (uint32_t token = brace + 1; token < size() && Text(token) != "}";) {
    fields.push_back(ReadField(token));
    token = SkipValue(fields.back().value_token);
    if (Text(token) == "," || Text(token) == ";") ++token;
  }
  return fields;
}

// `name = value`, `["name"] = value`, or a value.
Field Places::ReadField(uint32_t token) const {
  if (KindOf(token) == TokenKind::kName && Text(token + 1) == "=") {
    return {std::string(Text(token)), token, token + 2};
  }
  if (Text(token) == "[" && Text(token + 2) == "]" && Text(token + 3) == "=") {
    return {std::string(Quoted(token + 1)), token + 1, token + 4};
  }
  return {"", kNoToken, token};
}

// The token behind an expression: a comma or the brace that closes.
uint32_t Places::SkipValue(uint32_t token) const {
  int depth = 0;
  for (; token < size(); ++token) {
    const std::string_view text = Text(token);
    if (depth == 0 && (text == "," || text == ";" || text == "}")) return token;
    depth += Depth(text);
  }
  return token;
}

Error Places::Tell(std::string code, uint32_t token, Bilingual message, Bilingual hint) const {
  return Tell(std::move(code), At(token), std::move(message), std::move(hint));
}

Error Places::Tell(std::string code, const Place& place, Bilingual message, Bilingual hint) const {
  return Problem(std::move(code), place, source_, std::move(message), std::move(hint));
}

}  // namespace oit::lua
