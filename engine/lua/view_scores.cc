#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

constexpr ViewField kScoresFields[] = {
    {"year",
     PushMember<&CheckScores::year, CheckScores>,
     "integer?",
     {"ปีของผลการประเมิน", "the ITA year that they are of"}},
    {"subjects",
     PushMember<&CheckScores::subjects, CheckScores>,
     "oit.score_subject[]",
     {"คะแนนทุกอย่างที่รายงานระบุ", "all that scores are stated of"}},
    {"instruments",
     PushMember<&CheckScores::instruments, CheckScores>,
     "oit.score_instrument[]",
     {"IIT EIT OIT ตามลำดับ", "IIT, EIT, OIT in this order"}},
    {"total",
     PushMember<&CheckScores::total, CheckScores>,
     "oit.score_total",
     {"คะแนนรวม", "the total"}},
    {"grade",
     PushMember<&CheckScores::grade, CheckScores>,
     "oit.score_grade",
     {"ระดับผลการประเมิน", "the grade"}},
    {"claims",
     PushMember<&CheckScores::claims, CheckScores>,
     "oit.score_claim[]",
     {"ที่ระบุว่าสูงสุดหรือต่ำสุด", "what is called the highest or lowest"}},
    {"lists",
     PushMember<&CheckScores::lists, CheckScores>,
     "oit.score_list[]",
     {"รายการจุดแข็งและจุดที่ต้องพัฒนา", "lists of strong and weak indicators"}},
    {"rankings",
     PushMember<&CheckScores::rankings, CheckScores>,
     "oit.score_ranking[]",
     {"คะแนนที่รายงานเรียงลำดับ", "scores that the report orders"}},
    {"counted",
     PushMember<&CheckScores::counted, CheckScores>,
     "oit.score_subject[]",
     {"ตัวชี้วัดที่นับข้อที่เสียคะแนนได้", "indicators of which the lost items can be counted"}},
    {"unreachable",
     PushMember<&CheckScores::unreachable, CheckScores>,
     "oit.score_subject[]",
     {"ในจำนวนนั้น ที่ไม่มีจำนวนข้อใดให้คะแนนนี้", "those of them whose score no count of items gives"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckScores>() {
  static const ViewType type = {.name = "scores", .fields = kScoresFields};
  return type;
}

}  // namespace oit::lua
