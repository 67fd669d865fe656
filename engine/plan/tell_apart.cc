#include "plan/tell_apart.h"

#include <fmt/format.h>

#include "facts/parts.h"

namespace oit {
namespace {

bool Differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && facts::KeyOf(a) != facts::KeyOf(b);
}

}  // namespace

std::vector<Bilingual> TellAgenciesApart(const Facts& plan, const Facts& results) {
  const Agency& a = plan.agency;
  const Agency& b = results.agency;
  if (!Differ(a.name, b.name) && !Differ(a.amphoe, b.amphoe) && !Differ(a.province, b.province)) {
    return {};
  }
  return {{fmt::format("สองฉบับนี้ระบุหน่วยงานต่างกัน: {} และ {} โปรดตรวจสอบว่าเป็นเอกสารที่ต้องการเทียบ",
                       a.name, b.name),
           fmt::format("the two are of different agencies: {} and {}", a.name, b.name)}};
}

std::vector<Bilingual> TellYearsApart(const Facts& plan, const Facts& results) {
  const bool years = plan.fiscal_year && results.fiscal_year;
  if (!years || *plan.fiscal_year == *results.fiscal_year) return {};
  return {{fmt::format("เอกสารแผนเป็นของปีงบประมาณ {} รายงานผลเป็นของปีงบประมาณ {}", *plan.fiscal_year,
                       *results.fiscal_year),
           fmt::format("the plan is of fiscal year {}, the results are of {}", *plan.fiscal_year,
                       *results.fiscal_year)}};
}

}  // namespace oit
