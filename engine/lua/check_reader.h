#pragma once

#include <string>
#include <vector>

#include "lua/node_reader.h"
#include "pack/pack.h"

namespace oit::lua {

// From the tree of one `check` to its struct. Besides the problems of NodeReader: "rule.name",
// "rule.placeholder".
class CheckReader : public NodeReader {
 public:
  using NodeReader::NodeReader;

  // `node` is what `check` made.
  ReportCheck Read(const Value& node);

 private:
  std::string ReadId(const Value& node);
  Bilingual ReadBilingual(const Value* value, const std::string& what);
  std::string ReadMessage(const Value* value);
  Bilingual ReadMessages(const Value& value, const std::string& what);
  void ReadVariants(const Value* value, ReportCheck& check);
  void ReadExamples(const Value* value, Example::Kind kind, ReportCheck& check);
};

// The name of a placeholder that begins at `open` of `text`, where its brace stands, and the
// offset behind its closing brace; an empty name for a brace that opens none.
struct Placeholder {
  std::string name;
  size_t end;
};
Placeholder PlaceholderAt(const std::string& text, size_t open);

}  // namespace oit::lua
