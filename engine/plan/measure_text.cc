#include "plan/measure_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "plan/closing.h"

namespace oit {
namespace {

void AddOnce(const std::string& step, std::vector<std::string>* steps) {
  if (std::find(steps->begin(), steps->end(), step) == steps->end()) steps->push_back(step);
}

bool AsksFor(const YearItem& item, const std::string& slug) {
  return std::find(item.requirements.begin(), item.requirements.end(), slug) !=
         item.requirements.end();
}

// What can be said where the rules advise nothing.
Advice Plain(const YearItem& item) {
  Advice advice;
  advice.action = fmt::format("จัดทำและเผยแพร่{}ให้ครบถ้วนและเป็นปัจจุบัน", item.title.th);
  advice.brief = advice.action;
  advice.steps = {"จัดทำข้อมูลให้ครบองค์ประกอบที่กำหนด", "เสนอผู้บังคับบัญชาตรวจสอบ แล้วเผยแพร่ในหัวข้อ {code}"};
  return advice;
}

}  // namespace

MeasureWriter::MeasureWriter(const PlanOrder& order)
    : order_(order), terms_(TermsFor(order.report->facts.agency, order.year)) {}

std::vector<MeasureWriter::Need> MeasureWriter::NeedsOf(
    const std::vector<ServedItem>& items) const {
  std::vector<Need> needs;
  for (const ServedItem& item : items) {
    for (const std::string& slug : item.requirements) {
      needs.push_back({&item, &order_.pack->Of(slug)});
    }
  }
  return needs;
}

std::string MeasureWriter::CodeOf(const Need& need) const {
  for (const YearItem* item : need.item->listed) {
    if (AsksFor(*item, need.requirement->slug)) return item->code;
  }
  return "";
}

AdviceTerms MeasureWriter::TermsOf(const Need& need) const {
  AdviceTerms terms = terms_;
  terms.code = CodeOf(need);
  terms.title = need.item->result->item->title.th;
  return terms;
}

// All advice of the requirement as one.
Advice MeasureWriter::AdviceOf(const Need& need) const {
  const std::vector<Advice>& all = need.requirement->advice;
  Advice advice = all.empty() ? Plain(*need.item->result->item) : all.front();
  for (size_t i = 1; i < all.size(); ++i) {
    for (const std::string& step : all[i].steps) AddOnce(step, &advice.steps);
  }
  return Fill(advice, TermsOf(need));
}

// The requirement in one step, with the code that it has in the year to come.
std::string MeasureWriter::StepOf(const Need& need) const {
  const Advice advice = AdviceOf(need);
  const std::string step = advice.brief.empty() ? advice.action : advice.brief;
  const std::string code = CodeOf(need);
  return code.empty() ? step : fmt::format("{} (ข้อ {})", step, code);
}

Advice MeasureWriter::Write(const MeasureRule& rule, const std::vector<ServedItem>& items,
                            bool raises) const {
  const std::vector<Need> needs = NeedsOf(items);
  if (needs.size() == 1 && !raises) return AdviceOf(needs.front());
  Advice advice = Fill(rule.text, terms_);
  advice.steps.clear();
  for (const std::string& step : rule.text.steps) {
    if (step != kItemSteps) {
      AddOnce(Fill(step, terms_), &advice.steps);
      continue;
    }
    for (const Need& need : needs) AddOnce(StepOf(need), &advice.steps);
  }
  return advice;
}

Advice MeasureWriter::Write(const ServedItem& item) const {
  const std::vector<Need> needs = NeedsOf({item});
  Advice advice = AdviceOf({&item, needs.front().requirement});
  for (size_t i = 1; i < needs.size(); ++i) {
    for (const std::string& step : AdviceOf({&item, needs[i].requirement}).steps) {
      AddOnce(step, &advice.steps);
    }
  }
  return advice;
}

}  // namespace oit
