#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckJump>;

constexpr ViewField kFields[] = {
    {"before", kPush<&CheckJump::before>, "oit.block?", {"ข้อที่อยู่ก่อน", "the block before it"}},
    {"after",
     kPush<&CheckJump::after>,
     "oit.block?",
     {"ข้อที่เลขไม่ต่อ", "the block that goes on with another number"}},
    {"expected", kPush<&CheckJump::expected>, "integer", {"เลขที่ควรเป็น", "the number that was due"}},
    {"found", kPush<&CheckJump::found>, "integer", {"เลขที่พบ", "the number that stands there"}},
    {"gap",
     kPush<&CheckJump::gap>,
     "boolean",
     {"true เมื่อน่าจะมีข้อความขาดหาย", "true where text was probably lost"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckJump>() {
  static const ViewType type = {.name = "jump", .fields = kFields};
  return type;
}

}  // namespace oit::lua
