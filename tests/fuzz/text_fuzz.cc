#include <cstddef>
#include <cstdint>
#include <string_view>

#include "load/load.h"

// Text, Markdown, YAML: whatever is not told to be something else.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  oit::LoadBytes({reinterpret_cast<const char*>(data), size}, "report.txt");
  return 0;
}
