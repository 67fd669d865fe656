#pragma once

#include <string>

#include "lua/value.h"

namespace oit::lua {

// What the readers of all words share: braces, keys and texts, checked against the vocabulary.
// Every problem is collected: "rule.key", "rule.doubled", "rule.type", "rule.missing",
// "rule.empty", "rule.choice", "rule.name". `places` must outlive the reader.
class NodeReader {
 public:
  explicit NodeReader(const Places& places) : places_(places) {}

  Errors TakeErrors() { return std::move(errors_); }

 protected:
  void Add(const char* code, uint32_t token, Bilingual message, Bilingual hint = {});
  void AddType(const Value& value, const std::string& what, const Bilingual& wanted);

  // The table between a word's braces, its keys checked against the vocabulary; null where
  // there is none.
  const Value* Braces(const Value& node);
  void CheckKeys(const Value& table, const Word& word);
  void RefuseDoubled(const Value& table);
  void CheckType(const Entry& entry, const Key& key);
  void RefusePositions(const Value& table, const Word& word);

  // The slug before the braces of `element "name" { }`.
  std::string ReadName(const Value& node);
  std::string ReadText(const Value* value);
  std::string ReadChoice(const Value& table, const Word& word, const std::string& key);

  const Places& places_;
  Errors errors_;
};

// [a-z][a-z0-9_]*
bool IsSlug(const std::string& text);

}  // namespace oit::lua
