#include "report/plan_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/advice.h"
#include "report/item_view.h"
#include "report/words.h"

namespace oit {
namespace {

constexpr size_t kNamed = 4;  // elements that are named, the others are counted

std::string StepsText(const PlanRow& row) {
  std::string text;
  for (size_t i = 0; i < row.text.steps.size(); ++i) {
    text += fmt::format("{}{}. {}", i == 0 ? "" : "\n", ThaiDigits(static_cast<int>(i) + 1),
                        row.text.steps[i]);
  }
  return text;
}

std::string Labels(const std::vector<const YearElement*>& elements, Language language) {
  std::string text;
  for (size_t i = 0; i < elements.size() && i < kNamed; ++i) {
    text += (i == 0 ? "" : " · ") + elements[i]->label.In(language);
  }
  if (elements.size() <= kNamed) return text;
  const size_t more = elements.size() - kNamed;
  return text + (language == Language::kThai ? fmt::format(" และอีก {} อย่าง", more)
                                             : fmt::format(" and {} more", more));
}

// "O2 ข้อมูลผู้บริหาร (ปี 2566: O2): ยังเป็นแผน: ชื่อ-นามสกุล · รูปถ่าย".
std::string ItemWords(const Plan& plan, const ServedItem& item, Language language) {
  const bool thai = language == Language::kThai;
  const YearItem& was = *item.result->item;
  std::string text = was.code + " " + was.title.In(language);
  std::string codes;
  for (const YearItem* listed : item.listed) codes += (codes.empty() ? "" : " ") + listed->code;
  if (!codes.empty() && codes != was.code) {
    text += fmt::format(fmt::runtime(thai ? " (ปี {} คือ {})" : " ({}: {})"), plan.list->year, codes);
  }
  if (OfAnotherYear(*item.result)) {
    return text + (thai ? " · ปีของข้อมูลไม่ตรงกับที่ข้อนี้ขอ" : " · of another year than the item asks for");
  }
  const auto add = [&](Level level, const std::vector<const YearElement*>& elements) {
    if (elements.empty()) return;
    text += fmt::format(" · {}: {}", Word(level, language), Labels(elements, language));
  };
  add(Level::kClaimed, item.claimed);
  add(Level::kPlanned, item.planned);
  add(Level::kMissing, item.missing);
  if (!item.claimed.empty() || !item.planned.empty() || !item.missing.empty()) return text;
  const Level topic = item.result->topic;
  const bool lacks = topic == Level::kMissing || topic == Level::kPlanned;
  text += " · " + (lacks  ? Word(topic, language)
                   : thai ? "มีส่วนที่ต้องปรับให้ตรงเกณฑ์ โปรดดูรายข้อ"
                          : "some part does not fit what is asked: see the item");
  return text;
}

Bilingual Basis(const WeakIndicators& weak) {
  switch (weak.basis) {
    case WeakIndicators::Basis::kListed:
      if (!weak.limit) return {"ตัวชี้วัดที่เอกสารระบุว่าต้องพัฒนา", "indicators that the report calls weak"};
      return {fmt::format("ตัวชี้วัดที่เอกสารระบุว่าต้องพัฒนา (เกณฑ์ของเอกสาร: ต่ำกว่าร้อยละ {:g})", *weak.limit),
              fmt::format("indicators that the report calls weak (its limit: below {:g})",
                          *weak.limit)};
    case WeakIndicators::Basis::kUsualLimit:
      return {fmt::format("ตัวชี้วัดที่ต่ำกว่าร้อยละ {:g} (เอกสารไม่ได้ระบุเกณฑ์)", *weak.limit),
              fmt::format("indicators below {:g} (the report names no limit)", *weak.limit)};
    case WeakIndicators::Basis::kLowest:
      return {"ตัวชี้วัดที่เอกสารระบุว่าต่ำสุด", "the indicator that the report calls the lowest"};
    case WeakIndicators::Basis::kNone:
      break;
  }
  return {};
}

Bilingual WeakWords(const Plan& plan, const Checklist& report, const Year& year) {
  const WeakIndicators& weak = plan.weak;
  if (weak.indicators.empty()) {
    return {"ไม่พบตัวชี้วัดที่ต้องพัฒนาในเอกสาร จึงร่างจากข้อที่ยังไม่ครบเท่านั้น",
            "the report shows no weak indicator: drafted from the items that lack something only"};
  }
  Bilingual text = Basis(weak);
  const std::optional<int> ita = report.facts.scores.ita_year;
  if (ita) {
    text.th += fmt::format(" จากผล ITA ปี {}", *ita);
    text.en += fmt::format(", by the ITA result of {}", *ita);
  }
  for (size_t i = 0; i < weak.indicators.size(); ++i) {
    const Bilingual one = IndicatorWords(plan, weak.indicators[i].number, year);
    text.th += (i == 0 ? ": " : " · ") + one.th;
    text.en += (i == 0 ? ": " : " · ") + one.en;
  }
  return text;
}

Bilingual ItemsWords(const Plan& plan) {
  size_t count = 0;
  for (const PlanRow& row : plan.rows) count += row.items.size();
  if (count == 0) return {"ไม่มีข้อที่ยังไม่ครบ", "no item lacks anything"};
  return {fmt::format("ข้อที่ยังไม่ครบ {} ข้อ", count), fmt::format("{} items lack something", count)};
}

Bilingual ListWords(const Plan& plan) {
  const int list = plan.list->year;
  if (list == plan.year) {
    return {fmt::format("รหัสข้อในขั้นตอนเป็นของปี {}", list),
            fmt::format("codes in the steps are those of {}", list)};
  }
  return {fmt::format("ยังไม่มีรายการข้อของปี {} รหัสข้อในขั้นตอนเป็นของปี {} โปรดตรวจสอบเมื่อมีคู่มือใหม่",
                      plan.year, list),
          fmt::format("the list of {} is not known: codes in the steps are those of {}", plan.year,
                      list)};
}

}  // namespace

const std::vector<PlanColumn>& PlanColumns() {
  static const std::vector<PlanColumn> columns = {
      {{"มาตรการ/แนวทาง", "Measure"}, [](const PlanRow& row) { return row.text.action; }},
      {{"ขั้นตอนหรือวิธีการ", "Steps"}, StepsText},
      {{"ผู้รับผิดชอบ", "Responsible"}, [](const PlanRow& row) { return row.text.responsible; }},
      {{"ระยะเวลาดำเนินการ", "Period"}, [](const PlanRow& row) { return row.text.period; }},
      {{"การกำกับติดตาม", "Follow-up"}, [](const PlanRow& row) { return row.text.follow_up; }},
  };
  return columns;
}

std::string PlanTitle(const Plan& plan) {
  return fmt::format("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {}",
                     ThaiDigits(plan.year));
}

Bilingual IndicatorWords(const Plan& plan, int number, const Year& year) {
  std::string title;
  for (const Indicator& indicator : year.indicators) {
    if (indicator.number == number) title = " " + indicator.title;
  }
  const auto score = plan.weak.scores.find(number);
  const std::string value =
      score == plan.weak.scores.end() ? "" : fmt::format(" {:.2f}", score->second);
  return {fmt::format("ตัวชี้วัดที่ {}{}{}", number, title, value),
          fmt::format("indicator {}{}{}", number, title, value)};
}

std::vector<Bilingual> Reasons(const Plan& plan, const PlanRow& row, const Year& year) {
  std::vector<Bilingual> reasons;
  for (const ServedItem& item : row.items) {
    reasons.push_back(
        {ItemWords(plan, item, Language::kThai), ItemWords(plan, item, Language::kEnglish)});
  }
  for (int number : row.indicators) reasons.push_back(IndicatorWords(plan, number, year));
  return reasons;
}

std::vector<Bilingual> Grounds(const Plan& plan, const Checklist& report, const Year& year) {
  std::vector<Bilingual> grounds = {WeakWords(plan, report, year), ItemsWords(plan),
                                    ListWords(plan)};
  const std::optional<int> ita = report.facts.scores.ita_year;
  if (ita && *ita < plan.year - 1 && !plan.weak.indicators.empty()) {
    grounds.push_back(
        {fmt::format("เมื่อผล ITA ปี {} ประกาศแล้ว โปรดทบทวนมาตรการอีกครั้ง", plan.year - 1),
         fmt::format("review the measures once the ITA result of {} is out", plan.year - 1)});
  }
  if (plan.closes) {
    grounds.push_back({fmt::format("ข้อมูล OIT ปิดรับ {} มาตรการในร่างแล้วเสร็จก่อนวันนั้น",
                                   DateWords(*plan.closes, Language::kThai)),
                       fmt::format("data for OIT must be in by {}: all periods end before",
                                   DateWords(*plan.closes, Language::kEnglish))});
  }
  const Agency& agency = report.facts.agency;
  if (!agency.local && !agency.klass.empty()) {
    grounds.push_back({"ชื่อส่วนราชการและตำแหน่งในร่างเป็นของ อปท. โปรดปรับให้ตรงกับหน่วยงานของท่าน",
                       "names of units are those of local government: adapt them"});
  }
  if (!plan.done.empty()) {
    Bilingual done = {"ไม่ได้ร่างข้อที่รายงานผลแสดงแล้ว: ", "left out, for the results show them: "};
    for (size_t i = 0; i < plan.done.size(); ++i) {
      const YearItem& item = *plan.done[i].result->item;
      done.th += (i == 0 ? "" : " · ") + item.code + " " + item.title.th;
      done.en += (i == 0 ? "" : " · ") + item.code + " " + item.title.en;
    }
    grounds.push_back(std::move(done));
  }
  grounds.insert(grounds.end(), plan.notes.begin(), plan.notes.end());
  return grounds;
}

}  // namespace oit
