#pragma once

#include <string>
#include <vector>

#include "lua/node_reader.h"
#include "pack/pack.h"

namespace oit::lua {

// What the readers of requirements and indicators share: the texts of a measure. Besides the
// problems of NodeReader: "rule.placeholder".
class AdviceReader : public NodeReader {
 public:
  using NodeReader::NodeReader;

 protected:
  // `placeholders`: those that its texts may hold.
  Advice ReadAdvice(const Value& node, const std::vector<std::string>& placeholders);
  // The same from what stands between the braces.
  Advice ReadAdviceTexts(const Value& table, const std::vector<std::string>& placeholders);

 private:
  std::string ReadAdviceText(const Value* value, const std::vector<std::string>& placeholders);
};

}  // namespace oit::lua
