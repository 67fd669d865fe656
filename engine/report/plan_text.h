#pragma once

#include <string>

#include "audit/checklist.h"
#include "base/result.h"
#include "pack/pack.h"
#include "plan/follow.h"
#include "plan/plan.h"
#include "report/write.h"

namespace oit {

// `oit plan`: the measures for the year to come. `report` and `pack`: what it was drafted from.
std::string PlanText(const Plan& plan, const Checklist& report, const Pack& pack,
                     const TextOptions& options);
// A document with a pipe table, to be pasted.
std::string PlanMarkdown(const Plan& plan, const Checklist& report, const Pack& pack,
                         Language language);
// A page to be opened in a browser or word processor, whose table is pasted as one.
std::string PlanHtml(const Plan& plan, const Checklist& report, const Pack& pack,
                     Language language);
// A memo (บันทึกข้อความ) with the table behind it, as a Word document to be edited.
Result<std::string> PlanDocx(const Plan& plan, const Checklist& report, const Pack& pack,
                             Language language);
// schema "oit.plan/1" (engine/README.md).
std::string PlanJson(const Plan& plan, const Checklist& report, const Pack& pack);

// `oit follow`: the measures of a plan beside what the results say of them.
std::string FollowText(const FollowUp& follow, const ReportRead& plan, const ReportRead& results,
                       const TextOptions& options);
// schema "oit.follow/1" (engine/README.md).
std::string FollowJson(const FollowUp& follow, const ReportRead& plan, const ReportRead& results);

}  // namespace oit
