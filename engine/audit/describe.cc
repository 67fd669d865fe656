#include "audit/describe.h"

#include <algorithm>

#include "audit/describe_scores.h"
#include "audit/describe_statements.h"
#include "facts/shapes.h"

namespace oit {
namespace {

const char* MarkName(RowMark mark) {
  switch (mark) {
    case RowMark::kDone:
      return "done";
    case RowMark::kNotDone:
      return "not_done";
    case RowMark::kInProgress:
      return "in_progress";
    case RowMark::kContradiction:
      return "both";
    default:
      return "";
  }
}

int FromOne(uint32_t index) { return index == kNowhere ? 0 : static_cast<int>(index) + 1; }

std::string WithoutSpaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

CheckBlock Describe(const View& view, uint32_t index, CheckReport* report) {
  const Block& block = view.document.blocks[index];
  CheckBlock out;
  out.index = report->AddPlace(block.key);
  out.text = view.document.text.Norm(block.key);
  out.norm = WithoutSpaces(out.text);
  out.kind = Name(block.kind);
  Role role = view.places.RoleOf(index);
  out.role = role == Role::kNone ? "" : Name(role);
  out.mark = MarkName(view.places.MarkOf(index));
  out.table = FromOne(block.table);
  out.row = FromOne(block.row);
  out.column = FromOne(block.column);
  out.line = static_cast<int>(view.document.Where(view.document.Source(block.key).begin).line);
  out.number = block.mark.number;
  out.parent = FromOne(block.parent);  // blocks have the first indexes
  for (const ShapeHit& hit : view.shapes.Of(index)) out.shapes.emplace_back(Name(hit.shape));
  for (uint32_t i = block.links.begin; i < block.links.end; ++i) {
    out.links.push_back(view.document.links[i].target);
  }
  return out;
}

const CheckBlock* BlockOf(const CheckReport& report, uint32_t block) {
  return block == kNowhere ? nullptr : &report.blocks[block];
}

void AddBlocks(const CheckReport& report, Span blocks, CheckCell* cell) {
  for (uint32_t i = blocks.begin; i < blocks.end; ++i) {
    if (!cell->text.empty()) cell->text += '\n';
    cell->text += report.blocks[i].text;
    cell->blocks.push_back(&report.blocks[i]);
  }
}

// The measure by its name, or by what the row has first.
Span PlaceOf(const View& view, const CheckMeasure& measure, const Row& row) {
  const auto name = measure.cells.find(Name(Role::kMeasure));
  if (name != measure.cells.end() && !name->second.blocks.empty()) {
    return view.document.blocks[static_cast<size_t>(name->second.blocks.front()->index) - 1].key;
  }
  for (const Cell& cell : row.cells) {
    if (!cell.blocks.empty()) return view.document.blocks[cell.blocks.begin].key;
  }
  return {};
}

bool IsTitle(const std::string& role) {
  for (Role title : {Role::kNumber, Role::kIssue, Role::kMeasure}) {
    if (role == Name(title)) return true;
  }
  return false;
}

bool IsMark(const std::string& role) {
  return role == Name(Role::kDone) || role == Name(Role::kNotDone);
}

// A row of sums: "รวม", "รวมทั้งสิ้น".
bool IsSum(const CheckMeasure& measure) {
  return std::any_of(measure.cells.begin(), measure.cells.end(), [](const auto& cell) {
    return IsTitle(cell.first) && cell.second.text.starts_with("รวม");
  });
}

// A number and a name, and nothing in the other columns, of which there are some.
bool IsHeading(const CheckMeasure& measure) {
  size_t others = 0;
  bool marks = false;
  for (const auto& [role, cell] : measure.cells) {
    if (IsTitle(role)) continue;
    if (cell.filled) return IsSum(measure);
    if (IsMark(role)) {
      marks = true;
    } else {
      others += 1;
    }
  }
  return others > 1 || (others == 1 && marks);
}

// Without a number or a name of its own, where the table has them.
bool GoesOn(const CheckMeasure& measure) {
  for (Role role : {Role::kNumber, Role::kMeasure}) {
    const auto cell = measure.cells.find(Name(role));
    if (cell != measure.cells.end() && !cell->second.filled) return true;
  }
  return false;
}

// A measure of prose has a cell for each of its labels.
CheckMeasure DescribeProse(const View& view, const Measure& measure, CheckReport* report) {
  CheckMeasure out;
  out.number = static_cast<int>(report->measures.size()) + 1;
  out.mark = MarkName(measure.mark);
  out.alone = true;
  for (const MeasurePart& part : measure.parts) {
    CheckCell& cell = out.cells[Name(part.role)];
    cell.filled = cell.filled || !part.key.empty();
    if (!cell.text.empty() && !part.key.empty()) cell.text += '\n';
    cell.text += view.document.text.Norm(part.key);
    const CheckBlock* block = &report->blocks[part.block];
    if (cell.blocks.empty() || cell.blocks.back() != block) cell.blocks.push_back(block);
  }
  out.index = report->AddPlace(measure.parts.front().key);
  return out;
}

CheckMeasure Describe(const View& view, const Measure& measure, CheckReport* report) {
  if (measure.in_prose()) return DescribeProse(view, measure, report);
  const Row& row = view.document.tables[measure.table].rows[measure.row];
  const std::vector<Role>& roles = view.facts.tables[measure.table].roles;
  CheckMeasure out;
  out.number = static_cast<int>(report->measures.size()) + 1;
  out.table = FromOne(measure.table);
  out.row = FromOne(measure.row);
  out.mark = MarkName(measure.mark);
  for (size_t column = 0; column < roles.size() && column < row.cells.size(); ++column) {
    if (roles[column] == Role::kNone) continue;
    CheckCell& cell = out.cells[Name(roles[column])];
    cell.filled = cell.filled || row.cells[column].filled();
    AddBlocks(*report, row.cells[column].blocks, &cell);
  }
  out.alone = !IsHeading(out) && !GoesOn(out);
  out.index = report->AddPlace(PlaceOf(view, out, row));
  return out;
}

std::string Iso(const std::optional<Date>& date) { return date ? ToIso(*date) : ""; }

void DescribeFacts(const Facts& facts, CheckReport* report) {
  report->kind = Name(facts.kind);
  report->agency = facts.agency.name;
  report->agency_class = facts.agency.klass;
  report->amphoe = facts.agency.amphoe;
  report->province = facts.agency.province;
  report->fiscal_year = facts.fiscal_year;
  report->period_from = Iso(facts.period_from);
  report->period_to = Iso(facts.period_to);
  report->site = facts.site;
}

}  // namespace

// Blocks first: they are never moved again, and others point to them.
CheckReport DescribeReport(const View& view) {
  CheckReport report;
  report.year = view.pack.pack->year.year;
  report.own_file = view.own_file;
  DescribeFacts(view.facts, &report);
  for (uint32_t b = 0; b < view.document.blocks.size(); ++b)
    report.blocks.push_back(Describe(view, b, &report));
  for (const NumberingJump& jump : view.document.jumps) {
    report.jumps.push_back({BlockOf(report, jump.before), BlockOf(report, jump.after),
                            jump.expected, jump.found, jump.gap});
  }
  for (const Measure& measure : view.facts.measures)
    report.measures.push_back(Describe(view, measure, &report));
  DescribeScores(view, &report);
  DescribeStatements(view, &report);
  return report;
}

}  // namespace oit
