#include <doctest/doctest.h>

#include <string>

#include "base/process.h"
#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

// An OLE file of which only the directory is there, with a stream of this name.
std::string Ole(const std::string& name) {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  bytes.resize(1024);
  for (size_t i = 0; i < name.size(); ++i) bytes[512 + 2 * i] = name[i];
  bytes[512 + 64] = static_cast<char>(2 * name.size() + 2);
  return bytes;
}

std::string CodeOf(const std::string& bytes) {
  Result<Document> document = LoadBytes(bytes, "r.doc");
  return document.ok() ? "read" : document.errors()[0].code;
}

bool HasOffice() {
  if (FindProgram("soffice") || FindProgram("libreoffice")) return true;
  MESSAGE("LibreOffice is not installed: skipped");
  return false;
}

TEST_CASE("a locked file and one of another program are told apart from an old document") {
  CHECK(CodeOf(Ole("EncryptedPackage")) == "load.encrypted");
  CHECK(CodeOf(Ole("PowerPoint Document")) == "load.format");
  const std::string old = CodeOf(Ole("WordDocument"));
  CHECK(old == (HasOffice() ? "load.damaged" : "load.program"));
}

TEST_CASE("LibreOffice reads what Word once wrote") {
  if (!HasOffice()) return;
  const std::string rtf =
      "{\\rtf1\\ansi\\deff0 {\\b\\ab O1}\\par plain text\\par\n"
      "\\trowd\\cellx2000\\cellx4000 a\\intbl\\cell b\\intbl\\cell\\row\n"
      "\\trowd\\cellx2000\\cellx4000 c\\intbl\\cell \\u3585?\\u3586?\\intbl\\cell\\row}";
  Result<Document> document = LoadBytes(rtf, "r.doc");
  REQUIRE(document.ok());
  CHECK(document->format == "rtf");
  REQUIRE(document->tables.size() == 1);
  CHECK(TextOf(*document, document->tables[0].rows[1].cells[1].blocks.begin) == "กข");
}

}  // namespace
}  // namespace oit
