#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/document.h"
#include "load/data/json_reader.h"

// Any text as JSON, described reports among it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  oit::Document document;
  document.path = "fuzz.json";
  document.source.assign(reinterpret_cast<const char*>(data), size);
  for (char& c : document.source) c = static_cast<char>(c & 0x7F);  // the source is valid UTF-8
  (void)oit::ReadJsonData(&document);
  return 0;
}
