#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckCell>;

constexpr ViewField kFields[] = {
    {"text",
     kPush<&CheckCell::text>,
     "string",
     {"ข้อความ ย่อหน้าละบรรทัด", "its text, a line a block"}},
    {"filled",
     kPush<&CheckCell::filled>,
     "boolean",
     {"true เมื่อมีข้อความหรือเครื่องหมาย", "true where it holds text or a mark"}},
    {"blocks", kPush<&CheckCell::blocks>, "oit.block[]", {"ข้อความแต่ละส่วน", "its blocks"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckCell>() {
  static const ViewType type = {.name = "cell", .fields = kFields};
  return type;
}

}  // namespace oit::lua
