#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oit {

// How much of one text another says in words of its own: shortened, turned round, with other words
// between. Letters count, not spaces, digits and signs.
class Wording {
 public:
  // Keys (text/key.h) of the passages of all that is compared: what stands in many of them,
  // "จัดทำ" or "การดำเนินการ", weighs little.
  explicit Wording(const std::vector<std::string_view>& passages);

  // How much of `text` is in `other`, 0 to 1: the letters in runs of three that both have, each
  // letter by the rarest run around it. What `topic` has too tells little: both are on that topic.
  double Covered(std::string_view text, std::string_view other, std::string_view topic = {}) const;

 private:
  double WeightOf(uint32_t run) const;

  std::unordered_map<uint32_t, int> passages_with_;  // how many hold a run
  double passages_ = 0;
};

}  // namespace oit
