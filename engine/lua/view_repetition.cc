#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckRepeat>;

constexpr ViewField kFields[] = {
    {"letters",
     kPush<&CheckRepeat::letters>,
     "integer",
     {"จำนวนตัวอักษร ไม่นับช่องว่างและที่อยู่เว็บ", "how many letters, without spaces and addresses"}},
    {"blocks",
     kPush<&CheckRepeat::blocks>,
     "oit.block[]",
     {"ข้อความที่เหมือนกัน ตามลำดับ", "the blocks that are the same, in order"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckRepeat>() {
  static const ViewType type = {.name = "repetition", .fields = kFields};
  return type;
}

}  // namespace oit::lua
