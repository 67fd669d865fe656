#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckPlace>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckPlace::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"kind",
     kPush<&CheckPlace::kind>,
     "string",
     {"\"agency\" \"amphoe\" \"province\"", "\"agency\", \"amphoe\", \"province\""}},
    {"name", kPush<&CheckPlace::name>, "string", {"ชื่อ", "its name"}},
    {"own",
     kPush<&CheckPlace::own>,
     "boolean",
     {"true เมื่อเป็นของหน่วยงานเอง", "true for the report's own"}},
    {"beside",
     kPush<&CheckPlace::beside>,
     "boolean",
     {"true เมื่ออยู่ในที่ของชื่อหน่วยงานเอง เช่น หน้าปก หัวข้อ",
      "true where the own name would stand: title page, heading"}},
    {"guest",
     kPush<&CheckPlace::guest>,
     "boolean",
     {"true เมื่อเป็นหน่วยงานอื่นที่กล่าวถึงได้ เช่น \"ร่วมกับ ...\"",
      "true for another that is rightly named: \"together with ...\""}},
    {"block", kPush<&CheckPlace::block>, "oit.block", {"ข้อความที่อยู่", "the block that it stands in"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckPlace>() {
  static const ViewType type = {.name = "place", .fields = kFields, .index = IndexOf<CheckPlace>};
  return type;
}

}  // namespace oit::lua
