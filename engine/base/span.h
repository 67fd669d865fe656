#pragma once

#include <cstdint>

namespace oit {

// Half-open range [begin, end). Of what (source bytes, key characters, blocks)
// is said where a Span is used.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool Contains(uint32_t offset) const { return offset >= begin && offset < end; }
  bool Contains(Span other) const { return other.begin >= begin && other.end <= end; }
  bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  bool operator==(const Span&) const = default;
};

}  // namespace oit
