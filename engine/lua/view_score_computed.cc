#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

constexpr ViewField kInstrumentFields[] = {
    {"name",
     PushMember<&CheckInstrument::name, CheckInstrument>,
     "string",
     {"\"IIT\" \"EIT\" \"OIT\"", "\"IIT\", \"EIT\", \"OIT\""}},
    {"from",
     PushMember<&CheckInstrument::from, CheckInstrument>,
     "integer",
     {"ตัวชี้วัดแรก", "its first indicator"}},
    {"to",
     PushMember<&CheckInstrument::to, CheckInstrument>,
     "integer",
     {"ตัวชี้วัดสุดท้าย", "its last indicator"}},
    {"parts",
     PushMember<&CheckInstrument::parts, CheckInstrument>,
     "boolean",
     {"true เมื่อค่าเฉลี่ยมาจากสองส่วนที่รายงานระบุ",
      "true where the mean is that of its two stated parts"}},
    {"stated",
     PushMember<&CheckInstrument::stated, CheckInstrument>,
     "oit.score_value?",
     {"คะแนนที่รายงานระบุ", "its score as stated"}},
    {"mean",
     PushMember<&CheckInstrument::mean, CheckInstrument>,
     "string",
     {"ค่าเฉลี่ยที่คำนวณได้ หรือว่าง", "the mean, or empty"}},
    {"fits",
     PushMember<&CheckInstrument::fits, CheckInstrument>,
     "boolean?",
     {"ตรงกันหรือไม่ เมื่อคิดการปัดเศษแล้ว ไม่มีเมื่อเทียบไม่ได้",
      "whether they agree, rounding weighed; nil where they cannot be compared"}},
    {"explained",
     PushMember<&CheckInstrument::explained, CheckInstrument>,
     "boolean",
     {"true เมื่อข้อสังเกตอื่นบอกเหตุที่ไม่ตรงแล้ว", "true where other checks tell why they differ"}},
    {"basis",
     PushMember<&CheckInstrument::basis, CheckInstrument>,
     "oit.score_statement[]",
     {"คะแนนที่นำมาเฉลี่ย", "the scores that it is the mean of"}},
};

constexpr ViewField kTotalFields[] = {
    {"stated",
     PushMember<&CheckTotal::stated, CheckTotal>,
     "oit.score_value?",
     {"คะแนนรวมที่รายงานระบุ", "the total as stated"}},
    {"computed",
     PushMember<&CheckTotal::computed, CheckTotal>,
     "string",
     {"คะแนนรวมที่คำนวณได้ หรือว่าง", "the total computed, or empty"}},
    {"fits",
     PushMember<&CheckTotal::fits, CheckTotal>,
     "boolean?",
     {"ตรงกันหรือไม่ ไม่มีเมื่อเทียบไม่ได้", "whether they agree; nil where they cannot be compared"}},
    {"explained",
     PushMember<&CheckTotal::explained, CheckTotal>,
     "boolean",
     {"true เมื่อข้อสังเกตอื่นบอกเหตุที่ไม่ตรงแล้ว", "true where other checks tell why they differ"}},
    {"basis",
     PushMember<&CheckTotal::basis, CheckTotal>,
     "oit.score_statement[]",
     {"คะแนนที่นำมาคำนวณ", "the scores that it is computed from"}},
    {"confirmed",
     PushMember<&CheckTotal::confirmed, CheckTotal>,
     "boolean",
     {"true เมื่อน้ำหนักของปีนั้นยืนยันแล้ว", "true where the weights of that year are confirmed"}},
};

constexpr ViewField kGradeFields[] = {
    {"stated",
     PushMember<&CheckGrade::stated, CheckGrade>,
     "oit.score_statement[]",
     {"ระดับที่รายงานระบุ", "the grades as stated"}},
    {"computed",
     PushMember<&CheckGrade::computed, CheckGrade>,
     "string",
     {"ระดับของคะแนนรวม หรือว่าง", "the grade of the total, or empty"}},
    {"fits",
     PushMember<&CheckGrade::fits, CheckGrade>,
     "boolean?",
     {"ตรงกันหรือไม่ ไม่มีเมื่อเทียบไม่ได้", "whether they agree; nil where they cannot be compared"}},
    {"total",
     PushMember<&CheckGrade::total, CheckGrade>,
     "oit.score_value?",
     {"คะแนนรวมที่รายงานระบุ", "the total as stated"}},
    {"total_text",
     PushMember<&CheckGrade::total_text, CheckGrade>,
     "string",
     {"คะแนนรวมที่ใช้", "the total that it is the grade of"}},
    {"confirmed",
     PushMember<&CheckGrade::confirmed, CheckGrade>,
     "boolean",
     {"true เมื่อเกณฑ์ระดับของปีนั้นยืนยันแล้ว", "true where the grades of that year are confirmed"}},
    {"low_instrument",
     PushMember<&CheckGrade::low_instrument, CheckGrade>,
     "string",
     {"เครื่องมือที่ต่ำกว่าเกณฑ์ของระดับที่ระบุ หรือว่าง",
      "the instrument that is too low for the stated grade, or empty"}},
    {"low_score",
     PushMember<&CheckGrade::low_score, CheckGrade>,
     "string",
     {"คะแนนของเครื่องมือนั้น", "the score of that instrument"}},
    {"low_limit",
     PushMember<&CheckGrade::low_limit, CheckGrade>,
     "integer",
     {"คะแนนที่ระดับนั้นขอจากทุกเครื่องมือ", "what the grade asks of every instrument"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckInstrument>() {
  static const ViewType type = {.name = "score_instrument", .fields = kInstrumentFields};
  return type;
}

template <>
const ViewType& TypeOf<CheckTotal>() {
  static const ViewType type = {.name = "score_total", .fields = kTotalFields};
  return type;
}

template <>
const ViewType& TypeOf<CheckGrade>() {
  static const ViewType type = {.name = "score_grade", .fields = kGradeFields};
  return type;
}

}  // namespace oit::lua
