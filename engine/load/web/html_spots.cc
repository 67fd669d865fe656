#include "load/web/html_spots.h"

#include <algorithm>

#include "load/text/lines.h"

namespace oit {
namespace {

constexpr uint32_t kStretch = 256;  // bytes

bool BeginsChar(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

HtmlSpots::HtmlSpots(std::string_view page) : page_(page), lines_(LineStarts(page)) {
  if (page.starts_with("\xEF\xBB\xBF")) lines_.front() = 3;
  uint32_t count = 0;
  for (size_t i = 0; i < page.size(); ++i) {
    if (i % kStretch == 0) counts_.push_back(count);
    count += BeginsChar(page[i]);
  }
  counts_.push_back(count);
}

uint32_t HtmlSpots::CharsBefore(uint32_t byte) const {
  uint32_t count = counts_[byte / kStretch];
  for (uint32_t i = byte - byte % kStretch; i < byte; ++i) count += BeginsChar(page_[i]);
  return count;
}

Spot HtmlSpots::At(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(page_.size()));
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), byte);
  const auto line = std::max<uint32_t>(1, static_cast<uint32_t>(after - lines_.begin()));
  Spot spot;
  spot.line = line;
  spot.line_column = CharsBefore(byte) - CharsBefore(std::min(byte, lines_[line - 1])) + 1;
  spot.byte = byte;
  return spot;
}

}  // namespace oit
