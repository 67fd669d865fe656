#pragma once

#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "document/document.h"

namespace oit {

// What oit-pdf says of the recognition of a page without text.
enum class PageOcr : uint8_t { kNotTried, kDone, kNotInstalled, kStopped };

PageOcr OcrOf(std::string_view name);  // "done", "not_installed", "stopped"

// Pages in a row of which the same is told.
struct LostPages {
  GapKind kind = GapKind::kPage;  // kScan, kPage or kFont
  uint32_t first = 0;
  uint32_t last = 0;
  int64_t characters = 0;  // that no font tells
  PageOcr ocr = PageOcr::kNotTried;
};

// What is lost with them, and what to do.
Bilingual Tell(const LostPages& lost);

}  // namespace oit
