#include <cstddef>
#include <cstdint>
#include <string>

#include "load/load.h"

// Any bytes as values: the first line names the delimiter, so that most inputs are read as such.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text = "sep=,\n";
  text.append(reinterpret_cast<const char*>(data), size);
  (void)oit::LoadBytes(text, "values.csv");
  return 0;
}
