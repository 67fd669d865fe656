#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oit {

// Finds every occurrence of many literals in one pass over a text (Aho and Corasick, 1975).
// Immutable once built. Nodes are numbered breadth first, so the children of a node are
// neighbours and the whole table takes about 20 bytes a node.
class Automaton {
 public:
  Automaton() = default;

  // `literals` sorted, each once, none empty. Hits name them by index.
  explicit Automaton(const std::vector<std::string>& literals);

  // Calls on_hit(literal, end) for every occurrence, overlapping ones too; ends ascend.
  template <class OnHit>
  void Scan(std::string_view text, OnHit&& on_hit) const {
    uint32_t node = kRoot;
    for (uint32_t i = 0; i < text.size(); ++i) {
      node = Step(node, static_cast<uint8_t>(text[i]));
      uint32_t ending = nodes_[node].literal != kNone ? node : nodes_[node].shorter;
      for (; ending != kRoot; ending = nodes_[ending].shorter) {
        on_hit(nodes_[ending].literal, i + 1);
      }
    }
  }

 private:
  static constexpr uint32_t kRoot = 0;
  static constexpr uint32_t kNone = UINT32_MAX;

  struct Node {
    uint32_t first_child = 0;
    uint32_t child_count = 0;
    uint32_t fail = kRoot;     // the longest proper suffix that is a node
    uint32_t shorter = kRoot;  // the longest proper suffix that is a literal, or the root
    uint32_t literal = kNone;  // the literal that ends here
  };

  // The child of `node` by `byte`, or the root for none.
  uint32_t Child(uint32_t node, uint8_t byte) const {
    const Node& parent = nodes_[node];
    const uint32_t end = parent.first_child + parent.child_count;
    for (uint32_t child = parent.first_child; child < end; ++child) {
      if (labels_[child] == byte) return child;
    }
    return kRoot;
  }

  uint32_t Step(uint32_t node, uint8_t byte) const {
    for (; node != kRoot; node = nodes_[node].fail) {
      if (uint32_t child = Child(node, byte); child != kRoot) return child;
    }
    return root_[byte];
  }

  void AddChild(uint32_t parent, uint8_t byte, uint32_t literal);

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<uint8_t> labels_ = std::vector<uint8_t>(1);  // the byte that leads to each node
  std::array<uint32_t, 256> root_{};                       // children of the root by byte
};

}  // namespace oit
