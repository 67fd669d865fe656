#include "facts/measure_row.h"

#include <algorithm>

namespace oit {
namespace {

const Row& RowOf(const Document& document, const Measure& measure) {
  return document.tables[measure.table].rows[measure.row];
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

void AddSteps(const Document& document, const Cell& cell, bool every_block,
              std::vector<std::vector<uint32_t>>* steps) {
  uint32_t last = kNowhere;
  for (uint32_t i = cell.blocks.begin; i < cell.blocks.end; ++i) {
    const uint32_t step = StepOf(document, cell, i);
    if (step == kNowhere && !every_block) continue;
    if (step == kNowhere || step != last) steps->emplace_back();
    steps->back().push_back(i);
    last = step;
  }
}

// The row's cells of that role.
std::vector<const Cell*> CellsOf(const Document& document, const Facts& facts,
                                 const Measure& measure, Role role) {
  const std::vector<Role>& roles = facts.tables[measure.table].roles;
  const std::vector<Cell>& cells = RowOf(document, measure).cells;
  std::vector<const Cell*> found;
  for (size_t column = 0; column < roles.size() && column < cells.size(); ++column) {
    if (roles[column] == role) found.push_back(&cells[column]);
  }
  return found;
}

}  // namespace

bool HasColumn(const Facts& facts, const Measure& measure, Role role) {
  const std::vector<Role>& roles = facts.tables[measure.table].roles;
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::vector<uint32_t> BlocksOf(const Document& document, const Facts& facts, const Measure& measure,
                               Role role) {
  std::vector<uint32_t> blocks;
  for (const Cell* cell : CellsOf(document, facts, measure, role)) {
    for (uint32_t i = cell->blocks.begin; i < cell->blocks.end; ++i) blocks.push_back(i);
  }
  return blocks;
}

std::vector<std::vector<uint32_t>> StepsOf(const Document& document, const Facts& facts,
                                           const Measure& measure) {
  const bool column = HasColumn(facts, measure, Role::kSteps);
  std::vector<std::vector<uint32_t>> steps;
  for (const Cell* cell :
       CellsOf(document, facts, measure, column ? Role::kSteps : Role::kMeasure)) {
    AddSteps(document, *cell, column, &steps);
  }
  return steps;
}

uint32_t BeginOf(const Document& document, const Measure& measure) {
  for (const Cell& cell : RowOf(document, measure).cells) {
    if (cell.filled()) return cell.source.begin;
  }
  return document.tables[measure.table].source.begin;
}

}  // namespace oit
