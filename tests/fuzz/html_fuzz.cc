#include <cstddef>
#include <cstdint>
#include <string>

#include "load/load.h"

// Any bytes as the body of a web page.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string page = "<!DOCTYPE html>";
  page.append(reinterpret_cast<const char*>(data), size);
  (void)oit::LoadBytes(page, "page.html");
  return 0;
}
