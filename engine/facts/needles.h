#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace oit::facts {

// A few hundred plain words looked for in short key text, wherever its soft breaks fall:
// the narrow cells of a table's header break words at any letter, which the matcher,
// rightly, does not forgive in prose.
class Needles {
 public:
  struct Found {
    uint32_t id = 0;
    Span span;  // in the text given
  };

  // An error where the normaliser refuses the word.
  Status Add(std::string_view utf8, uint32_t id);

  // The longest word that starts at `offset` and ends at a cluster edge.
  std::optional<Found> At(std::string_view key, uint32_t offset) const;

  // Leftmost, of those the longest, not overlapping; ascending.
  std::vector<Found> Scan(std::string_view key) const;

 private:
  struct Needle {
    std::string key;
    uint32_t id;
  };
  std::array<std::vector<Needle>, 256> by_first_byte_;  // longest first
};

}  // namespace oit::facts
