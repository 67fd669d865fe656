#include "load/office_reader.h"

namespace oit {

Status ReadOffice(const Sniffed& file, std::string_view bytes, Document* document) {
  (void)bytes;
  (void)file;
  return Error{"load.format",
               {"ยังอ่านไฟล์ชนิดนี้ไม่ได้", "files of this kind cannot be read yet"},
               {document->path, 0, 0},
               "",
               {}};
}

}  // namespace oit
