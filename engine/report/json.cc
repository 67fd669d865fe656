#include <nlohmann/json.hpp>

#include "facts/measure_row.h"
#include "report/item_state.h"
#include "report/item_view.h"
#include "report/json_parts.h"
#include "report/json_scores.h"
#include "report/page.h"
#include "report/version.h"
#include "report/write.h"

namespace oit {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kSchema[] = "oit.checklist/1";

// What the source held may be broken; JSON never is.
std::string Dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

template <class T>
Json OrNull(const std::optional<T>& number) {
  return number ? Json(*number) : Json();
}

Json DateJson(const std::optional<Date>& date) { return date ? Json(ToIso(*date)) : Json(); }

Json ToJson(const Bilingual& text) {
  Json json;
  json["th"] = text.th;
  json["en"] = text.en;
  return json;
}

// {byte, line, column} of a source offset.
Json PointJson(uint32_t byte, const Place& place) {
  Json json;
  json["byte"] = byte;
  json["line"] = place.line;
  json["column"] = place.column;
  return json;
}

Json WhereJson(const Passage& passage) {
  Json json = Json::object();
  const Spot& spot = passage.spot;
  if (spot.page > 0) {
    json["page"] = spot.page;
    json["box"] = {spot.box.left, spot.box.top, spot.box.right, spot.box.bottom};
  }
  if (spot.paragraph > 0) json["paragraph"] = spot.paragraph;
  if (!passage.sheet.empty()) json["sheet"] = passage.sheet;
  if (spot.column > 0) {
    json["row"] = spot.row;
    json["cell"] = spot.column;
  } else if (const CellPlace& where = passage.where; where.table > 0) {
    json["table"] = where.table;
    if (where.row > 0) json["row"] = where.row;
    if (where.cell > 0) json["cell"] = where.cell;
  }
  return json;
}

Json ToolJson() {
  Json json;
  json["name"] = "oit";
  json["version"] = kVersion;
  return json;
}

Json RulesJson(const Pack& pack) {
  Json json;
  json["year"] = pack.year.year;
  json["digest"] = pack.digest;
  json["sources"] = Json::object();
  for (const auto& [code, what] : pack.year.sources) json["sources"][code] = ToJson(what);
  return json;
}

void AddRange(const Passage& passage, Json* json) {
  (*json)["start"] = PointJson(passage.source.begin, passage.start);
  (*json)["end"] = PointJson(passage.source.end, passage.end);
  (*json)["where"] = WhereJson(passage);
}

Json EvidenceJson(const std::vector<Evidence>& list) {
  Json array = Json::array();
  for (const Evidence& evidence : list) {
    Json json;
    json["file"] = OrNull(evidence.passage.file);
    json["quote"] = evidence.passage.quote;
    json["level"] = Name(evidence.level);
    json["reason"] = ToJson(evidence.reason);
    AddRange(evidence.passage, &json);
    array.push_back(std::move(json));
  }
  return array;
}

Json NearMissJson(const std::vector<NearMiss>& list) {
  Json array = Json::array();
  for (const NearMiss& near_miss : list) {
    Json json;
    json["file"] = OrNull(near_miss.passage.file);
    json["quote"] = near_miss.passage.quote;
    json["reason"] = ToJson(near_miss.reason);
    AddRange(near_miss.passage, &json);
    array.push_back(std::move(json));
  }
  return array;
}

// From the end of what stands before the gap to the start of what stands after it.
Json GapJson(const ChecklistGap& gap) {
  Json json;
  json["file"] = OrNull(gap.before.file);
  json["kind"] = Name(gap.kind);
  json["message"] = ToJson(gap.message);
  json["start"] = PointJson(gap.before.source.end, gap.before.end);
  json["end"] = PointJson(gap.after.source.begin, gap.after.start);
  json["where"] = WhereJson(gap.before.block == kNowhere ? gap.after : gap.before);
  json["items"] = gap.items;
  return json;
}

Json ReportJson(const Checklist& checklist) {
  const Facts& facts = checklist.facts;
  Json json;
  json["path"] = checklist.path;
  json["sha256"] = OrNull(checklist.sha256);
  json["format"] = checklist.format;
  json["kind"] = Name(facts.kind);
  json["agency"]["name"] = OrNull(facts.agency.name);
  json["agency"]["class"] = OrNull(facts.agency.klass);
  json["agency"]["amphoe"] = OrNull(facts.agency.amphoe);
  json["agency"]["province"] = OrNull(facts.agency.province);
  json["fiscal_year"] = OrNull(facts.fiscal_year);
  json["period"]["from"] = DateJson(facts.period_from);
  json["period"]["to"] = DateJson(facts.period_to);
  json["round"] = OrNull(facts.round);
  json["year_reason"] = ToJson(checklist.year_reason);
  json["gaps"] = Json::array();
  for (const ChecklistGap& gap : checklist.gaps) json["gaps"].push_back(GapJson(gap));
  return json;
}

// A constraint has no level unless it is broken; then it is "missing".
Json LevelJson(Level level) { return level == Level::kHolds ? Json() : Json(Name(level)); }

// What is asked of each record: how many there are, and which lack it.
Json RecordsJson(const ElementResult& result) {
  if (result.records == 0) return nullptr;
  Json json;
  json["total"] = result.records;
  json["lacking"] = Json::array();
  for (const LackingRecord& record : result.lacking) {
    Json one;
    one["file"] = OrNull(record.passage.file);
    one["number"] = record.number;
    one["quote"] = record.passage.quote;
    AddRange(record.passage, &one);
    json["lacking"].push_back(std::move(one));
  }
  return json;
}

Json ElementJson(const ElementResult& result) {
  const YearElement& element = *result.element;
  Json json;
  json["id"] = element.id;
  json["requirement"] = element.requirement;
  json["ref"] = element.ref;
  json["label"] = ToJson(element.label);
  json["required"] = element.required == Required::kTrue;
  json["standing"] = Name(element.standing);
  json["source"] = OrNull(element.source);
  json["kind"] = Name(element.kind);
  json["level"] = LevelJson(result.level);
  json["evidence"] = EvidenceJson(result.evidence);
  json["near_misses"] = NearMissJson(result.near_misses);
  json["records"] = RecordsJson(result);
  json["decision"] = result.decision ? Json::parse(DecisionJson(*result.decision)) : Json();
  return json;
}

Json AdviceJson(const Advice& advice) {
  Json json;
  json["action"] = advice.action;
  json["steps"] = advice.steps;
  json["responsible"] = advice.responsible;
  json["period"] = advice.period;
  json["follow_up"] = advice.follow_up;
  return json;
}

Json ItemJson(const ItemResult& result) {
  Json json;
  json["code"] = result.item->code;
  json["requirements"] = result.item->requirements;
  json["section"] = result.item->section;
  json["title"] = ToJson(result.item->title);
  json["standing"] = Name(result.item->standing);
  json["source"] = OrNull(result.item->source);
  json["role"] = Name(result.role);
  json["state"] = Name(StateOf(result, false));  // a strict pass has nothing that is only stated
  json["verdict"] = Name(result.verdict);
  json["checked"] = result.checked;
  json["topic"] = Name(result.topic);
  json["topic_evidence"] = EvidenceJson(result.topic_evidence);
  json["topic_near_misses"] = NearMissJson(result.topic_near_misses);
  json["elements"] = Json::array();
  for (const ElementResult& element : result.elements) {
    json["elements"].push_back(ElementJson(element));
  }
  json["advice"] = Json::array();
  for (const Advice& advice : result.advice) json["advice"].push_back(AdviceJson(advice));
  json["note"] = ToJson(result.note);
  json["decision"] = result.decision ? Json::parse(DecisionJson(*result.decision)) : Json();
  return json;
}

Json FindingJson(const Finding& finding) {
  Json json;
  json["id"] = finding.id;
  json["severity"] = finding.severity;
  json["about"] = Name(finding.about);
  json["title"] = ToJson(finding.title);
  json["message"] = ToJson(finding.message);
  json["values"] = Json::object();
  for (const auto& [name, value] : finding.values) json["values"][name] = ToJson(value);
  json["evidence"] = EvidenceJson(finding.evidence);
  return json;
}

Json SummaryJson(const Checklist& checklist) {
  Summary summary = Summarise(checklist.items);
  Json json;
  json["pass"] = summary.pass;
  json["fail"] = summary.fail;
  json["review"] = summary.review;
  json["not_applicable"] = summary.not_applicable;
  json["error"] = summary.error;
  Json& elements = json["elements"];
  elements["shown"] = summary.shown;
  elements["claimed"] = summary.claimed;
  elements["planned"] = summary.planned;
  elements["missing"] = summary.missing;
  elements["review"] = summary.unseen;
  elements["not_applicable"] = summary.foreign;
  return json;
}

Json StartJson(const Document& document, uint32_t byte) {
  return PointJson(byte, document.Where(byte));
}

void Join(std::string* text, const std::string& more) {
  if (more.empty()) return;
  if (!text->empty()) *text += '\n';
  *text += more;
}

// The parts as lines.
std::string TextOf(const Document& document, const std::vector<MeasurePart>& parts) {
  std::string text;
  for (const MeasurePart& part : parts) Join(&text, OneLine(document.Quote(part.key)));
  return text;
}

// A measure, what it says by role.
class MeasureRow {
 public:
  MeasureRow(const Document& document, const Facts& facts, const Measure& measure)
      : document_(document), facts_(facts), measure_(measure) {}

