#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckMeasure>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckMeasure::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"number",
     kPush<&CheckMeasure::number>,
     "integer",
     {"มาตรการที่ นับจาก 1 ตามลำดับในรายงาน", "from 1, in the order of the report"}},
    {"table",
     kPush<&CheckMeasure::table>,
     "integer",
     {"ตารางที่ นับจาก 1 เป็น 0 เมื่อเขียนเป็นข้อความ", "the table, from 1; 0 in prose"}},
    {"row",
     kPush<&CheckMeasure::row>,
     "integer",
     {"แถวที่ นับจาก 1 เป็น 0 เมื่อเขียนเป็นข้อความ", "the row, from 1; 0 in prose"}},
    {"mark",
     kPush<&CheckMeasure::mark>,
     "string",
     {"เครื่องหมายของแถว: \"done\" \"not_done\" \"in_progress\" \"both\" หรือว่าง",
      "the mark of its row: \"done\", \"not_done\", \"in_progress\", \"both\" or empty"}},
    {"alone",
     kPush<&CheckMeasure::alone>,
     "boolean",
     {"true เมื่อเป็นมาตรการหนึ่งจริง ไม่ใช่แถวหัวข้อ แถวรวม หรือแถวที่ต่อจากแถวก่อน",
      "true for a measure of its own: no heading or sum, not the rest of the row above"}},
    {"cells",
     kPush<&CheckMeasure::cells>,
     "table<string, oit.cell>",
     {"ช่องตามคอลัมน์ เช่น cells.outcome ไม่มีเมื่อตารางไม่มีคอลัมน์นั้น",
      "its cells by column, as in cells.outcome; none where the table has no such column"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckMeasure>() {
  static const ViewType type = {
      .name = "measure", .fields = kFields, .index = IndexOf<CheckMeasure>};
  return type;
}

}  // namespace oit::lua
