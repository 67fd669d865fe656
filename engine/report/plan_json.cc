#include <nlohmann/json.hpp>

#include "report/page.h"
#include "report/plan_text.h"
#include "report/plan_words.h"
#include "report/version.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const Bilingual& text) { return {{"th", text.th}, {"en", text.en}}; }

Json ToJson(const std::vector<Bilingual>& texts) {
  Json json = Json::array();
  for (const Bilingual& text : texts) json.push_back(ToJson(text));
  return json;
}

Json PassageJson(const Passage& passage) {
  return {{"quote", passage.quote},
          {"start", {{"line", passage.start.line}, {"column", passage.start.column}}},
          {"end", {{"line", passage.end.line}, {"column", passage.end.column}}}};
}

Json OrNull(const std::optional<Passage>& passage) {
  return passage ? PassageJson(*passage) : Json();
}

template <class T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json ToolJson() { return {{"name", "oit"}, {"version", kVersion}}; }

std::string Dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json AgencyJson(const Agency& agency) {
  return {{"name", agency.name},
          {"class", agency.klass},
          {"amphoe", agency.amphoe},
          {"province", agency.province}};
}

Json LabelsJson(const std::vector<const YearElement*>& elements) {
  Json json = Json::array();
  for (const YearElement* element : elements) {
    json.push_back({{"ref", element->ref}, {"label", ToJson(element->label)}});
  }
  return json;
}

Json ItemJson(const ServedItem& item) {
  const YearItem& was = *item.result->item;
  Json listed = Json::array();
  for (const YearItem* each : item.listed) listed.push_back(each->code);
  return {{"code", was.code},
          {"title", ToJson(was.title)},
          {"requirements", item.requirements},
          {"codes", std::move(listed)},
          {"topic", Name(item.result->topic)},
          {"claimed", LabelsJson(item.claimed)},
          {"planned", LabelsJson(item.planned)},
          {"missing", LabelsJson(item.missing)}};
}

Json ItemsJson(const std::vector<ServedItem>& items) {
  Json json = Json::array();
  for (const ServedItem& item : items) json.push_back(ItemJson(item));
  return json;
}

Json AddedJson(const PlanRow& row) {
  Json json = Json::array();
  for (const AddedItem& added : row.added) {
    json.push_back(
        {{"code", added.listed->code}, {"requirement", added.requirement}, {"usual", added.usual}});
  }
  return json;
}

Json RowJson(const Plan& plan, const PlanRow& row, const Year& year) {
  Json json;
  json["measure"] = row.text.action;
  json["steps"] = row.text.steps;
  json["responsible"] = row.text.responsible;
  json["period"] = row.text.period;
  json["follow_up"] = row.text.follow_up;
  json["serves"] = {
      {"items", ItemsJson(row.items)}, {"added", AddedJson(row)}, {"indicators", row.indicators}};
  json["why"] = ToJson(Reasons(plan, row, year));
  json["carried_on"] = OrNull(row.carried_on);
  return json;
}

const char* Name(WeakIndicators::Basis basis) {
  switch (basis) {
    case WeakIndicators::Basis::kNone:
      return "none";
    case WeakIndicators::Basis::kListed:
      return "listed";
    case WeakIndicators::Basis::kUsualLimit:
      return "usual_limit";
    case WeakIndicators::Basis::kNamed:
      return "named";
    case WeakIndicators::Basis::kLowest:
      return "lowest";
  }
  return "";
}

Json WeakJson(const Plan& plan, const Year& year) {
  Json json;
  json["basis"] = Name(plan.weak.basis);
  json["limit"] = OrNull(plan.weak.limit);
  json["indicators"] = Json::array();
  for (const WeakIndicator& weak : plan.weak.indicators) {
    const auto rule = plan.indicators.find(weak.number);
    const bool known = rule != plan.indicators.end();
    json["indicators"].push_back({{"number", weak.number},
                                  {"score", OrNull(weak.score)},
                                  {"title", ToJson(IndicatorWords(plan, weak.number, year))},
                                  {"about", known ? Json(rule->second->about) : Json()}});
  }
  return json;
}

