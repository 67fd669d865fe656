#include "audit/scope.h"

#include <algorithm>

namespace oit {
namespace {

// A subject of prose is not carried further than this many blocks.
constexpr uint32_t kProseBlocks = 60;

bool Has(const std::vector<uint32_t>& sorted, uint32_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

bool IsNumbered(const Block& block) {
  return block.kind == BlockKind::kListItem && block.mark.number > 0 &&
         block.mark.style != MarkStyle::kDash;
}

}  // namespace

bool Scope::Holds(uint32_t block) const { return Has(blocks, block); }

ScopeReader::ScopeReader(const Document& document, const Facts& facts, const PlaceReader& places,
                         std::vector<uint32_t> subjects)
    : document_(document), facts_(facts), places_(places), subjects_(std::move(subjects)) {}

Scope ScopeReader::Open(Span hit, const std::vector<uint32_t>& own) const {
  Scope scope;
  scope.opener = document_.BlockAt(hit.begin);
  scope.hit = hit;
  const Block& block = document_.blocks[scope.opener];
  uint32_t step = NumberedStep(scope.opener);
  if (step != kNowhere) {
    scope.kind = ScopeKind::kStep;
    AddItem(step, scope.blocks);
  } else if (block.table != kNowhere && block.row != kNowhere) {
    bool measures = facts_.tables[block.table].measures;
    bool whole_row = !measures || places_.RoleOf(scope.opener) == Role::kMeasure;
    scope.kind = whole_row ? ScopeKind::kRow : ScopeKind::kCell;
    AddCells(scope.opener, whole_row, scope.blocks);
  } else {
    AddProse(scope.opener, own, scope.blocks);
  }
  std::sort(scope.blocks.begin(), scope.blocks.end());
  scope.blocks.erase(std::unique(scope.blocks.begin(), scope.blocks.end()), scope.blocks.end());
  return scope;
}

// A cell's only number is the number of its measure, not of a step.
uint32_t ScopeReader::NumberedStep(uint32_t block) const {
  for (uint32_t at = block; at != kNowhere; at = document_.blocks[at].parent) {
    const Block& b = document_.blocks[at];
    if (!IsNumbered(b)) continue;
    if (b.table == kNowhere) return at;
    const Cell& cell = document_.tables[b.table].rows[b.row].cells[b.column];
    auto first = document_.blocks.begin() + cell.blocks.begin;
    auto last = document_.blocks.begin() + cell.blocks.end;
    bool alone =
        places_.RoleOf(at) == Role::kMeasure && std::count_if(first, last, IsNumbered) == 1;
    return alone ? kNowhere : at;
  }
  return kNowhere;
}

// Sub-items whose step was lost with a page belong together: "(3) ... (4) ...".
Span ScopeReader::ItemAround(uint32_t step) const {
  Span item = {step, document_.EndOfItem(step)};
  const std::vector<Block>& blocks = document_.blocks;
  auto orphan = [&](uint32_t b) {
    return blocks[b].kind == BlockKind::kListItem && blocks[b].parent == kNowhere &&
           blocks[b].mark.style == MarkStyle::kParentheses &&
           blocks[b].table == blocks[step].table && blocks[b].row == blocks[step].row &&
           blocks[b].column == blocks[step].column;
  };
  if (blocks[step].table == kNowhere || !orphan(step)) return item;
  while (item.begin > 0 && orphan(item.begin - 1)) --item.begin;
  while (item.end < blocks.size() && orphan(item.end)) item.end = document_.EndOfItem(item.end);
  return item;
}

void ScopeReader::AddItem(uint32_t step, std::vector<uint32_t>& blocks) const {
  Span item = ItemAround(step);
  for (uint32_t b = item.begin; b < item.end; ++b) {
    blocks.push_back(b);
    Role role = places_.RoleOf(b);
    if (role != Role::kSteps && role != Role::kMeasure) continue;
    const std::vector<uint32_t>& reports = places_.ReportsOf(b);
    blocks.insert(blocks.end(), reports.begin(), reports.end());
  }
}

void ScopeReader::AddCells(uint32_t block, bool whole_row, std::vector<uint32_t>& blocks) const {
  const Block& b = document_.blocks[block];
  const std::vector<Cell>& cells = document_.tables[b.table].rows[b.row].cells;
  for (size_t column = 0; column < cells.size(); ++column) {
    if (!whole_row && column != b.column) continue;
    for (uint32_t i = cells[column].blocks.begin; i < cells[column].blocks.end; ++i) {
      blocks.push_back(i);
    }
  }
}

void ScopeReader::AddProse(uint32_t block, const std::vector<uint32_t>& own,
                           std::vector<uint32_t>& blocks) const {
  const Block& opener = document_.blocks[block];
  uint32_t end =
      std::min<uint32_t>(static_cast<uint32_t>(document_.blocks.size()), block + kProseBlocks);
  blocks.push_back(block);
  for (uint32_t at = block + 1; at < end; ++at) {
    const Block& b = document_.blocks[at];
    bool heading = b.kind == BlockKind::kHeading;
    if (heading && (opener.kind != BlockKind::kHeading || b.level <= opener.level)) break;
    if (b.table != kNowhere && facts_.tables[b.table].measures) break;
    if (Has(subjects_, at) && !Has(own, at)) break;
    blocks.push_back(at);
  }
}

}  // namespace oit
