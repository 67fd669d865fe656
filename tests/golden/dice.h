#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace oit {

// Numbers that look random and are the same in every run.
class Dice {
 public:
  explicit Dice(uint32_t seed) : engine_(seed) {}
  size_t Below(size_t n) { return engine_() % n; }
  bool OneIn(size_t n) { return Below(n) == 0; }
  template <typename List>
  auto Of(const List& list) {
    return list[Below(list.size())];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace oit
