#include "load/html_reader.h"

namespace oit {

Status ReadHtml(Document* document) {
  return Error{"load.format",
               {"ยังอ่านไฟล์ชนิดนี้ไม่ได้", "files of this kind cannot be read yet"},
               {document->path, 0, 0},
               "",
               {}};
}

}  // namespace oit
