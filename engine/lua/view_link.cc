#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckLink>;

constexpr ViewField kFields[] = {
    {"index", kPush<&CheckLink::index>, "integer", {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text", kPush<&CheckLink::text>, "string", {"ข้อความที่แสดง", "the text shown"}},
    {"target", kPush<&CheckLink::target>, "string", {"ที่อยู่ของลิงก์", "where it goes"}},
    {"host",
     kPush<&CheckLink::host>,
     "string",
     {"ชื่อเว็บไซต์ ไม่มี www. ว่างถ้าไม่ใช่ที่อยู่เว็บ", "the site without \"www.\", or empty"}},
    {"address",
     kPush<&CheckLink::address>,
     "string",
     {"ที่อยู่สำหรับเทียบกัน ไม่มี http และ www.", "the address to compare, without scheme and \"www.\""}},
    {"home",
     kPush<&CheckLink::home>,
     "boolean",
     {"true เมื่อเป็นหน้าแรกของเว็บไซต์", "true for the front page of a site"}},
    {"own",
     kPush<&CheckLink::own>,
     "boolean",
     {"true เมื่อเป็นเว็บไซต์ของหน่วยงานเอง", "true on the agency's own site"}},
    {"common",
     kPush<&CheckLink::common>,
     "boolean",
     {"true เมื่อเป็นสื่อสังคมหรือระบบกลางของรัฐ", "true for social networks and systems of the state"}},
    {"shows_other",
     kPush<&CheckLink::shows_other>,
     "boolean",
     {"true เมื่อข้อความที่แสดงเป็นที่อยู่อื่น", "true where the text is another address"}},
    {"things",
     kPush<&CheckLink::things>,
     "string[]",
     {"เรื่องที่อ้าง ตามรายการคำใน words/things.yaml",
      "what it is given for, by the lists of words/things.yaml"}},
    {"block",
     kPush<&CheckLink::block>,
     "oit.block?",
     {"ข้อความที่อยู่หรือตามหลัง", "the block that it stands in or follows"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckLink>() {
  static const ViewType type = {.name = "link", .fields = kFields, .index = IndexOf<CheckLink>};
  return type;
}

}  // namespace oit::lua
