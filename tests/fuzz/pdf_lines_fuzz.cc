#include <cstddef>
#include <cstdint>
#include <string_view>

#include "load/pdf/pdf_lines.h"

// What a broken oit-pdf could write.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  oit::Document document;
  document.path = "fuzz.pdf";
  const std::string_view lines(reinterpret_cast<const char*>(data), size);
  (void)oit::ReadPdfLines(lines, &document);
  return 0;
}
