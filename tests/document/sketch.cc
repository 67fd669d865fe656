#include "document/sketch.h"

#include <algorithm>

namespace oit {

Document Sketch(const std::string& source) {
  Document d;
  d.path = "sketch.txt";
  d.source = source;
  d.line_starts = {0};
  uint32_t begin = 0;
  while (begin < source.size()) {
    auto end = static_cast<uint32_t>(std::min(source.find('\n', begin), source.size()));
    Block block;
    uint32_t text = begin;
    const bool brackets = source[text] == '(';
    if (brackets) ++text;
    if (source[text] >= '1' && source[text] <= '9') {
      block.kind = BlockKind::kListItem;
      block.mark = {brackets ? MarkStyle::kParentheses : MarkStyle::kDot,
                    static_cast<uint16_t>(std::stoi(source.substr(text))), 1};
      text = static_cast<uint32_t>(source.find(' ', text)) + 1;
    }
    block.pieces = {static_cast<uint32_t>(d.pieces.size()),
                    static_cast<uint32_t>(d.pieces.size()) + 1};
    d.pieces.push_back({text, end, 0, false});
    block.key = d.text.Append(d.source, &d.pieces.back(), 1);
    d.blocks.push_back(block);
    begin = end + 1;
    d.line_starts.push_back(begin);
  }
  return d;
}

}  // namespace oit
