#include "load/load.h"

#include <utility>

#include "base/file.h"
#include "base/limits.h"
#include "load/chars.h"
#include "load/lines.h"
#include "load/sniff.h"
#include "load/text_reader.h"
#include "load/yaml_reader.h"

namespace oit {
namespace {

Error Refuse(const char* code, const std::string& name, Bilingual message, Bilingual hint) {
  return Error{code, std::move(message), {name, 0, 0}, "", std::move(hint)};
}

Error NotRead(const Foreign& format, const std::string& name) {
  return Refuse(
      "load.format", name,
      {"ไฟล์นี้เป็น" + format.name.th + " รุ่นนี้อ่านได้เฉพาะไฟล์ข้อความธรรมดา (.txt) และ Markdown (.md)",
       "this is " + format.name.en + "; this version reads plain text and Markdown only"},
      format.hint);
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

}  // namespace

Result<Document> LoadBytes(std::string_view bytes, const std::string& name) {
  static_assert(limits::kReportBytes == 64u << 20, "TooLarge names the limit");
  if (bytes.size() > limits::kReportBytes) return TooLarge(name);
  if (bytes.empty()) return Empty(name);
  if (std::optional<Foreign> format = SniffForeign(bytes)) return NotRead(*format, name);
  Result<Decoded> decoded = Decode(bytes, name);
  if (!decoded.ok()) return decoded.errors();

  Document document;
  document.path = name;
  document.sha256 = Sha256(bytes);
  document.encoding = decoded->encoding;
  document.source = std::move(decoded->utf8);
  const auto size = static_cast<uint32_t>(document.source.size());
  if (SkipBlanks(document.source, 0, size) == size) return Empty(name);
  document.format = SniffTextFormat(document.source);
  document.line_starts = LineStarts(document.source);
  Result<bool> data = ReadYamlData(&document);
  if (!data) return data.errors();
  Status read = *data ? Status(Nothing{}) : ReadText(decoded->damage, &document);
  if (!read.ok()) return read.errors();
  return document;
}

Result<Document> Load(const std::string& path) {
  Result<std::string> bytes = ReadFile(path, limits::kReportBytes);
  if (!bytes.ok()) return bytes.errors();
  return LoadBytes(*bytes, path);
}

}  // namespace oit
