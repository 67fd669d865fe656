#include <nlohmann/json.hpp>

#include "report/json_parts.h"
#include "report/review.h"
#include "report/version.h"
#include "report/words.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kSchema[] = "oit.review/1";

Json ToJson(const Bilingual& text) {
  Json json;
  json["th"] = text.th;
  json["en"] = text.en;
  return json;
}

Json PassagesJson(const std::vector<Passage>& passages) {
  Json array = Json::array();
  for (const Passage& passage : passages) {
    Json json = Json::parse(PassageJson(passage));
    json["place"] =
        ToJson({PlaceWords(passage, Language::kThai), PlaceWords(passage, Language::kEnglish)});
    array.push_back(std::move(json));
  }
  return array;
}

Json ChangedJson(const IdleDecision* idle) {
  Json changed = Json::array();
  if (idle != nullptr && idle->passage_changed) changed.push_back("passage");
  if (idle != nullptr && idle->rule_changed) changed.push_back("rule");
  return changed;
}

Json QuestionJson(const ReviewQuestion& asked) {
  const Question& question = asked.question;
  const YearElement* element = question.element ? question.element->element : nullptr;
  Json json;
  json["about"] = question.about;
  json["item"] = question.item->item->code;
  json["title"] = ToJson(question.item->item->title);
  json["label"] = element ? ToJson(element->label) : Json();
  json["kind"] = element ? Name(element->kind) : "item";
  json["verdict"] = Name(question.item->verdict);
  json["why"] = ToJson(question.why);
  json["passages"] = PassagesJson(question.passages);
  json["links"] = question.links;
  json["state"] = Name(asked.state);
  json["changed"] = ChangedJson(asked.idle);
  json["decision"] = Json();
  if (asked.decision) json["decision"] = Json::parse(DecisionJson(*asked.decision));
  return json;
}

}  // namespace

std::string ReviewJson(const Review& review, const Checklist& checklist, const Pack& pack) {
  Json json;
  json["schema"] = kSchema;
  json["tool"]["name"] = "oit";
  json["tool"]["version"] = kVersion;
  json["report"] = checklist.path;
  const std::string& agency = checklist.facts.agency.name;
  json["agency"] = agency.empty() ? Json() : Json(agency);
  json["year"] = pack.year.year;
  json["ledger"] = review.ledger;
  for (QuestionState state : {QuestionState::kOpen, QuestionState::kAnswered,
                              QuestionState::kReopened, QuestionState::kExpired}) {
    json["counts"][Name(state)] = review.Count(state);
  }
  json["questions"] = Json::array();
  for (const ReviewQuestion& asked : review.questions) {
    json["questions"].push_back(QuestionJson(asked));
  }
  json["unused"] = Json::array();
  if (checklist.ledger) {
    for (const IdleDecision& idle : checklist.ledger->unused) {
      json["unused"].push_back(Json::parse(IdleDecisionJson(idle)));
    }
  }
  json["counts"]["unused"] = json["unused"].size();
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace oit
