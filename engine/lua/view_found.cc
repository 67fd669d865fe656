#include "lua/check.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckElement>;

constexpr ViewField kFields[] = {
    {"level",
     kPush<&CheckElement::level>,
     "string",
     {"ระดับ: \"shown\" \"claimed\" \"planned\" \"missing\" \"review\"",
      "the level: \"shown\", \"claimed\", \"planned\", \"missing\", \"review\""}},
    {"evidence",
     kPush<&CheckElement::evidence>,
     "integer[]",
     {"ลำดับของข้อความที่เป็นหลักฐาน", "the blocks that are its evidence"}},
    {"why", kPush<&CheckElement::why>, "string", {"เหตุผลให้คนอ่าน", "the reason, for people"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckElement>() {
  static const ViewType type = {.name = "found", .fields = kFields};
  return type;
}

}  // namespace oit::lua
