#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

template <auto member>
constexpr auto kPush = PushMember<member, CheckReport>;

constexpr ViewField kFields[] = {
    {"year",
     kPush<&CheckReport::year>,
     "integer",
     {"ปีของเกณฑ์ที่ใช้ตรวจ", "the fiscal year of the rules"}},
    {"kind",
     kPush<&CheckReport::kind>,
     "string",
     {"ชนิดของเอกสาร เช่น \"measures-plan\"", "the kind of document, such as \"measures-plan\""}},
    {"agency", kPush<&CheckReport::agency>, "string", {"ชื่อหน่วยงาน", "the agency"}},
    {"agency_class",
     kPush<&CheckReport::agency_class>,
     "string",
     {"ประเภทหน่วยงาน เช่น \"อบต.\"", "its class, such as \"อบต.\""}},
    {"amphoe", kPush<&CheckReport::amphoe>, "string", {"อำเภอ ว่างถ้าไม่พบ", "its amphoe, or empty"}},
    {"province",
     kPush<&CheckReport::province>,
     "string",
     {"จังหวัด ว่างถ้าไม่พบ", "its province, or empty"}},
    {"site",
     kPush<&CheckReport::site>,
     "string",
     {"เว็บไซต์ของหน่วยงาน เช่น \"pangad.go.th\" ว่างถ้าไม่พบ", "the host of its own site, or empty"}},
    {"fiscal_year",
     kPush<&CheckReport::fiscal_year>,
     "integer?",
     {"ปีงบประมาณของรายงาน", "the fiscal year that the report is of"}},
    {"period_from",
     kPush<&CheckReport::period_from>,
     "string",
     {"วันเริ่มของช่วงที่รายงาน เช่น \"2567-10-01\" ว่างถ้าไม่พบ",
      "the first day reported, as in \"2567-10-01\", or empty"}},
    {"period_to",
     kPush<&CheckReport::period_to>,
     "string",
     {"วันสิ้นสุดของช่วงที่รายงาน ว่างถ้าไม่พบ", "the last day reported, or empty"}},
    {"title_years",
     kPush<&CheckReport::title_years>,
     "integer[]",
     {"ปีที่ชื่อเรื่องระบุ ทุกปีของช่วง เช่น พ.ศ. 2566 - 2570",
      "the years that the title names, every year of a range among them"}},
    {"own_file",
     kPush<&CheckReport::own_file>,
     "boolean",
     {"true เมื่ออ่านไฟล์ของข้อนั้นเอง (ตรวจโฟลเดอร์) ไม่ใช่รายงาน",
      "true where the item's own file is read (a folder), not a report"}},
    {"blocks",
     kPush<&CheckReport::blocks>,
     "oit.block[]",
     {"ข้อความทุกส่วนของเอกสาร ตามลำดับ", "every block of the document, in order"}},
    {"jumps",
     kPush<&CheckReport::jumps>,
     "oit.jump[]",
     {"ลำดับข้อที่ข้ามหรือย้อน", "numbering that jumps"}},
    {"measures",
     kPush<&CheckReport::measures>,
     "oit.measure[]",
     {"แถวของตารางมาตรการ ตามลำดับ", "the rows of tables of measures, in order"}},
    {"written",
     kPush<&CheckReport::written>,
     "oit.day?",
     {"วันที่ของเอกสารเอง เช่น ในหัวบันทึกข้อความ",
      "the day that the document itself bears, as in a memo's head"}},
    {"periods",
     kPush<&CheckReport::periods>,
     "oit.period[]",
     {"ช่วงเวลาของมาตรการ", "when measures are to be done"}},
    {"notices",
     kPush<&CheckReport::notices>,
     "oit.notice[]",
     {"ประกาศ นโยบาย หรือแผนของปีหนึ่ง พร้อมวันที่",
      "notices, policies and plans of a year with their date"}},
    {"results",
     kPush<&CheckReport::results>,
     "oit.result[]",
     {"ผลการประเมิน ITA ที่กล่าวถึง ตามปี", "the ITA results named, by year"}},
    {"places",
     kPush<&CheckReport::named_places>,
     "oit.place[]",
     {"ชื่อองค์กรปกครองส่วนท้องถิ่น อำเภอ และจังหวัด",
      "agencies of local government, districts and provinces by name"}},
    {"links", kPush<&CheckReport::links>, "oit.link[]", {"ลิงก์ทั้งหมด", "every link"}},
    {"repeats",
     kPush<&CheckReport::repeats>,
     "oit.repetition[]",
     {"ข้อความที่พบมากกว่าหนึ่งแห่ง", "texts that stand in more than one place"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckReport>() {
  static const ViewType type = {.name = "report", .fields = kFields};
  return type;
}

}  // namespace oit::lua
