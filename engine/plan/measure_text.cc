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

void Put(const std::string& name, const std::string& value, std::string* text) {
  const size_t at = text->find(name);
  if (at != std::string::npos) text->replace(at, name.size(), value);
}

// What can be said where the rules advise nothing.
Advice Plain(const YearItem& item) {
  Advice advice;
  advice.action = fmt::format("จัดทำและเผยแพร่{}ให้ครบถ้วนและเป็นปัจจุบัน", item.title.th);
  advice.brief = advice.action;
  advice.steps = {"จัดทำข้อมูลให้ครบองค์ประกอบที่กำหนด", "เสนอ{secretary}ตรวจสอบ แล้วเผยแพร่ในหัวข้อ {code}"};
  return advice;
}

}  // namespace

MeasureWriter::MeasureWriter(const PlanOrder& order, const Plan& plan)
    : order_(order), plan_(plan), terms_(TermsFor(order.report->facts.agency, order.year)) {}

std::vector<MeasureWriter::Need> MeasureWriter::NeedsOf(const ServedItem& item) const {
  std::vector<Need> needs;
  for (const std::string& slug : item.requirements) {
    const auto listed =
        std::find_if(item.listed.begin(), item.listed.end(),
                     [&slug](const YearItem* each) { return AsksFor(*each, slug); });
    needs.push_back({&order_.pack->Of(slug), item.result->item,
                     listed == item.listed.end() ? nullptr : *listed});
  }
  return needs;
}

std::vector<MeasureWriter::Need> MeasureWriter::NeedsOf(const PlanRow& row) const {
  std::vector<Need> needs;
  for (const ServedItem& item : row.items) {
    for (const Need& need : NeedsOf(item)) needs.push_back(need);
  }
  for (const AddedItem& added : row.added) {
    needs.push_back({&order_.pack->Of(added.requirement), added.listed, added.listed});
  }
  return needs;
}

AdviceTerms MeasureWriter::TermsOf(const Need& need) const {
  AdviceTerms terms = terms_;
  terms.title = need.asked->title.th;
  if (need.listed == nullptr) return terms;
  terms.code = need.listed->code;
  terms.data_year = DataYear(*need.listed, order_.year);
  return terms;
}

// All advice of the requirement as one.
Advice MeasureWriter::AdviceOf(const Need& need) const {
  const std::vector<Advice>& all = need.requirement->advice;
  Advice advice = all.empty() ? Plain(*need.asked) : all.front();
  for (size_t i = 1; i < all.size(); ++i) {
    for (const std::string& step : all[i].steps) AddOnce(step, &advice.steps);
  }
  return Fill(advice, TermsOf(need));
}

// The requirement in one step, with the code that it has in the year to come.
std::string MeasureWriter::StepOf(const Need& need) const {
  const Advice advice = AdviceOf(need);
  const std::string step = advice.brief.empty() ? advice.action : advice.brief;
  return need.listed == nullptr ? step : fmt::format("{} (ข้อ {})", step, need.listed->code);
}

// Data must be in by the closing day, upkeep goes on to the end of the fiscal year.
Advice MeasureWriter::Finish(Advice advice) const {
  const Date begins = {order_.year - 1, 10, 1}, ends = {order_.year, 9, 30};
  const std::string start =
      plan_.dated_by_meeting ? "นับแต่วันที่ที่ประชุมเห็นชอบ (......)" : ThaiDate(begins);
  for (std::string* text : {&advice.period, &advice.follow_up}) {
    if (plan_.closes) *text = NotAfter(std::move(*text), *plan_.closes);
    Put("{start}", start, text);
    Put("{end}", ThaiDate(ends), text);
  }
  return advice;
}

Advice MeasureWriter::Write(const MeasureRule& rule, const PlanRow& row, bool raises) const {
  const std::vector<Need> needs = NeedsOf(row);
  Advice advice = Fill(rule.text, terms_);
  // This draft is the table of measures itself, which is only to be published.
  const auto is_itself = [](const Need& need) { return need.requirement->report == "measures"; };
  if (needs.size() == 1 && !raises && !is_itself(needs.front())) {
    Advice alone = AdviceOf(needs.front());
    alone.period = advice.period;
    return Finish(std::move(alone));
  }
  advice.steps.clear();
  for (const std::string& step : rule.text.steps) {
    if (step != kItemSteps) {
      AddOnce(Fill(step, terms_), &advice.steps);
      continue;
    }
    for (const Need& need : needs) AddOnce(StepOf(need), &advice.steps);
  }
  return Finish(std::move(advice));
}

Advice MeasureWriter::Write(const ServedItem& item) const {
  const std::vector<Need> needs = NeedsOf(item);
  Advice advice = AdviceOf(needs.front());
  for (size_t i = 1; i < needs.size(); ++i) {
    for (const std::string& step : AdviceOf(needs[i]).steps) AddOnce(step, &advice.steps);
  }
  return Finish(std::move(advice));
}

}  // namespace oit
