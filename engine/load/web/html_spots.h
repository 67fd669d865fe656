#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace oit {

// Lines and columns of a page, which may be one line of megabytes.
class HtmlSpots {
 public:
  explicit HtmlSpots(std::string_view page);
  Spot At(uint32_t byte) const;

 private:
  uint32_t CharsBefore(uint32_t byte) const;

  std::string_view page_;
  std::vector<uint32_t> lines_;   // where each begins
  std::vector<uint32_t> counts_;  // characters before each stretch of the page
};

}  // namespace oit
