#include "load/pdf/pdf_gaps.h"

#include <fmt/format.h>

#include <string>

namespace oit {
namespace {

Bilingual TellScan(const std::string& th, const std::string& en, PageOcr ocr) {
  switch (ocr) {
    case PageOcr::kNotTried:
      break;
    case PageOcr::kDone:
      return {
          th + " เป็นภาพสแกน อ่านด้วย OCR แล้วไม่พบข้อความ โปรดเปิดดูเอง หรือใช้ไฟล์ Word ต้นฉบับ",
          en + ": a scan in which OCR found no text; look yourself, or use the original Word file"};
    case PageOcr::kNotInstalled:
      return {th + " เป็นภาพสแกน และเครื่องนี้ยังไม่มีโปรแกรม tesseract โปรดติดตั้ง tesseract-ocr และ "
                   "tesseract-ocr-tha หรือใช้ไฟล์ Word ต้นฉบับ",
              en + ": scanned, and tesseract is not installed; install tesseract-ocr and "
                   "tesseract-ocr-tha, or use the original Word file"};
    case PageOcr::kStopped:
      return {th + " เป็นภาพสแกนที่อ่านด้วย OCR ไม่เสร็จในเวลาที่กำหนด โปรดแบ่งไฟล์ หรือใช้ไฟล์ Word ต้นฉบับ",
              en + ": a scan that OCR could not read in time; split the file, or use the original "
                   "Word file"};
  }
  return {th + " เป็นภาพสแกน จึงไม่มีข้อความให้อ่าน โปรดใช้ไฟล์ Word ต้นฉบับ หรือสั่งใหม่โดยเติม --ocr "
               "(ต้องมีโปรแกรม tesseract)",
          en + ": scanned, without text; use the original Word file, or add --ocr (where tesseract "
               "is installed)"};
}

}  // namespace

PageOcr OcrOf(std::string_view name) {
  if (name == "done") return PageOcr::kDone;
  if (name == "not_installed") return PageOcr::kNotInstalled;
  return name == "stopped" ? PageOcr::kStopped : PageOcr::kNotTried;
}

Bilingual Tell(const LostPages& lost) {
  const bool one = lost.first == lost.last;
  const std::string pages =
      one ? std::to_string(lost.first) : fmt::format("{}–{}", lost.first, lost.last);
  const std::string th = "หน้า " + pages;
  const std::string en = (one ? "page " : "pages ") + pages;
  if (lost.kind == GapKind::kScan) return TellScan(th, en, lost.ocr);
  if (lost.kind == GapKind::kPage) {
    return {th + " ไม่มีข้อความ โปรดเปิดดูว่าเป็นหน้าว่างจริง",
            en + ": no text; look whether nothing stands there"};
  }
  return {fmt::format("{}: อ่านตัวอักษรไม่ได้ {} ตัว เพราะแบบอักษรในไฟล์ไม่บอกว่าเป็นตัวใด "
                      "โปรดใช้ไฟล์ Word ต้นฉบับ",
                      th, lost.characters),
          fmt::format("{}: {} characters cannot be read, their font does not say what they are; "
                      "use the original Word file",
                      en, lost.characters)};
}

}  // namespace oit
