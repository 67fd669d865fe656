#include <cmath>
#include <nlohmann/json.hpp>

#include "report/json_scores.h"
#include "report/score_text.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

Json Number(double value) { return std::round(value * 1e4) / 1e4; }

Json NumberOf(const std::optional<ScoreRange>& score) {
  return score ? Number(score->value) : Json();
}

Json NameOf(const Grade* grade) { return grade ? Json(grade->name) : Json(); }

Json GradeJson(const GradeRange& grade) { return grade.known() ? NameOf(grade.lowest) : Json(); }

const char* Name(Barrier barrier) {
  constexpr const char* kNames[] = {"none",    "no_rules", "no_total", "highest",    "instruments",
                                    "too_far", "split",    "unstated", "unreachable"};
  return kNames[static_cast<size_t>(barrier)];
}

Json WhatIfJson(const WhatIf& what, const Recomputed& scores) {
  Json json;
  json["items"] = Json::array();
  for (const YearItem* item : what.items) json["items"].push_back(item->code);
  for (size_t i = 0; i < scores.lost.size(); ++i) {
    json["indicators"][std::to_string(scores.lost[i].indicator)] = Number(what.indicators[i].value);
  }
  json["OIT"] = NumberOf(what.oit);
  json["OIT_gain"] = Number(what.oit_gain);
  json["total"] = NumberOf(what.total);
  json["total_gain"] = Number(what.total_gain);
  json["grade"] = GradeJson(what.grade);
  json["certain"] = what.certain;
  return json;
}

Json WayJson(const WayUp& way) {
  Json json;
  json["items"] = way.items;
  json["total"] = Number(way.total.value);
  json["certain"] = way.certain;
  json["sections"] = Json::array();
  for (const SectionItems& section : way.sections) {
    Json one;
    one["section"] = section.section->number;
    one["count"] = section.count;
    one["among"] = Json::array();
    for (const YearItem* item : section.among) one["among"].push_back(item->code);
    json["sections"].push_back(std::move(one));
  }
  return json;
}

Json NextJson(const NextGrade& next) {
  Json json;
  json["now"] = NameOf(next.now);
  json["next"] = NameOf(next.next);
  json["missing"] = next.next ? Number(next.missing) : Json();
  json["most"] = NumberOf(next.most);
  json["barrier"] = Name(next.barrier);
  json["ways"] = Json::array();
  for (const WayUp& way : next.ways) json["ways"].push_back(WayJson(way));
  return json;
}

}  // namespace

std::string ScoreJson(const ScoreSheet& sheet) {
  Json json;
  json["path"] = sheet.document.path;
  json["scores"] = nullptr;
  json["what_if"] = nullptr;
  json["next"] = nullptr;
  if (!sheet.facts.scores.empty()) {
    json["scores"] = Json::parse(ScoresJson(sheet.facts.scores, sheet.scores, sheet.document, {}));
    json["scores"].erase("confirmed");  // no check was run
    if (sheet.what_if) json["what_if"] = WhatIfJson(*sheet.what_if, sheet.scores);
    json["next"] = NextJson(sheet.next);
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace oit
