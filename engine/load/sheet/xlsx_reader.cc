#include "load/sheet/xlsx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "load/chars.h"
#include "load/manuscript.h"
#include "load/sheet/workbook.h"
#include "load/sheet/worksheet.h"
#include "load/text/text_reader.h"

namespace oit {
namespace {

// A name that the program gave, not a person: "Sheet1", "แผ่นงาน2".
bool IsDefaultName(std::string_view name) {
  for (std::string_view word : {"Sheet", "แผ่นงาน", "แผ่น", "ชีต"}) {
    if (!name.starts_with(word)) continue;
    const std::string_view rest = name.substr(word.size());
    return rest.find_first_not_of("0123456789 ") == std::string_view::npos;
  }
  return false;
}

void Write(const DrawnPart& part, uint32_t sheet, Manuscript* out) {
  Spot spot;
  spot.sheet = sheet;
  spot.row = part.place.row;
  spot.column = part.place.column;
  out->EndParagraph();
  out->At(spot);
  if (part.picture) return out->Image(part.text);
  std::string_view text = part.text;
  while (true) {
    const size_t end = text.find('\n');
    out->Write(text.substr(0, end));
    out->EndParagraph();
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

// The name of the sheet as a heading, then what it shows: what lies over its first rows, its
// cells, what lies over the others.
void Write(const Worksheet& read, const std::string& name, Manuscript* out) {
  if (!IsDefaultName(name)) {
    Spot spot;
    spot.sheet = read.sheet.number;
    out->At(spot);
    out->Heading(1);
    out->Write(name);
    out->EndParagraph();
  }
  const uint32_t top = read.sheet.rows.empty() ? UINT32_MAX : read.sheet.rows.front().number;
  for (const DrawnPart& part : read.drawn) {
    if (part.place.row <= top) Write(part, read.sheet.number, out);
  }
  WriteSheet(read.sheet, out);
  for (const DrawnPart& part : read.drawn) {
    if (part.place.row > top) Write(part, read.sheet.number, out);
  }
  if (read.uncomputed == 0) return;
  out->Lose(GapKind::kCut,
            {fmt::format("แผ่นงาน “{}” มีสูตร {} ช่องที่ไฟล์ไม่ได้เก็บผลลัพธ์ไว้ (ช่องแรกคือ {}) "
                         "เปิดใน Excel แล้วบันทึกอีกครั้ง",
                         name, read.uncomputed, read.first_uncomputed),
             fmt::format("the file does not hold the results of {} formulas of the sheet “{}” (the "
                         "first in {}): open it in Excel and save it again",
                         read.uncomputed, name, read.first_uncomputed)});
}

Error Empty(const Document& document) {
  return Error{"load.empty",
               {"ไม่พบข้อความในแผ่นงานที่แสดงอยู่", "the sheets that are shown hold no text"},
               {document.path, 0, 0},
               "",
               {"ตรวจดูว่าเลือกไฟล์ถูก และไม่ได้ซ่อนแผ่นงานที่มีข้อมูลไว้",
                "check that it is the right file and that its sheets are not hidden"}};
}

}  // namespace

Status ReadXlsx(std::string_view bytes, Document* document) {
  Result<Archive> archive = Archive::Open(bytes, document->path);
  if (!archive.ok()) return archive.errors();
  Result<Workbook> workbook = ReadWorkbook(document->path, &*archive);
  if (!workbook.ok()) return workbook.errors();
  document->format = "xlsx";
  Manuscript manuscript;
  for (const WorkbookSheet& each : workbook->sheets) {
    document->sheets.push_back(each.name);
    Result<Worksheet> read = ReadWorksheet(*workbook, each.part, document->path, &*archive);
    if (!read.ok()) return read.errors();
    read->sheet.number = static_cast<uint32_t>(document->sheets.size());
    if (read->sheet.full || manuscript.full()) return TooManyParts(*document);
    const bool filled = !read->sheet.rows.empty() || !read->drawn.empty();
    if (filled || read->uncomputed > 0) Write(*read, each.name, &manuscript);
  }
  if (manuscript.empty()) return Empty(*document);
  return ReadManuscript(std::move(manuscript), document);
}

}  // namespace oit
