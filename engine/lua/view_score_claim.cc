#include "lua/report.h"
#include "lua/view.h"

namespace oit::lua {
namespace {

constexpr ViewField kClaimFields[] = {
    {"index",
     PushMember<&CheckClaim::index, CheckClaim>,
     "integer",
     {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"kind",
     PushMember<&CheckClaim::kind, CheckClaim>,
     "string",
     {"\"highest\" \"lowest\"", "\"highest\", \"lowest\""}},
    {"instrument",
     PushMember<&CheckClaim::instrument, CheckClaim>,
     "string",
     {"เฉพาะในเครื่องมือนี้ หรือว่าง", "only among the indicators of this instrument, or empty"}},
    {"subjects",
     PushMember<&CheckClaim::subjects, CheckClaim>,
     "oit.score_subject[]",
     {"สิ่งที่รายงานกล่าวถึง", "what it names"}},
};

constexpr ViewField kMemberFields[] = {
    {"index",
     PushMember<&CheckListed::index, CheckListed>,
     "integer",
     {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"excluded",
     PushMember<&CheckListed::excluded, CheckListed>,
     "boolean",
     {"true เมื่อคะแนนไม่เข้าเกณฑ์ของรายการแน่นอน",
      "true where its score is certainly not within the bound"}},
    {"subject",
     PushMember<&CheckListed::subject, CheckListed>,
     "oit.score_subject?",
     {"ตัวชี้วัด ไม่มีเมื่อรายงานไม่ได้ระบุคะแนน", "the indicator; nil where its score is not stated"}},
};

constexpr ViewField kListFields[] = {
    {"index",
     PushMember<&CheckScoreList::index, CheckScoreList>,
     "integer",
     {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"kind",
     PushMember<&CheckScoreList::kind, CheckScoreList>,
     "string",
     {"\"strong\" \"weak\"", "\"strong\", \"weak\""}},
    {"bound",
     PushMember<&CheckScoreList::bound, CheckScoreList>,
     "string",
     {"\"above\" \"at_least\" \"below\" \"at_most\" หรือว่าง",
      "\"above\", \"at_least\", \"below\", \"at_most\" or empty"}},
    {"bound_text",
     PushMember<&CheckScoreList::bound_text, CheckScoreList>,
     "string",
     {"เกณฑ์ของรายการ เช่น \"มากกว่าร้อยละ 90\" หรือว่าง", "the bound in Thai, or empty"}},
    {"bound_text_en",
     PushMember<&CheckScoreList::bound_text_en, CheckScoreList>,
     "string",
     {"เกณฑ์ของรายการ ภาษาอังกฤษ", "the bound in English"}},
    {"count",
     PushMember<&CheckScoreList::count, CheckScoreList>,
     "integer?",
     {"จำนวนที่หัวข้อระบุ", "the number that its heading states"}},
    {"instrument",
     PushMember<&CheckScoreList::instrument, CheckScoreList>,
     "string",
     {"เฉพาะในเครื่องมือนี้ หรือว่าง", "only among the indicators of this instrument, or empty"}},
    {"fewest",
     PushMember<&CheckScoreList::fewest, CheckScoreList>,
     "integer?",
     {"ตัวชี้วัดที่เข้าเกณฑ์ อย่างน้อย ไม่มีเมื่อไม่ทราบคะแนนครบ",
      "how many indicators are within the bound, at least; nil where not every score is known"}},
    {"most",
     PushMember<&CheckScoreList::most, CheckScoreList>,
     "integer?",
     {"อย่างมาก", "the same, at most"}},
    {"members",
     PushMember<&CheckScoreList::members, CheckScoreList>,
     "oit.score_member[]",
     {"ตัวชี้วัดในรายการ", "its indicators"}},
};

constexpr ViewField kRankedFields[] = {
    {"index",
     PushMember<&CheckRanked::index, CheckRanked>,
     "integer",
     {"ใช้อ้างเป็นหลักฐาน", "goes back as evidence"}},
    {"text",
     PushMember<&CheckRanked::text, CheckRanked>,
     "string",
     {"คะแนนตามที่พิมพ์", "the score as printed"}},
    {"rank",
     PushMember<&CheckRanked::rank, CheckRanked>,
     "integer?",
     {"อันดับที่รายงานระบุ", "the rank that the report gives"}},
    {"subject",
     PushMember<&CheckRanked::subject, CheckRanked>,
     "oit.score_subject",
     {"ตัวชี้วัด", "the indicator"}},
};

constexpr ViewField kRankingFields[] = {
    {"members",
     PushMember<&CheckRanking::members, CheckRanking>,
     "oit.score_ranked[]",
     {"เรียงตามอันดับที่ระบุ หรือตามลำดับในรายงาน", "by the ranks given, else in the order of the report"}},
};

}  // namespace

template <>
const ViewType& TypeOf<CheckClaim>() {
  static const ViewType type = {
      .name = "score_claim", .fields = kClaimFields, .index = IndexOf<CheckClaim>};
  return type;
}

template <>
const ViewType& TypeOf<CheckListed>() {
  static const ViewType type = {
      .name = "score_member", .fields = kMemberFields, .index = IndexOf<CheckListed>};
  return type;
}

template <>
const ViewType& TypeOf<CheckScoreList>() {
  static const ViewType type = {
      .name = "score_list", .fields = kListFields, .index = IndexOf<CheckScoreList>};
  return type;
}

template <>
const ViewType& TypeOf<CheckRanked>() {
  static const ViewType type = {
      .name = "score_ranked", .fields = kRankedFields, .index = IndexOf<CheckRanked>};
  return type;
}

template <>
const ViewType& TypeOf<CheckRanking>() {
  static const ViewType type = {.name = "score_ranking", .fields = kRankingFields};
  return type;
}

}  // namespace oit::lua
