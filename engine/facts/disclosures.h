#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "facts/parts.h"

namespace oit::facts {

// "o12", "(o 12)", "o12. โครงสร้าง": the code of an item at the start of a block's key.
struct ItemCode {
  int number = 0;
  uint32_t end = 0;  // in the key, behind the code and what parts it from a title
};
std::optional<ItemCode> ReadItemCode(std::string_view key);

// The items' own places on a page of disclosures, in order.
std::vector<Disclosure> ReadDisclosures(const Reading& reading);

}  // namespace oit::facts
