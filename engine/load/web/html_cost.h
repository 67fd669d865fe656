#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace oit {

// What the parser would take for a web page. It looks through all open elements at every tag, and
// through all attributes of an element at each of them.
struct HtmlCost {
  uint64_t steps = 0;     // open elements, added up over all tags
  size_t attributes = 0;  // of the element that has most
};

// Linear in the page, but stops where `steps` runs over limits::kHtmlSteps.
HtmlCost CostOf(std::string_view page);

}  // namespace oit
