#include "load/load.h"

#include <optional>
#include <utility>

#include "base/file.h"
#include "base/limits.h"
#include "load/chars.h"
#include "load/data/json_reader.h"
#include "load/data/yaml_reader.h"
#include "load/pdf/pdf_reader.h"
#include "load/sheet/csv_reader.h"
#include "load/sheet/xlsx_reader.h"
#include "load/sniff.h"
#include "load/text/lines.h"
#include "load/text/text_reader.h"
#include "load/web/html_charset.h"
#include "load/web/html_reader.h"
#include "load/word/docx_reader.h"
#include "load/word/office_reader.h"

namespace oit {
namespace {

Error Refuse(const char* code, const std::string& name, Bilingual message, Bilingual hint) {
  return Error{code, std::move(message), {name, 0, 0}, "", std::move(hint)};
}

Error NotRead(const Sniffed& file, const std::string& name) {
  return Refuse("load.format", name,
                {"ไฟล์นี้เป็น" + file.name.th + " ซึ่งโปรแกรมนี้อ่านไม่ได้",
                 "this is " + file.name.en + ", which is not read"},
                file.hint);
}

Error Empty(const std::string& name) {
  return Refuse(
      "load.empty", name, {"ไฟล์นี้ว่างเปล่า ไม่มีข้อความให้ตรวจ", "the file is empty: there is no text"},
      {"ตรวจดูว่าเลือกไฟล์ถูก และบันทึกไฟล์แล้ว", "check that it is the right file and that it was saved"});
}

Error TooLarge(const std::string& name) {
  return Refuse("load.too_large", name,
                {"ไฟล์นี้ใหญ่เกิน 64 เมกะไบต์", "the file is larger than 64 megabytes"},
                {"ตรวจดูว่าเป็นไฟล์รายงานจริง หรือแบ่งไฟล์ออกเป็นส่วน ๆ",
                 "check that it is a report, or split it into parts"});
}

// What only the decoded text tells: the first that takes it reads it.
Status ReadDecoded(const std::vector<Damage>& damage, Document* document) {
  const auto size = static_cast<uint32_t>(document->source.size());
  if (SkipBlanks(document->source, 0, size) == size) return Empty(document->path);
  document->line_starts = LineStarts(document->source);
  document->format = SniffTextFormat(document->source);
  for (auto read : {ReadYamlData, ReadCsv}) {
    Result<bool> taken = read(document);
    if (!taken.ok()) return taken.errors();
    if (*taken) return Nothing{};
  }
  return ReadText(damage, document);
}

Status ReadAsText(FileKind kind, std::string_view bytes, Document* document) {
  Result<Decoded> decoded = Decode(bytes, document->path);
  if (!decoded.ok() && kind == FileKind::kHtml) {
    if (std::optional<std::string> page = DecodeEntityPage(bytes)) decoded = Decoded{*page, {}, {}};
  }
  if (!decoded.ok()) return decoded.errors();
  document->encoding = decoded->encoding;
  document->source = std::move(decoded->utf8);
  if (kind == FileKind::kHtml) return ReadHtml(document);
  if (kind == FileKind::kJson) return ReadJsonData(document);
  return ReadDecoded(decoded->damage, document);
}

Status ReadAs(const Sniffed& file, std::string_view bytes, const LoadOptions& options,
              Document* document) {
  switch (file.kind) {
    case FileKind::kText:
    case FileKind::kHtml:
    case FileKind::kJson:
      return ReadAsText(file.kind, bytes, document);
    case FileKind::kDocx:
      return ReadDocx(bytes, document);
    case FileKind::kXlsx:
      return ReadXlsx(bytes, document);
    case FileKind::kPdf:
      return ReadPdf(bytes, options.ocr, document);
    case FileKind::kOffice:
      return ReadOffice(file, bytes, document);
    case FileKind::kForeign:
      break;
  }
  return NotRead(file, document->path);
}

}  // namespace

Result<Document> LoadBytes(std::string_view bytes, const std::string& name,
                           const LoadOptions& options) {
  static_assert(limits::kReportBytes == 64u << 20, "TooLarge names the limit");
  if (bytes.size() > limits::kReportBytes) return TooLarge(name);
  if (bytes.empty()) return Empty(name);
  Document document;
  document.path = name;
  document.sha256 = Sha256(bytes);
  if (Status read = ReadAs(Sniff(bytes), bytes, options, &document); !read.ok()) {
    return read.errors();
  }
  return document;
}

Result<Document> Load(const std::string& path, const LoadOptions& options) {
  Result<std::string> bytes = ReadFile(path, limits::kReportBytes);
  if (!bytes.ok()) return bytes.errors();
  return LoadBytes(*bytes, path, options);
}

}  // namespace oit
