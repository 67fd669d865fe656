#include "report/json_scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

// Four decimals: more than any statement has, and none of the noise of binary fractions.
Json Number(double value) { return std::round(value * 1e4) / 1e4; }

template <class Score>
Json ValueJson(const Score& score) {
  return score ? Number(score->value) : Json();
}

Json StartJson(const Document& document, Span key) {
  const uint32_t byte = document.Source(key).begin;
  const Place place = document.Where(byte);
  Json json;
  json["byte"] = byte;
  json["line"] = place.line;
  json["column"] = place.column;
  return json;
}

// "total", "IIT", "EIT part 1", "indicator 3".
std::string WhatOf(const ScoreSubject& subject) {
  std::string what = "total";
  if (subject.kind == ScoreSubject::Kind::kInstrument) what = Name(subject.instrument);
  if (subject.kind == ScoreSubject::Kind::kIndicator) {
    what = fmt::format("indicator {}", subject.indicator);
  }
  return subject.part == 0 ? what : fmt::format("{} part {}", what, subject.part);
}

Json StatedJson(const std::string& what, Json value, int year, Json start) {
  Json json;
  json["what"] = what;
  json["value"] = std::move(value);
  json["year"] = year == 0 ? Json() : Json(year);
  json["start"] = std::move(start);
  return json;
}

Json AllStated(const Scores& stated, const Document& document) {
  std::vector<Json> all;
  for (const StatedScore& one : stated.stated) {
    all.push_back(
        StatedJson(WhatOf(one.subject), Number(one.value), one.year, StartJson(document, one.key)));
  }
  for (const StatedGrade& grade : stated.grades) {
    all.push_back(StatedJson("grade", grade.name, grade.year, StartJson(document, grade.key)));
  }
  std::stable_sort(all.begin(), all.end(), [](const Json& a, const Json& b) {
    return a["start"]["byte"] < b["start"]["byte"];
  });
  return all;
}

Json StatedGradeJson(const Scores& stated, const Recomputed& scores) {
  for (const StatedGrade& grade : stated.grades) {
    if (IsOfYear(grade.year, scores.ita_year)) return grade.name;
  }
  return nullptr;
}

// The indicator that the report claims to be the highest, or the lowest.
Json ClaimJson(const Scores& stated, const Recomputed& scores, ScoreClaim::Kind kind) {
  for (const ScoreClaim& claim : stated.claims) {
    if (claim.kind != kind || claim.among || !IsOfYear(claim.year, scores.ita_year)) continue;
    for (const ScoreSubject& subject : claim.subjects) {
      if (subject.kind == ScoreSubject::Kind::kIndicator) return subject.indicator;
    }
  }
  return nullptr;
}

// Indicators of the lists of one kind, as the report lists them, each once.
Json ListedJson(const Scores& stated, const Recomputed& scores, ScoreList::Kind kind) {
  Json json = Json::array();
  for (const ScoreList& list : stated.lists) {
    if (list.kind != kind || !IsOfYear(list.year, scores.ita_year)) continue;
    for (const ScoreSubject& member : list.members) {
      if (member.kind != ScoreSubject::Kind::kIndicator) continue;
      const Json number = member.indicator;
      if (std::find(json.begin(), json.end(), number) == json.end()) json.push_back(number);
    }
  }
  return json;
}

Json IndicatorsJson(const Recomputed& scores) {
  Json json = Json::object();
  for (const SubjectScore& score : scores.subjects) {
    const ScoreSubject& subject = score.subject;
    if (subject.kind != ScoreSubject::Kind::kIndicator || subject.part != 0) continue;
    json[std::to_string(subject.indicator)] = ValueJson(score.Chosen());
  }
  return json;
}

Json RecomputedJson(const Recomputed& scores) {
  Json json;
  for (const InstrumentScore& score : scores.instruments) {
    json[Name(score.instrument)] = ValueJson(score.mean);
  }
  json["total"] = ValueJson(scores.total);
  json["grade"] = scores.grade.known() ? Json(scores.grade.lowest->name) : Json();
  return json;
}

Json LostJson(const LostItems& lost) {
  Json json;
  json["indicator"] = lost.indicator;
  json["reachable"] = lost.reachable();
  json["ways"] = lost.counts.size();
  json["fewest"] = lost.reachable() ? Json(lost.fewest) : Json();
  json["most"] = lost.reachable() ? Json(lost.most) : Json();
  json["sections"] = Json::array();
  for (const SectionLoss& loss : lost.sections) {
    Json section;
    section["section"] = loss.section->number;
    section["items"] = loss.size;
    section["fewest"] = lost.reachable() ? Json(loss.fewest) : Json();
    section["most"] = lost.reachable() ? Json(loss.most) : Json();
    json["sections"].push_back(std::move(section));
  }
  return json;
}

Json ConfirmedJson(const std::vector<std::string>& confirmed) {
  Json json = Json::array();
  for (const std::string& id : confirmed) {
    if (id.rfind("score.", 0) == 0) json.push_back(id);
  }
  return json;
}

}  // namespace

std::string ScoresJson(const Scores& stated, const Recomputed& scores, const Document& document,
                       const std::vector<std::string>& confirmed) {
  Json json;
  json["ita_year"] = scores.ita_year ? Json(*scores.ita_year) : Json();
  json["total"] = ValueJson(scores.Chosen(TotalSubject()));
  json["grade"] = StatedGradeJson(stated, scores);
  json["highest"] = ClaimJson(stated, scores, ScoreClaim::Kind::kHighest);
  json["lowest"] = ClaimJson(stated, scores, ScoreClaim::Kind::kLowest);
  json["strong"] = ListedJson(stated, scores, ScoreList::Kind::kStrong);
  json["weak"] = ListedJson(stated, scores, ScoreList::Kind::kWeak);
  json["indicators"] = IndicatorsJson(scores);
  for (const InstrumentScore& score : scores.instruments) {
    json["instruments"][Name(score.instrument)] =
        ValueJson(scores.Chosen(InstrumentSubject(score.instrument)));
  }
  json["stated"] = AllStated(stated, document);
  json["recomputed"] = RecomputedJson(scores);
  json["lost"] = Json::array();
  for (const LostItems& lost : scores.lost) json["lost"].push_back(LostJson(lost));
  json["confirmed"] = ConfirmedJson(confirmed);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace oit
