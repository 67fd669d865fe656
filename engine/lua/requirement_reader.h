#pragma once

#include <string>

#include "lua/value.h"
#include "pack/pack.h"

namespace oit::lua {

// From the tree of one `requirement` to its struct. Every problem is collected: "rule.key",
// "rule.doubled", "rule.type", "rule.missing", "rule.empty", "rule.name", "rule.choice",
// "rule.element", "rule.level", "rule.placeholder". `places` must outlive the reader.
class RequirementReader {
 public:
  explicit RequirementReader(const Places& places) : places_(places) {}

  // `node` is what `requirement` made.
  Requirement Read(const Value& node);
  Errors TakeErrors() { return std::move(errors_); }

 private:
  void Add(const char* code, uint32_t token, Bilingual message, Bilingual hint = {});
  void AddType(const Value& value, const std::string& what, const Bilingual& wanted);

  // The table between a word's braces, its keys checked against the vocabulary; null where
  // there is none.
  const Value* Braces(const Value& node);
  void CheckKeys(const Value& table, const Word& word);
  void RefuseDoubled(const Value& table);
  void CheckType(const Entry& entry, const Key& key);
  void RefusePositions(const Value& table, const Word& word);
  std::string ReadName(const Value& node);

  void ReadParts(const Value& table, Requirement& requirement);
  ElementRule ReadElement(const Value& node);
  Advice ReadAdvice(const Value& node);
  Words ReadWords(const Value* node);
  void ReadWord(const Value& value, Words& words);
  std::vector<Shape> ReadShapes(const Value* value);
  std::string ReadChoice(const Value& table, const Word& word, const std::string& key);
  std::string ReadText(const Value* value);
  std::vector<Phrase> ReadPhrases(const Value* value);
  std::string ReadAdviceText(const Value* value);

  void ReadExamples(const Value* table, Example::Kind kind, const std::string& level,
                    Requirement& requirement);
  void ReadExamplesOf(const Value& value, const Example& example, Requirement& requirement);
  void ReadLevels(const Value* table, Requirement& requirement);
  void ReadExample(const Value& value, Example example, Requirement& requirement);

  const Places& places_;
  Errors errors_;
  std::vector<std::string> misspelt_;  // names of elements whose word was not known
};

// [a-z][a-z0-9_]*
bool IsSlug(const std::string& text);

}  // namespace oit::lua
