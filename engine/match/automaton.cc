#include "match/automaton.h"

#include <cstddef>

namespace oit {
namespace {

// The literals below a node: those that share its first `depth` bytes.
struct Range {
  uint32_t begin;
  uint32_t end;
  uint32_t depth;
};

}  // namespace

Automaton::Automaton(const std::vector<std::string>& literals) {
  std::vector<Range> ranges = {{0, static_cast<uint32_t>(literals.size()), 0}};
  for (uint32_t node = 0; node < nodes_.size(); ++node) {
    Range range = ranges[node];
    if (nodes_[node].literal != kNone) ++range.begin;
    nodes_[node].first_child = static_cast<uint32_t>(nodes_.size());
    while (range.begin < range.end) {
      const char byte = literals[range.begin][range.depth];
      Range child = {range.begin, range.begin, range.depth + 1};
      while (child.end < range.end && literals[child.end][range.depth] == byte) ++child.end;
      const bool ends = literals[child.begin].size() == child.depth;
      AddChild(node, static_cast<uint8_t>(byte), ends ? child.begin : kNone);
      ranges.push_back(child);
      range.begin = child.end;
    }
  }
}

void Automaton::AddChild(uint32_t parent, uint8_t byte, uint32_t literal) {
  const uint32_t child = static_cast<uint32_t>(nodes_.size());
  Node node;
  node.literal = literal;
  if (parent == kRoot) {
    root_[byte] = child;
  } else {
    node.fail = Step(nodes_[parent].fail, byte);
  }
  const Node& suffix = nodes_[node.fail];
  node.shorter = suffix.literal != kNone ? node.fail : suffix.shorter;
  nodes_.push_back(node);
  labels_.push_back(byte);
  ++nodes_[parent].child_count;
}

}  // namespace oit
