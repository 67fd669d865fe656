#include "load/pdf/pdf_reader.h"

#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "base/limits.h"
#include "base/process.h"
#include "load/pdf/pdf_lines.h"

namespace oit {
namespace {

using End = RunOutcome::End;

// oit-pdf stands beside oit; of a program of the tests, in the folder of the engine.
std::optional<std::string> Program() {
  const char* given = std::getenv("OIT_PDF");
  if (given && *given) return given;
  return FindProgram("oit-pdf", {"../engine"});
}

Error Refuse(const char* code, const Document& document, Bilingual message, Bilingual hint) {
  return Error{code, std::move(message), {document.path, 0, 0}, "", std::move(hint)};
}

Error NoProgram(const Document& document) {
  return Refuse("load.program", document,
                {"ไม่พบโปรแกรม oit-pdf ซึ่งใช้อ่านไฟล์ PDF",
                 "the program oit-pdf, which reads PDF files, is not there"},
                {"ติดตั้งใหม่ให้ oit-pdf อยู่ในโฟลเดอร์เดียวกับ oit หรือบอกที่อยู่ด้วยตัวแปร OIT_PDF",
                 "install oit-pdf in the folder of oit, or name it in the variable OIT_PDF"});
}

Error Encrypted(const Document& document) {
  return Refuse("load.encrypted", document,
                {"ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้", "the PDF is protected by a password"},
                {"โปรดปลดรหัสผ่านก่อน เช่น เปิดด้วยรหัสผ่านแล้วพิมพ์เป็น PDF ใหม่ แล้วตรวจอีกครั้ง",
                 "remove the password first: open it with the password and print it to a new PDF"});
}

Error Damaged(const Document& document) {
  return Refuse("load.damaged", document,
                {"ไฟล์ PDF นี้เสียหายหรือไม่ครบ จึงอ่านไม่ได้", "the PDF is damaged or cut off"},
                {"ดาวน์โหลดหรือคัดลอกไฟล์ใหม่ หรือบันทึกเป็น PDF อีกครั้งจากไฟล์ต้นฉบับ",
                 "download or copy it again, or save it as PDF once more from the original"});
}

Error Blank(const Document& document) {
  return Refuse(
      "load.empty", document,
      {"ไฟล์ PDF นี้มีแต่หน้าว่าง ไม่มีข้อความให้ตรวจ", "the PDF has blank pages only: there is no text"},
      {"ตรวจดูว่าเลือกไฟล์ถูก และบันทึกไฟล์แล้ว", "check that it is the right file and that it was saved"});
}

Error TooLarge(const Document& document) {
  return Refuse(
      "load.too_large", document,
      {"ไฟล์ PDF นี้ใหญ่หรือซับซ้อนเกินกว่าที่จะอ่านได้ในเวลาและหน่วยความจำที่กำหนด",
       "the PDF takes more time or memory to read than a report may"},
      {"แบ่งไฟล์เป็นส่วน ๆ หรือใช้ไฟล์ Word ต้นฉบับ", "split it into parts, or use the original Word file"});
}

// What oit-pdf says of a file that it does not read: {"error":"encrypted"}.
Error ToldError(std::string_view output, const Document& document) {
  if (output.ends_with("{\"error\":\"encrypted\"}\n")) return Encrypted(document);
  if (output.ends_with("{\"error\":\"too_large\"}\n")) return TooLarge(document);
  return Damaged(document);
}

// The system ended it at a limit, or it broke.
Error KilledError(int signal, const Document& document) {
  return signal == SIGXCPU || signal == SIGKILL ? TooLarge(document) : Damaged(document);
}

}  // namespace

Status ReadPdf(std::string_view bytes, bool ocr, Document* document) {
  const std::optional<std::string> program = Program();
  if (!program) return NoProgram(*document);
  Command command;
  command.words = {*program};
  if (ocr) command.words.push_back("--ocr");
  command.input = bytes;
  command.time = std::chrono::seconds(ocr ? limits::kOcrSeconds : 2 * limits::kPdfSeconds);
  command.output = limits::kPdfOutput;
  const RunOutcome outcome = Run(command);
  switch (outcome.end) {
    case End::kNotStarted:
      return NoProgram(*document);
    case End::kTimedOut:
    case End::kStopped:
    case End::kTooLong:
      return TooLarge(*document);
    case End::kKilled:
      return KilledError(outcome.status, *document);
    case End::kExited:
      break;
  }
  if (outcome.status != 0) return ToldError(outcome.output, *document);
  Status read = ReadPdfLines(outcome.output, document);
  if (read.ok() && document->blocks.empty() && document->gaps.empty()) return Blank(*document);
  return read;
}

}  // namespace oit
