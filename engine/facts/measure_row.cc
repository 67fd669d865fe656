#include "facts/measure_row.h"

#include <algorithm>
#include <utility>

namespace oit {
namespace {

// The outermost list item of the parts under which the block stands; kNowhere for none.
uint32_t StepAt(const Document& document, const std::vector<MeasurePart>& parts, uint32_t block) {
  const auto holds = [&](uint32_t wanted) {
    return std::any_of(parts.begin(), parts.end(),
                       [wanted](const MeasurePart& part) { return part.block == wanted; });
  };
  uint32_t step = kNowhere;
  while (block != kNowhere && holds(block)) {
    if (document.blocks[block].kind == BlockKind::kListItem) step = block;
    block = document.blocks[block].parent;
  }
  return step;
}

}  // namespace

bool HasColumn(const Facts& facts, const Measure& measure, Role role) {
  const std::vector<Role>& roles =
      measure.in_prose() ? facts.measure_columns : facts.tables[measure.table].roles;
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::vector<MeasurePart> PartsOf(const Measure& measure, Role role) {
  std::vector<MeasurePart> parts;
  for (const MeasurePart& part : measure.parts) {
    if (part.role == role && !(measure.in_prose() && part.key.empty())) parts.push_back(part);
  }
  return parts;
}

std::vector<uint32_t> BlocksOf(const Measure& measure, Role role) {
  std::vector<uint32_t> blocks;
  for (const MeasurePart& part : PartsOf(measure, role)) {
    if (blocks.empty() || blocks.back() != part.block) blocks.push_back(part.block);
  }
  return blocks;
}

std::vector<Step> StepsOf(const Document& document, const Facts& facts, const Measure& measure) {
  const bool column = measure.in_prose() || HasColumn(facts, measure, Role::kSteps);
  const std::vector<MeasurePart> parts = PartsOf(measure, column ? Role::kSteps : Role::kMeasure);
  std::vector<Step> steps;
  uint32_t last = kNowhere;
  for (const MeasurePart& part : parts) {
    const uint32_t step = StepAt(document, parts, part.block);
    if (step == kNowhere && !column) continue;
    if (step == kNowhere || step != last) steps.emplace_back();
    steps.back().push_back(part);
    last = step;
  }
  return steps;
}

// Rows are in order of table and row, runs of prose by block; no report has both.
const Measure* MeasureAt(const Document& document, const Facts& facts, uint32_t block) {
  const Block& b = document.blocks[block];
  const auto starts_behind = [&](const Block& at, const Measure& m) {
    if (m.in_prose()) return block < m.blocks.begin;
    return std::pair(at.table, at.row) < std::pair(m.table, m.row);
  };
  auto next = std::upper_bound(facts.measures.begin(), facts.measures.end(), b, starts_behind);
  const bool found = next != facts.measures.begin() && Holds(document, *(next - 1), block);
  return found ? &*(next - 1) : nullptr;
}

Span StretchAt(const Document& document, const Facts& facts, uint32_t block, uint32_t key) {
  const Measure* measure = MeasureAt(document, facts, block);
  for (size_t i = 0; measure && measure->in_prose() && i < measure->parts.size(); ++i) {
    const MeasurePart& part = measure->parts[i];
    if (part.block == block && part.key.Contains(key)) return part.key;
  }
  return document.blocks[block].key;
}

bool Holds(const Document& document, const Measure& measure, uint32_t block) {
  const Block& b = document.blocks[block];
  if (measure.in_prose()) return b.table == kNowhere && measure.blocks.Contains(block);
  return b.table == measure.table && b.row == measure.row;
}

uint32_t BeginOf(const Document& document, const Measure& measure) {
  if (measure.in_prose()) return document.Source(measure.parts.front().key).begin;
  const Table& table = document.tables[measure.table];
  for (const Cell& cell : table.rows[measure.row].cells) {
    if (cell.filled()) return cell.source.begin;
  }
  return table.source.begin;
}

}  // namespace oit
