#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/result.h"

// YAML as values that know their place. A small YAML, for files that people write by
// hand: one document of maps, lists and texts; no anchors, aliases or tags. Every scalar is
// its text as written ("9.10" stays so): what it means, the reader of the file says.
namespace oit::yaml {

inline constexpr size_t kMaxDepth = 32;          // maps and lists inside one another
inline constexpr size_t kMaxValues = 1'000'000;  // of one file

enum class Type { kNull, kText, kList, kMap };

struct Value {
  Type type = Type::kNull;
  uint32_t line = 0;    // from 1
  uint32_t column = 0;  // from 1, in code points
  std::string text;     // kText
  // kList: the elements; kMap: the values, in the file's order, each with its key in `keys`.
  std::vector<Value> items;
  std::vector<Value> keys;

  // The value of `key` in a map, or null.
  const Value* Find(std::string_view key) const;
};

struct File {
  std::string path;
  std::string text;  // as it was read
  Value root;

  Place At(const Value& value) const { return {path, value.line, value.column}; }
};

// Errors: "yaml.encoding" (not UTF-8), "yaml.control", "yaml.tab" (tabs that indent),
// "yaml.syntax" (the first), "yaml.quote" (not closed on its line), "yaml.depth",
// "yaml.size" (more than kMaxValues), "yaml.documents", and as far as the file can be parsed all of
// "yaml.doubled_key", "yaml.key", "yaml.anchor", "yaml.tag".
Result<File> Parse(std::string path, std::string text);

// What keeps a text from being UTF-8: at most one error, "yaml.encoding", which says how it
// was probably saved.
Errors CheckEncoding(const std::string& path, const std::string& text);

// Parse of a file of at most limits::kRuleFileBytes.
Result<File> Load(const std::string& path);

// A text of one line in quotes, which YAML reads as that text whatever it holds.
std::string Quoted(std::string_view text);

// Line `line` (from 1) of a text, without its end; empty where there is none.
std::string LineOf(std::string_view text, uint32_t line);

}  // namespace oit::yaml
