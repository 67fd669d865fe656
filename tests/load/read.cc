#include "load/read.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <utility>

#include "load/load.h"

namespace oit {

Document Read(const std::string& text) {
  Result<Document> document = LoadBytes(text, "test.txt");
  REQUIRE(document.ok());
  return std::move(*document);
}

std::string TextOf(const Document& document, uint32_t block) {
  return document.Quote(document.blocks[block].key);
}

std::string Outline(const Document& document) {
  std::string out;
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    uint32_t depth = 0;
    for (uint32_t up = block.parent; up != kNowhere; up = document.blocks[up].parent) ++depth;
    out.append(depth, '.');
    const std::string number = std::to_string(block.mark.number);
    switch (block.mark.style) {
      case MarkStyle::kNone:
        break;
      case MarkStyle::kDash:
        out += "- ";
        break;
      case MarkStyle::kParentheses:
        out += "(" + number + ") ";
        break;
      case MarkStyle::kDot:
        out += number + ". ";
        break;
      case MarkStyle::kParenthesis:
        out += number + ") ";
        break;
    }
    if (block.kind == BlockKind::kHeading) out += "# ";
    if (block.kind == BlockKind::kOrnament) out += "~ ";
    if (block.kind == BlockKind::kSignature) out += "@ ";
    if (block.kind == BlockKind::kImage) out += "! ";
    if (block.kind == BlockKind::kColumnHeader) out += "| ";
    out += TextOf(document, i) + "\n";
  }
  return out;
}

Document ReadReport(const std::string& name) {
  const std::string path = std::string(OIT_SHARED) + "/reports/" + name;
  if (!std::filesystem::exists(path)) {
    MESSAGE("the shared reports are not there: skipped " << name);
    return {};
  }
  Result<Document> document = Load(path);
  REQUIRE(document.ok());
  return std::move(*document);
}

}  // namespace oit
