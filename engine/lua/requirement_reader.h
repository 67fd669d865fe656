#pragma once

#include <string>

#include "lua/advice_reader.h"
#include "pack/pack.h"

namespace oit::lua {

// From the tree of one `requirement` to its struct. Besides the problems of NodeReader:
// "rule.element", "rule.level", "rule.placeholder".
class RequirementReader : public AdviceReader {
 public:
  using AdviceReader::AdviceReader;

  // `node` is what `requirement` made.
  Requirement Read(const Value& node);

 private:
  void ReadParts(const Value& table, Requirement& requirement);
  ElementRule ReadElement(const Value& node);
  Words ReadWords(const Value* node);
  void ReadWord(const Value& value, Words& words);
  std::vector<Shape> ReadShapes(const Value* value);
  std::vector<Phrase> ReadPhrases(const Value* value);

  void ReadExamples(const Value* table, Example::Kind kind, const std::string& level,
                    Requirement& requirement);
  void ReadExamplesOf(const Value& value, const Example& example, Requirement& requirement);
  void ReadLevels(const Value* table, Requirement& requirement);
  void ReadExample(const Value& value, Example example, Requirement& requirement);

  std::vector<std::string> misspelt_;  // names of elements whose word was not known
};

}  // namespace oit::lua
