#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckPeriod>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckPeriod::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text", kPush<&CheckPeriod::text>, "string", {"ข้อความ", "its text"}},
    {"from",
     kPush<&CheckPeriod::from>,
     "string",
     {"วันแรก เช่น \"2567-10-01\"", "the first day, as in \"2567-10-01\""}},
    {"to", kPush<&CheckPeriod::to>, "string", {"วันสุดท้าย", "the last day"}},
    {"single",
     kPush<&CheckPeriod::single>,
     "boolean",
     {"true เมื่อเป็นวันหรือเดือนเดียว", "true for a single date or month"}},
    {"measure",
     kPush<&CheckPeriod::measure>,
     "oit.measure?",
     {"มาตรการของช่วงเวลานี้", "the measure that it is of"}},
    {"block",
     kPush<&CheckPeriod::block>,
     "oit.block",
     {"ข้อความที่อยู่", "the block that it stands in"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckPeriod>() {
  static const ViewType type = {.name = "period", .fields = kFields, .index = IndexOf<CheckPeriod>};
  return type;
}

}  // namespace oit::lua
