#include "load/word/office_reader.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "archive/archive.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/process.h"
#include "load/sheet/xlsx_reader.h"
#include "load/word/docx_reader.h"

namespace oit {
namespace {

constexpr std::chrono::seconds kLongest{60};

// What LibreOffice is asked for.
struct Conversion {
  const char* from;  // ".doc" without its dot
  const char* to;
};

// LibreOffice's settings: no macros run, and nothing is fetched for the file.
constexpr std::string_view kSettings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

// Where the directory of an OLE file first has a stream of this name; npos for nowhere. Those of
// files embedded in it come later.
size_t FindStream(std::string_view bytes, std::string_view name) {
  constexpr size_t kEntry = 128;      // bytes of an entry, which stands at a multiple of them
  constexpr size_t kNameLength = 64;  // where it says how many bytes its name has
  std::string wide;
  for (char c : name) {
    wide += c;
    wide += '\0';
  }
  const auto length = static_cast<char>(wide.size() + 2);
  for (size_t at = bytes.find(wide); at != bytes.npos; at = bytes.find(wide, at + 1)) {
    const bool entry = at % kEntry == 0 && bytes.size() - at >= kEntry;
    if (entry && bytes[at + kNameLength] == length) return at;
  }
  return bytes.npos;
}

Error Foreign(const std::string& path) {
  return Error{
      "load.format",
      {"ไฟล์นี้ไม่ใช่เอกสาร Word หรือ Excel จึงอ่านไม่ได้",
       "this is no document of Word or Excel and is not read"},
      {path, 0, 0},
      "",
      {"ตรวจไฟล์รายงานที่เป็น .docx, .xlsx หรือ .pdf", "check the report as .docx, .xlsx or .pdf"}};
}

Error NoProgram(const Sniffed& file, const std::string& path) {
  return Error{"load.program",
               {"ไฟล์นี้เป็น" + file.name.th + " ซึ่งต้องมีโปรแกรม LibreOffice ในเครื่องจึงจะอ่านได้",
                "this is " + file.name.en + ", which is read only where LibreOffice is installed"},
               {path, 0, 0},
               "",
               {file.hint.th + " หรือติดตั้ง LibreOffice", file.hint.en + ", or install LibreOffice"}};
}

Error NotConverted(const Sniffed& file, const std::string& path) {
  return Error{"load.damaged",
               {"LibreOffice เปิดไฟล์นี้ไม่ได้: ไฟล์อาจเสีย ใหญ่เกินไป หรือตั้งรหัสผ่านไว้",
                "LibreOffice could not open the file: it may be damaged, too large or protected by "
                "a password"},
               {path, 0, 0},
               "",
               file.hint};
}

// What the file is converted to; an error where it cannot be.
Result<Conversion> ConversionOf(std::string_view bytes, const std::string& path) {
  if (bytes.starts_with("{\\rtf")) return Conversion{"rtf", "docx"};
  if (bytes.starts_with("PK")) {
    const bool sheet = bytes.substr(0, 4096).find("opendocument.spreadsheet") != bytes.npos;
    return sheet ? Conversion{"ods", "xlsx"} : Conversion{"odt", "docx"};
  }
  if (FindStream(bytes, "EncryptedPackage") != bytes.npos) return EncryptedFile(path);
  const size_t word = FindStream(bytes, "WordDocument");
  const size_t excel = std::min(FindStream(bytes, "Workbook"), FindStream(bytes, "Book"));
  if (word == bytes.npos && excel == bytes.npos) return Foreign(path);
  return word < excel ? Conversion{"doc", "docx"} : Conversion{"xls", "xlsx"};
}

std::optional<std::string> FindOffice() {
  std::optional<std::string> found = FindProgram("soffice");
  return found ? found : FindProgram("libreoffice");
}

// The bytes of the converted file; nothing where the program made none.
std::optional<std::string> Convert(const std::string& program, const Conversion& conversion,
                                   std::string_view bytes) {
  const TemporaryFolder folder;
  const std::string profile = folder.path() + "/profile";
  const std::string name = folder.path() + "/report.";
  std::error_code error;
  std::filesystem::create_directories(profile + "/user", error);
  const std::string settings = profile + "/user/registrymodifications.xcu";
  if (folder.path().empty() || error || !WriteFile(settings, kSettings).ok() ||
      !WriteFile(name + conversion.from, bytes).ok()) {
    return std::nullopt;
  }
  Command command;
  command.words = {program,
                   "-env:UserInstallation=file://" + profile,
                   "--headless",
                   "--norestore",
                   "--convert-to",
                   conversion.to,
                   "--outdir",
                   folder.path(),
                   name + conversion.from};
  command.folder = folder.path();
  command.time = kLongest;
  if (!Run(command).succeeded()) return std::nullopt;
  Result<std::string> converted = ReadFile(name + conversion.to, limits::kReportBytes);
  if (!converted.ok()) return std::nullopt;
  return std::move(*converted);
}

}  // namespace

Status ReadOffice(const Sniffed& file, std::string_view bytes, Document* document) {
  const Result<Conversion> conversion = ConversionOf(bytes, document->path);
  if (!conversion.ok()) return conversion.errors();
  const std::optional<std::string> program = FindOffice();
  if (!program) return NoProgram(file, document->path);
  const std::optional<std::string> converted = Convert(*program, *conversion, bytes);
  if (!converted) return NotConverted(file, document->path);
  const bool sheet = std::string_view(conversion->to) == "xlsx";
  Status read = sheet ? ReadXlsx(*converted, document) : ReadDocx(*converted, document);
  if (read.ok()) document->format = conversion->from;
  return read;
}

}  // namespace oit
