#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckDay>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckDay::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text", kPush<&CheckDay::text>, "string", {"ข้อความ", "its text"}},
    {"date",
     kPush<&CheckDay::date>,
     "string",
     {"วันที่ เช่น \"2568-04-24\"", "the day, as in \"2568-04-24\""}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckDay>() {
  static const ViewType type = {.name = "day", .fields = kFields, .index = IndexOf<CheckDay>};
  return type;
}

}  // namespace oit::lua
