#include "serve/words.h"

#include <fmt/format.h>

namespace oit::say {
namespace {

Error Say(const char* code, Bilingual message, Bilingual hint = {}) {
  return Error{code, std::move(message), {}, "", std::move(hint)};
}

size_t Megabytes(size_t bytes) { return bytes >> 20; }

}  // namespace

Error PortTaken(int port) {
  return Say(
      "serve.port",
      {fmt::format("พอร์ต {} มีโปรแกรมอื่นใช้อยู่ (อาจเปิด oit serve ไว้แล้ว)", port),
       fmt::format("port {} is in use by another program (perhaps oit serve already runs)", port)},
      {fmt::format("ลองเปิด http://127.0.0.1:{}/ ในเบราว์เซอร์ หรือสั่ง oit serve --port 0 "
                   "เพื่อใช้พอร์ตอื่นที่ว่าง",
                   port),
       fmt::format("open http://127.0.0.1:{}/ in the browser, or use oit serve --port 0 to take "
                   "another",
                   port)});
}

Error NoTemporaryFolder() {
  return Say("serve.folder",
             {"เครื่องนี้ไม่มีที่เก็บไฟล์ชั่วคราว หรือเนื้อที่เต็ม", "there is no room for temporary files"},
             {"ลบไฟล์ที่ไม่ใช้ แล้วลองใหม่", "make room on the disk and try again"});
}

Error TooManySessions(size_t limit) {
  return Say("serve.sessions",
             {fmt::format("เปิดเอกสารไว้ครบ {} เรื่องแล้ว", limit),
              fmt::format("{} documents are open already", limit)},
             {"กด “ลืมเอกสารนี้” กับเรื่องที่ดูเสร็จแล้ว แล้ววางใหม่",
              "forget those you are done with, then drop this one again"});
}

Error TooManyFiles(size_t limit) {
  return Say(
      "serve.files",
      {fmt::format("โฟลเดอร์นี้มีไฟล์เกิน {} ไฟล์", limit),
       fmt::format("the folder holds more than {} files", limit)},
      {"เลือกเฉพาะโฟลเดอร์ที่มีไฟล์ของข้อ O1–O28", "drop the folder with the files of the items only"});
}

Error FileTooLarge(size_t limit) {
  return Say("serve.file_size",
             {fmt::format("ไฟล์ใหญ่เกิน {} MB", Megabytes(limit)),
              fmt::format("the file is larger than {} MB", Megabytes(limit))},
             {"บันทึกเป็นไฟล์ที่เล็กลง หรือแยกเป็นหลายไฟล์", "save it smaller, or in several files"});
}

Error NoRoom(size_t limit) {
  return Say("serve.size",
             {fmt::format("เอกสารที่เปิดไว้รวมกันเกิน {} MB", Megabytes(limit)),
              fmt::format("the open documents are more than {} MB together", Megabytes(limit))},
             {"กด “ลืมเอกสารนี้” กับเรื่องที่ดูเสร็จแล้ว หรือวางเฉพาะไฟล์ที่ต้องตรวจ",
              "forget those you are done with, or drop only the files to check"});
}

Error BadName() {
  return Say("serve.name",
             {"ชื่อไฟล์นี้ใช้ไม่ได้ หรือซ้ำกัน", "the name of this file cannot be used, or came twice"},
             {"เปลี่ยนชื่อไฟล์ แล้ววางใหม่", "rename the file and drop it again"});
}

Error NotWritten() {
  return Say("serve.write", {"รับไฟล์ไม่สำเร็จ เนื้อที่ในเครื่องอาจเต็ม", "the file could not be stored"},
             {"ลบไฟล์ที่ไม่ใช้ แล้วลองใหม่", "make room on the disk and try again"});
}

Error Foreign() {
  return Say("serve.foreign",
             {"หน้านี้เปิดได้จากเครื่องนี้โดยตรงเท่านั้น", "this page answers this machine's own browser only"},
             {"พิมพ์ที่อยู่ที่ oit serve แจ้งไว้ในช่องที่อยู่ของเบราว์เซอร์",
              "type the address that oit serve printed into the browser"});
}

Error Forgotten() {
  return Say("serve.forgotten",
             {"เอกสารนี้ถูกลืมแล้ว (กดลืม หรือไม่ได้ใช้เกินหนึ่งชั่วโมง)",
              "this document has been forgotten (on request, or after an hour without use)"},
             {"โปรดวางไฟล์ใหม่", "drop the file again"});
}

Error Busy() {
  return Say("serve.busy", {"กำลังตรวจเอกสารนี้อยู่", "this document is being checked"},
             {"รอให้ตรวจเสร็จก่อน", "wait until that is done"});
}

Error NoSuchPage() { return Say("serve.page", {"ไม่พบหน้านี้", "there is no such page"}); }

Error BadRequest() {
  return Say("serve.request", {"คำขอนี้อ่านไม่ได้", "the request cannot be read"},
             {"โหลดหน้านี้ใหม่ แล้วลองอีกครั้ง", "reload the page and try again"});
}

Error TookTooLong(std::chrono::seconds limit) {
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(limit).count();
  return Say("serve.time",
             {fmt::format("ตรวจนานเกิน {} นาที จึงหยุดไว้", minutes),
              fmt::format("the check took more than {} minutes and was ended", minutes)},
             {"แยกเอกสารเป็นไฟล์ที่เล็กลง หรือวางเฉพาะไฟล์ที่ต้องตรวจ",
              "split the document, or drop only the files to check"});
}

Error CouldNotCheck() {
  return Say(
      "serve.check",
      {"ตรวจเอกสารนี้ไม่สำเร็จ โปรแกรมที่อ่านไฟล์หยุดกลางคัน", "the check of this document ended early"},
      {"เปิดไฟล์แล้วบันทึกใหม่เป็น .docx หรือ .pdf จากนั้นวางใหม่",
       "open the file, save it anew as .docx or .pdf, and drop that"});
}

}  // namespace oit::say
