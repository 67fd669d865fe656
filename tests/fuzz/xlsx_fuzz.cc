// The parts of a workbook, parted by NUL: a sheet, its relations, the texts, the styles, the list
// of sheets. What lies around them (the archive) is packed here, since no mutation would get
// through a checksum.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive/archive.h"
#include "load/load.h"

namespace {

const char kPackage[] =
    "<Relationships><Relationship Id='w' Type='x/officeDocument' Target='xl/workbook.xml'/>"
    "</Relationships>";
const char kRelations[] =
    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='sheet.xml'/>"
    "<Relationship Id='r2' Type='x/sharedStrings' Target='texts.xml'/>"
    "<Relationship Id='r3' Type='x/styles' Target='styles.xml'/></Relationships>";
const char kWorkbook[] = "<workbook><sheets><sheet name='O14' id='r1'/></sheets></workbook>";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr const char* kParts[] = {"xl/sheet.xml", "xl/_rels/sheet.xml.rels",
                                           "xl/texts.xml", "xl/styles.xml", "xl/workbook.xml"};
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  oit::ArchiveWriter writer;
  writer.Add("_rels/.rels", kPackage);
  writer.Add("xl/_rels/workbook.xml.rels", kRelations);
  bool listed = false;
  for (const char* name : kParts) {
    const size_t end = rest.find('\0');
    writer.Add(name, std::string(rest.substr(0, end)));
    listed = name == kParts[4];
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  if (!listed) writer.Add("xl/workbook.xml", kWorkbook);
  oit::Result<std::string> bytes = writer.Finish();
  if (bytes.ok()) (void)oit::LoadBytes(*bytes, "fuzz.xlsx");
  return 0;
}
