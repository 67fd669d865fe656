#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

constexpr ViewField kStatementFields[] = {
    {"index",
     PushMember<&CheckStatement::index, CheckStatement>,
     "integer",
     {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text",
     PushMember<&CheckStatement::text, CheckStatement>,
     "string",
     {"ตามที่พิมพ์ เช่น \"87.56\"", "as printed, such as \"87.56\""}},
    {"where",
     PushMember<&CheckStatement::where, CheckStatement>,
     "string",
     {"ที่อยู่ เช่น \"ตารางที่ 1\" \"บรรทัด 36\"", "its place in Thai, such as \"ตารางที่ 1\""}},
    {"where_en",
     PushMember<&CheckStatement::where_en, CheckStatement>,
     "string",
     {"ที่อยู่ ภาษาอังกฤษ", "its place in English"}},
};

constexpr ViewField kValueFields[] = {
    {"text",
     PushMember<&CheckScoreValue::text, CheckScoreValue>,
     "string",
     {"ค่าที่ระบุ", "the value"}},
    {"statements",
     PushMember<&CheckScoreValue::statements, CheckScoreValue>,
     "oit.score_statement[]",
     {"ทุกแห่งที่ระบุค่านี้", "every place that states it"}},
    {"chosen",
     PushMember<&CheckScoreValue::chosen, CheckScoreValue>,
     "boolean",
     {"true เมื่อเป็นค่าเดียว หรือเป็นค่าที่การคำนวณรองรับ",
      "true where it is the only one, or the one that the arithmetic bears out"}},
};

constexpr ViewField kSubjectFields[] = {
    {"kind",
     PushMember<&CheckSubject::kind, CheckSubject>,
     "string",
     {"\"total\" \"instrument\" \"indicator\"", "\"total\", \"instrument\", \"indicator\""}},
    {"number",
     PushMember<&CheckSubject::number, CheckSubject>,
     "integer",
     {"ตัวชี้วัดที่", "the number of an indicator"}},
    {"instrument",
     PushMember<&CheckSubject::instrument, CheckSubject>,
     "string",
     {"\"IIT\" \"EIT\" \"OIT\" หรือว่าง", "\"IIT\", \"EIT\", \"OIT\" or empty"}},
    {"name",
     PushMember<&CheckSubject::name, CheckSubject>,
     "string",
     {"ชื่อ ภาษาไทย", "its name in Thai"}},
    {"name_en",
     PushMember<&CheckSubject::name_en, CheckSubject>,
     "string",
     {"ชื่อ ภาษาอังกฤษ", "its name in English"}},
    {"values",
     PushMember<&CheckSubject::values, CheckSubject>,
     "oit.score_value[]",
     {"ค่าที่รายงานระบุ มากกว่าหนึ่งเมื่อไม่ตรงกัน", "its values; more than one where statements differ"}},
    {"chosen",
     PushMember<&CheckSubject::chosen, CheckSubject>,
     "oit.score_value?",
     {"ค่าที่ใช้ ไม่มีเมื่อตัดสินไม่ได้", "the value to go by; nil where nothing tells"}},
    {"chosen_by",
     PushMember<&CheckSubject::chosen_by, CheckSubject>,
     "string",
     {"สิ่งที่ตัดสินค่าที่ไม่ตรงกัน: \"total\" \"instrument\" \"mean\" \"items\" หรือ \"open\"",
      "what told differing values apart: \"total\", \"instrument\", \"mean\", \"items\" or "
      "\"open\""}},
    {"least",
     PushMember<&CheckSubject::least, CheckSubject>,
     "number",
     {"ค่าที่ต่ำที่สุดที่อาจเป็น", "the least that it may be"}},
    {"most",
     PushMember<&CheckSubject::most, CheckSubject>,
     "number",
     {"ค่าที่สูงที่สุดที่อาจเป็น", "the most that it may be"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckStatement>() {
  static const ViewType type = {
      .name = "score_statement", .fields = kStatementFields, .index = IndexOf<CheckStatement>};
  return type;
}

template <>
const ViewType& TypeOf<CheckScoreValue>() {
  static const ViewType type = {.name = "score_value", .fields = kValueFields};
  return type;
}

template <>
const ViewType& TypeOf<CheckSubject>() {
  static const ViewType type = {.name = "score_subject", .fields = kSubjectFields};
  return type;
}

}  // namespace oit::lua
