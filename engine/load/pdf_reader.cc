#include "load/pdf_reader.h"

namespace oit {

Status ReadPdf(std::string_view bytes, bool ocr, Document* document) {
  (void)ocr;
  (void)bytes;
  return Error{"load.format",
               {"ยังอ่านไฟล์ชนิดนี้ไม่ได้", "files of this kind cannot be read yet"},
               {document->path, 0, 0},
               "",
               {}};
}

}  // namespace oit
