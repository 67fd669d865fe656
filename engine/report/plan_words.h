#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

// What the outputs of a plan share.
namespace oit {

// Columns of the table that documents of this kind have, in their order.
struct PlanColumn {
  Bilingual title;
  std::string (*text)(const PlanRow& row);  // steps are joined by line ends, numbered
};
const std::vector<PlanColumn>& PlanColumns();

// "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖".
std::string PlanTitle(const Plan& plan);

// "องค์การบริหารส่วนตำบลหนองสมมุติ อำเภอหนองสมมุติ จังหวัดสมมุติธานี".
std::string AgencyWords(const Agency& agency);

// The meeting, left open, what it analysed and what was weak.
std::string Analysis(const Plan& plan, const Checklist& report, const Year& year);

// What stands before the table: the analysis, and that measures follow from it.
std::string Introduction(const Plan& plan, const Checklist& report, const Year& year);

// That the scores are of an earlier year than they should be; empty where they are not.
Bilingual Outdated(const Plan& plan, const Checklist& report);

// That its reader adapts it before it is submitted.
Bilingual DraftOnly();

// Why the row is there: its items and what they lack, what was added, its indicators and their
// scores.
std::vector<Bilingual> Reasons(const Plan& plan, const PlanRow& row, const Year& year);

// What the plan was drafted from, and what its reader should know; `Outdated` comes first.
std::vector<Bilingual> Grounds(const Plan& plan, const Checklist& report, const Year& year);

// "ตัวชี้วัดที่ 10 การป้องกันการทุจริต 31.25".
Bilingual IndicatorWords(const Plan& plan, int number, const Year& year);

}  // namespace oit
