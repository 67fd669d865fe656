#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/write.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const Bilingual& text) { return {{"th", text.th}, {"en", text.en}}; }

Json PassageJson(const Passage& passage) {
  return {{"file", passage.file.empty() ? Json() : Json(passage.file)},
          {"quote", passage.quote},
          {"start", {{"line", passage.start.line}, {"column", passage.start.column}}},
          {"end", {{"line", passage.end.line}, {"column", passage.end.column}}}};
}

const char* Name(Finder finder) {
  switch (finder) {
    case Finder::kTitle:
      return "title";
    case Finder::kTopic:
      return "topic";
    case Finder::kNamed:
      return "named";
    case Finder::kAlone:
      return "alone";
    case Finder::kInside:
      return "inside";
    case Finder::kNone:
      return "none";
  }
  return "";
}

Json PhraseJson(const Phrase& phrase) {
  return {{"text", phrase.text}, {"file", phrase.place.file}, {"line", phrase.place.line}};
}

Json HitJson(const TracedHit& hit) {
  Json json = PassageJson(hit.passage);
  json["counts"] = hit.counts;
  json["level"] = hit.counts ? Json(Name(hit.level)) : Json();
  json["reason"] = ToJson(hit.reason);
  json["matched"] = hit.matched;
  json["by"] = Json::array();
  for (const SoughtWords& words : hit.by) {
    Json by = PhraseJson(words.phrase);
    by["in"] = Name(words.finder);
    json["by"].push_back(std::move(by));
  }
  json["shape"] = hit.shape ? Json(Name(*hit.shape)) : Json();
  json["except"] = hit.except ? PhraseJson(*hit.except) : Json();
  json["role"] = hit.place.role == Role::kNone ? Json() : Json(Name(hit.place.role));
  json["mood_words"] = hit.place.mood_words.quote;
  json["years"] = hit.place.years;
  return json;
}

Json HitsJson(const std::vector<TracedHit>& hits) {
  Json array = Json::array();
  for (const TracedHit& hit : hits) array.push_back(HitJson(hit));
  return array;
}

Json ScopesJson(const std::vector<TracedScope>& scopes) {
  Json array = Json::array();
  for (const TracedScope& scope : scopes) {
    Json json = PassageJson(scope.subject);
    json["lines"] = Json::array();
    for (Span run : scope.lines) json["lines"].push_back({run.begin, run.end});
    array.push_back(std::move(json));
  }
  return array;
}

Json CheckJson(const TracedCheck& check) {
  return {{"before", Name(check.before)}, {"after", Name(check.after)}, {"why", check.why}};
}

}  // namespace

std::string WhyJson(const Checklist& checklist, const Pack& pack, const Trace& trace) {
  Json json;
  json["path"] = checklist.path;
  json["year"] = pack.year.year;
  json["code"] = trace.item->code;
  json["ref"] = trace.element ? Json(trace.element->ref) : Json();
  json["id"] = trace.element ? trace.element->id : "topic";
  for (const ItemResult& item : checklist.items) {
    if (item.item != trace.item) continue;
    json["verdict"] = Name(item.verdict);
    json["level"] = Name(item.topic);
    json["decides"] = false;
    for (const ElementResult& element : item.elements) {
      if (element.element != trace.element) continue;
      json["level"] = Name(element.level);
      json["decides"] = element.decides;
    }
  }
  json["subject"] = HitsJson(trace.subject);
  json["scopes"] = ScopesJson(trace.scopes);
  json["hits"] = HitsJson(trace.hits);
  json["check"] = trace.check ? CheckJson(*trace.check) : Json();
  json["notes"] = Json::array();
  for (const Bilingual& note : trace.notes) json["notes"].push_back(ToJson(note));
  json["sought"] = Json::array();
  for (const SoughtWords& words : trace.sought) json["sought"].push_back(PhraseJson(words.phrase));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace oit
