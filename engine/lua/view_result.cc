#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckResult>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckResult::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text", kPush<&CheckResult::text>, "string", {"ข้อความ", "its text"}},
    {"year",
     kPush<&CheckResult::year>,
     "integer",
     {"ปีของผลการประเมิน ITA", "the year of the ITA result"}},
    {"measures",
     kPush<&CheckResult::measures>,
     "boolean",
     {"true เมื่อมาตรการหรือบทวิเคราะห์อาศัยผลนี้", "true where measures or an analysis rest on it"}},
    {"block",
     kPush<&CheckResult::block>,
     "oit.block",
     {"ข้อความที่อยู่", "the block that it stands in"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckResult>() {
  static const ViewType type = {.name = "result", .fields = kFields, .index = IndexOf<CheckResult>};
  return type;
}

}  // namespace oit::lua
