#pragma once

#include <vector>

#include "lua/advice_reader.h"
#include "pack/indicators.h"

namespace oit::lua {

// From the tree of one `indicator` to its struct. Besides the problems of AdviceReader:
// "rule.choice" (no number of an indicator), "rule.steps" ({items} out of place).
class IndicatorReader : public AdviceReader {
 public:
  using AdviceReader::AdviceReader;

  // `node` is what `indicator` made.
  IndicatorRule Read(const Value& node);

 private:
  MeasureRule ReadMeasure(const Value& node);
  std::vector<Phrase> ReadSlugs(const Value* slugs, const char* key);
  int ReadNumber(const Value* value);
  void CheckItemSteps(const MeasureRule& measure, const Value& table);
};

}  // namespace oit::lua