  Json ToJson() const {
    bool contradiction = measure_.mark == RowMark::kContradiction;
    Json json;
    json["no"] = Text(Role::kNumber);
    json["issue"] = Text(Role::kIssue);
    json["measure"] = Text(Role::kMeasure);
    json["steps"] = Json::array();
    for (const Step& step : StepsOf(document_, facts_, measure_)) {
      json["steps"].push_back(TextOf(document_, step));
    }
    json["responsible"] = Text(Role::kResponsible);
    json["period"] = Text(Role::kPeriod);
    json["done"] = contradiction || measure_.mark == RowMark::kDone;
    json["not_done"] = contradiction || measure_.mark == RowMark::kNotDone;
    json["in_progress"] = measure_.mark == RowMark::kInProgress;
    json["result"] = Text(Role::kResult);
    json["outcome"] = Text(Role::kOutcome);
    json["follow_up"] = Text(Role::kFollowUp);
    json["start"] = StartJson(document_, BeginOf(document_, measure_));
    return json;
  }

 private:
  // What stands under that role, a line a block; null where there is no such column or label.
  Json Text(Role role) const {
    if (!HasColumn(facts_, measure_, role)) return nullptr;
    return TextOf(document_, PartsOf(measure_, role));
  }

  const Document& document_;
  const Facts& facts_;
  const Measure& measure_;
};

Json EventJson(const Document& document, const Event& event) {
  Json json;
  json["date"] = ToIso(event.date);
  json["quote"] = document.Quote(event.key);
  json["people"] = event.people ? Json(*event.people) : Json();
  json["start"] = StartJson(document, document.Source(event.key).begin);
  return json;
}

// {events, links, columns, measures}.
Json FactsJson(const Facts& facts, const Document& document) {
  Json json;
  json["events"] = Json::array();
  for (const Event& event : facts.events) json["events"].push_back(EventJson(document, event));
  json["links"] = Json::array();
  for (const Link& link : document.links) {
    Json one;
    one["text"] = OneLine(link.text);
    one["target"] = link.target;
    one["start"] = StartJson(document, link.source.begin);
    json["links"].push_back(std::move(one));
  }
  json["columns"] = Json::array();
  for (Role role : facts.measure_columns) json["columns"].push_back(Name(role));
  json["measures"] = Json::array();
  for (const Measure& measure : facts.measures) {
    json["measures"].push_back(MeasureRow(document, facts, measure).ToJson());
  }
  return json;
}

Json ProjectedJson(const std::optional<ProjectedScore>& score) {
  if (!score) return nullptr;
  Json json;
  json["low"] = std::round(score->low * 100) / 100;
  json["high"] = std::round(score->high * 100) / 100;
  json["standing"] = Name(score->standing);
  return json;
}

Json LedgerJson(const std::optional<LedgerUse>& ledger) {
  if (!ledger) return nullptr;
  Json json;
  json["file"] = ledger->file;
  json["applied"] = ledger->applied;
  const auto add = [&json](const char* name, const std::vector<IdleDecision>& list) {
    json[name] = Json::array();
    for (const IdleDecision& idle : list) json[name].push_back(Json::parse(IdleDecisionJson(idle)));
  };
  add("reopened", ledger->reopened);
  add("expired", ledger->expired);
  add("unused", ledger->unused);
  return json;
}

}  // namespace

