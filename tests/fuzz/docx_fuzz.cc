// The parts of a Word file, parted by NUL: document, styles, numbering, footnotes, relations. What
// lies around them (the archive) is packed here, since no mutation would get through a checksum.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive/archive.h"
#include "load/load.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr const char* kParts[] = {"word/document.xml", "word/styles.xml",
                                           "word/numbering.xml", "word/footnotes.xml",
                                           "word/_rels/document.xml.rels"};
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  oit::ArchiveWriter writer;
  for (const char* name : kParts) {
    const size_t end = rest.find('\0');
    writer.Add(name, std::string(rest.substr(0, end)));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  oit::Result<std::string> bytes = writer.Finish();
  if (bytes.ok()) (void)oit::LoadBytes(*bytes, "fuzz.docx");
  return 0;
}
