#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckNotice>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckNotice::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text", kPush<&CheckNotice::text>, "string", {"ข้อความ", "its text"}},
    {"year", kPush<&CheckNotice::year>, "integer", {"ปีของประกาศ", "the year that it is of"}},
    {"fiscal",
     kPush<&CheckNotice::fiscal>,
     "boolean",
     {"true เมื่อเป็นปีงบประมาณ", "true for a fiscal year"}},
    {"day", kPush<&CheckNotice::day>, "oit.day", {"วันที่ของประกาศ", "the day that it bears"}},
    {"block",
     kPush<&CheckNotice::block>,
     "oit.block",
     {"ข้อความที่อยู่", "the block that it stands in"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckNotice>() {
  static const ViewType type = {.name = "notice", .fields = kFields, .index = IndexOf<CheckNotice>};
  return type;
}

}  // namespace oit::lua
