#include <nlohmann/json.hpp>

#include "report/json_parts.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void Add(const Decision& decision, Json* json) {
  (*json)["answer"] = Name(decision.answer);
  (*json)["date"] = ToIso(decision.date);
  (*json)["note"] = decision.note.empty() ? Json() : Json(decision.note);
  (*json)["until"] = decision.until ? Json(ToIso(*decision.until)) : Json();
}

}  // namespace

std::string DecisionJson(const Decision& decision) {
  Json json;
  Add(decision, &json);
  return Dump(json);
}

std::string IdleDecisionJson(const IdleDecision& idle) {
  Json json;
  json["year"] = idle.year;
  json["about"] = idle.about;
  Add(idle.decision, &json);
  json["why"]["th"] = idle.why.th;
  json["why"]["en"] = idle.why.en;
  return Dump(json);
}

}  // namespace oit
