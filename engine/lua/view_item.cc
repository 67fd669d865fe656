#include "lua/check.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckItem>;

constexpr ViewField kFields[] = {
    {"requirement", kPush<&CheckItem::requirement>, "string", {"ชื่อเรื่อง", "the requirement"}},
    {"topic",
     kPush<&CheckItem::topic>,
     "string",
     {"ระดับที่พบของเรื่อง", "the level that its subject has so far"}},
    {"topic_blocks",
     kPush<&CheckItem::topic_blocks>,
     "integer[]",
     {"ลำดับของข้อความที่พบเรื่อง", "the blocks in which the subject was found"}},
    {"elements",
     kPush<&CheckItem::elements>,
     "table<string, oit.found>",
     {"สิ่งที่พบแล้วของแต่ละองค์ประกอบ ตามชื่อ", "what was found so far of each element, by id"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckItem>() {
  static const ViewType type = {.name = "item", .fields = kFields};
  return type;
}

}  // namespace oit::lua
