#include <algorithm>

#include "report/json_parts.h"
#include "report/page.h"

namespace oit {
namespace {

Json StartJson(const Document& document, uint32_t byte) {
  return PointJson(byte, document.Where(byte));
}

std::string TextOf(const Document& document, const Block& block) {
  return OneLine(document.Quote(block.key));
}

void Join(std::string* text, const std::string& more) {
  if (more.empty()) return;
  if (!text->empty()) *text += '\n';
  *text += more;
}

// The outermost list item of `cell` under which the block stands; kNowhere for none.
uint32_t StepOf(const Document& document, const Cell& cell, uint32_t block) {
  uint32_t step = kNowhere;
  while (block != kNowhere && cell.blocks.Contains(block)) {
    if (document.blocks[block].kind == BlockKind::kListItem) step = block;
    block = document.blocks[block].parent;
  }
  return step;
}

// A row of a table of measures, its cells by role.
class MeasureRow {
 public:
  MeasureRow(const Document& document, const Facts& facts, const Measure& measure)
      : document_(document), measure_(measure), row_(document.tables[measure.table].rows[measure.row]),
        roles_(facts.tables[measure.table].roles) {}

  Json ToJson() const {
    bool contradiction = measure_.mark == RowMark::kContradiction;
    Json json;
    json["no"] = Text(Role::kNumber);
    json["issue"] = Text(Role::kIssue);
    json["measure"] = Text(Role::kMeasure);
    json["steps"] = Steps(Has(Role::kSteps) ? Role::kSteps : Role::kMeasure);
    json["responsible"] = Text(Role::kResponsible);
    json["period"] = Text(Role::kPeriod);
    json["done"] = contradiction || measure_.mark == RowMark::kDone;
    json["not_done"] = contradiction || measure_.mark == RowMark::kNotDone;
    json["in_progress"] = measure_.mark == RowMark::kInProgress;
    json["result"] = Text(Role::kResult);
    json["outcome"] = Text(Role::kOutcome);
    json["follow_up"] = Text(Role::kFollowUp);
    json["start"] = StartJson(document_, Begin());
    return json;
  }

 private:
  bool Has(Role role) const { return std::find(roles_.begin(), roles_.end(), role) != roles_.end(); }

  // The cells of that role, a line a block; null where the table has no such column.
  Json Text(Role role) const {
    if (!Has(role)) return nullptr;
    std::string text;
    for (size_t column = 0; column < roles_.size() && column < row_.cells.size(); ++column) {
      if (roles_[column] != role) continue;
      const Span blocks = row_.cells[column].blocks;
      for (uint32_t i = blocks.begin; i < blocks.end; ++i) {
        Join(&text, TextOf(document_, document_.blocks[i]));
      }
    }
    return text;
  }

  // A string for each outermost list item with what stands under it; in a column of
  // steps, what is no list item is a step of its own.
  Json Steps(Role role) const {
    std::vector<std::string> steps;
    for (size_t column = 0; column < roles_.size() && column < row_.cells.size(); ++column) {
      if (roles_[column] == role) AddSteps(row_.cells[column], role == Role::kSteps, &steps);
    }
    return steps;
  }

  void AddSteps(const Cell& cell, bool every_block, std::vector<std::string>* steps) const {
    uint32_t last = kNowhere;
    for (uint32_t i = cell.blocks.begin; i < cell.blocks.end; ++i) {
      uint32_t step = StepOf(document_, cell, i);
      if (step == kNowhere && !every_block) continue;
      if (step == kNowhere || step != last) steps->emplace_back();
      Join(&steps->back(), TextOf(document_, document_.blocks[i]));
      last = step;
    }
  }

  uint32_t Begin() const {
    for (const Cell& cell : row_.cells) {
      if (cell.filled()) return cell.source.begin;
    }
    return document_.tables[measure_.table].source.begin;
  }

  const Document& document_;
  const Measure& measure_;
  const Row& row_;
  const std::vector<Role>& roles_;
};

Json EventJson(const Document& document, const Event& event) {
  Json json;
  json["date"] = ToIso(event.date);
  json["quote"] = document.Quote(event.key);
  json["people"] = event.people ? Json(*event.people) : Json();
  json["start"] = StartJson(document, document.Source(event.key).begin);
  return json;
}

}  // namespace

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

}  // namespace oit