std::string PassageJson(const Passage& passage) {
  Json json;
  json["file"] = OrNull(passage.file);
  json["quote"] = passage.quote;
  AddRange(passage, &json);
  return Dump(json, -1);
}

std::string ChecklistJson(const Checklist& checklist, const Pack& pack, const Document& document,
                          int indent) {
  Json json;
  json["schema"] = kSchema;
  json["tool"] = ToolJson();
  json["rules"] = RulesJson(pack);
  json["report"] = ReportJson(checklist);
  json["items"] = Json::array();
  for (const ItemResult& item : checklist.items) json["items"].push_back(ItemJson(item));
  json["facts"] = FactsJson(checklist.facts, document);
  json["scores"] = nullptr;
  if (checklist.scores) {
    json["scores"] = Json::parse(
        ScoresJson(checklist.facts.scores, *checklist.scores, document, checklist.confirmed));
  }
  json["projected"] = ProjectedJson(checklist.projected);
  json["findings"] = Json::array();
  for (const Finding& finding : checklist.findings) {
    json["findings"].push_back(FindingJson(finding));
  }
  json["ledger"] = LedgerJson(checklist.ledger);
  json["summary"] = SummaryJson(checklist);
  return Dump(json, indent);
}

std::string ChecklistBrief(const Checklist& checklist, const Pack& pack) {
  Json json;
  json["path"] = checklist.path;
  json["year"] = pack.year.year;
  json["agency"] = OrNull(checklist.facts.agency.name);
  json["verdicts"] = Json::object();
  for (const ItemResult& item : checklist.items) {
    json["verdicts"][item.item->code] = Name(item.verdict);
  }
  json["summary"] = SummaryJson(checklist);
  return Dump(json, -1);
}

}  // namespace oit