Json ReportJson(const ReportRead& report) {
  return {{"path", report.document->path},
          {"agency", AgencyJson(report.facts->agency)},
          {"fiscal_year", OrNull(report.facts->fiscal_year)},
          {"kind", Name(report.facts->kind)}};
}

Json PassagesJson(const std::vector<Passage>& passages) {
  Json json = Json::array();
  for (const Passage& passage : passages) json.push_back(PassageJson(passage));
  return json;
}

Json MeasureJson(const FollowedMeasure& measure) {
  Json json;
  json["number"] = measure.number == 0 ? Json() : Json(measure.number);
  json["planned"] = PassageJson(measure.planned);
  json["outcome"] = Name(measure.outcome);
  json["reason"] = ToJson(measure.reason);
  json["responsible"] = OrNull(measure.responsible);
  json["period"] = OrNull(measure.period);
  json["due"] = measure.due ? Json(ToIso(*measure.due)) : Json();
  json["not_due"] = measure.not_due;
  json["told"] = OrNull(measure.told);
  json["says"] = PassagesJson(measure.says);
  json["evidence"] = PassagesJson(measure.evidence);
  json["steps"] = Json::array();
  for (const FollowedStep& step : measure.steps) {
    json["steps"].push_back({{"planned", PassageJson(step.planned)}, {"told", OrNull(step.told)}});
  }
  return json;
}

Json FindingJson(const Finding& finding) {
  Json json = {{"id", finding.id},
               {"severity", finding.severity},
               {"message", ToJson(finding.message)},
               {"evidence", Json::array()}};
  for (const Evidence& evidence : finding.evidence) {
    Json one = PassageJson(evidence.passage);
    one["reason"] = ToJson(evidence.reason);
    json["evidence"].push_back(std::move(one));
  }
  return json;
}

}  // namespace

std::string PlanJson(const Plan& plan, const Checklist& report, const Pack& pack) {
  Json json;
  json["schema"] = "oit.plan/1";
  json["tool"] = ToolJson();
  json["report"] = {{"path", report.path},
                    {"agency", AgencyJson(report.facts.agency)},
                    {"year", pack.year.year},
                    {"ita_year", OrNull(report.facts.scores.ita_year)}};
  json["year"] = plan.year;
  json["codes_of"] = plan.list->year;
  json["closes"] = plan.closes ? Json(ToIso(*plan.closes)) : Json();
  json["title"] = PlanTitle(plan);
  json["introduction"] = Introduction(plan, report, pack.year);
  json["grounds"] = ToJson(Grounds(plan, report, pack.year));
  json["weak"] = WeakJson(plan, pack.year);
  json["rows"] = Json::array();
  for (const PlanRow& row : plan.rows) json["rows"].push_back(RowJson(plan, row, pack.year));
  json["done"] = ItemsJson(plan.done);
  return Dump(json);
}

std::string FollowJson(const FollowUp& follow, const ReportRead& plan, const ReportRead& results) {
  Json json;
  json["schema"] = "oit.follow/1";
  json["tool"] = ToolJson();
  json["plan"] = ReportJson(plan);
  json["results"] = ReportJson(results);
  json["notes"] = ToJson(follow.notes);
  json["covered_to"] = follow.covered_to ? Json(ToIso(*follow.covered_to)) : Json();
  json["measures"] = Json::array();
  for (const FollowedMeasure& measure : follow.measures) {
    json["measures"].push_back(MeasureJson(measure));
  }
  json["unplanned"] = PassagesJson(follow.unplanned);
  json["findings"] = Json::array();
  for (const Finding& finding : follow.findings) json["findings"].push_back(FindingJson(finding));
  return Dump(json);
}

}  // namespace oit
