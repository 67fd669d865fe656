#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckBlock>;

constexpr ViewField kFields[] = {
    {"index",
     kPush<&CheckBlock::index>,
     "integer",
     {"เลขประจำข้อความ ใช้อ้างเป็นหลักฐาน", "its number in the report; goes back as evidence"}},
    {"text", kPush<&CheckBlock::text>, "string", {"ข้อความ", "its text"}},
    {"norm",
     kPush<&CheckBlock::norm>,
     "string",
     {"ข้อความที่ไม่มีช่องว่าง ใช้เทียบกัน", "its text without spaces, to compare"}},
    {"kind",
     kPush<&CheckBlock::kind>,
     "string",
     {"\"heading\" \"paragraph\" \"list_item\" \"image\"",
      "\"heading\", \"paragraph\", \"list_item\", \"image\""}},
    {"role",
     kPush<&CheckBlock::role>,
     "string",
     {"คอลัมน์หรือหัวข้อที่อยู่ เช่น \"steps\" ว่างถ้าไม่มี",
      "the column or section it stands in, such as \"steps\", or empty"}},
    {"mark",
     kPush<&CheckBlock::mark>,
     "string",
     {"เครื่องหมายของแถว: \"done\" \"not_done\" หรือว่าง",
      "the mark of its row: \"done\", \"not_done\" or empty"}},
    {"table",
     kPush<&CheckBlock::table>,
     "integer",
     {"ตารางที่ นับจาก 1 หรือ 0 ถ้าไม่อยู่ในตาราง", "the table, from 1; 0 for none"}},
    {"row",
     kPush<&CheckBlock::row>,
     "integer",
     {"แถวที่ นับจาก 1 หรือ 0", "the row, from 1; 0 for none"}},
    {"column",
     kPush<&CheckBlock::column>,
     "integer",
     {"คอลัมน์ที่ นับจาก 1 หรือ 0", "the column, from 1; 0 for none"}},
    {"line", kPush<&CheckBlock::line>, "integer", {"บรรทัดในไฟล์", "the line of the file"}},
    {"number",
     kPush<&CheckBlock::number>,
     "integer",
     {"เลขข้อที่นำหน้า หรือ 0", "the number in front of it; 0 for none"}},
    {"parent",
     kPush<&CheckBlock::parent>,
     "integer",
     {"index ของข้อหรือย่อหน้าที่อยู่ภายใต้ หรือ 0",
      "the index of the item or sentence it stands under; 0 for none"}},
    {"shapes",
     kPush<&CheckBlock::shapes>,
     "string[]",
     {"รูปแบบที่พบในข้อความ เช่น \"phone\"", "the forms found in it, such as \"phone\""}},
    {"links", kPush<&CheckBlock::links>, "string[]", {"ที่อยู่ของลิงก์", "where its links go"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckBlock>() {
  static const ViewType type = {.name = "block", .fields = kFields, .index = IndexOf<CheckBlock>};
  return type;
}

}  // namespace oit::lua
