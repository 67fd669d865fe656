#include <nlohmann/json.hpp>

#include "report/changes.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json ToJson(const Bilingual& text) { return {{"th", text.th}, {"en", text.en}}; }

Json CheckJson(const SavedChecklist& checklist) {
  return {{"path", checklist.path},
          {"agency", OrNull(checklist.agency)},
          {"year", checklist.year},
          {"digest", checklist.digest}};
}

Json ChangeJson(const Change& change) {
  return {{"kind", Name(change.kind)},
          {"subject", change.subject},
          {"older_code", OrNull(change.older_code)},
          {"newer_code", OrNull(change.newer_code)},
          {"title", ToJson(change.title)},
          {"what", change.what.empty() ? Json() : ToJson(change.what)},
          {"older_level", OrNull(change.older_level)},
          {"newer_level", OrNull(change.newer_level)},
          {"worse", change.worse},
          {"answer", OrNull(change.answer)}};
}

}  // namespace

std::string ChangesJson(const Changes& changes, const SavedChecklist& older,
                        const SavedChecklist& newer) {
  Json json;
  json["schema"] = "oit.diff/1";
  json["older"] = CheckJson(older);
  json["newer"] = CheckJson(newer);
  json["same_rules"] = older.year == newer.year && older.digest == newer.digest;
  for (ChangeKind kind : {ChangeKind::kMended, ChangeKind::kDecided, ChangeKind::kNew,
                          ChangeKind::kWeaker, ChangeKind::kOpen, ChangeKind::kGone}) {
    json["summary"][Name(kind)] = changes.Count(kind);
  }
  json["changes"] = Json::array();
  for (const Change& change : changes.list) json["changes"].push_back(ChangeJson(change));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace oit
