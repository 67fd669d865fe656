#include "audit/own.h"

#include <algorithm>

#include "audit/passage.h"

namespace oit {
namespace {

// A title may run over so many blocks.
constexpr uint32_t kTitleBlocks = 4;

bool AsksFor(const View& view, const YearItem& item, const std::string& report) {
  return std::any_of(
      item.requirements.begin(), item.requirements.end(),
      [&](const std::string& slug) { return view.pack.pack->Of(slug).report == report; });
}

// The title may share its block with what follows it: the subject must stand in its own words.
bool InTitle(const View& view, size_t item) {
  if (view.facts.title == kNowhere) return false;
  const std::string& text = view.facts.title_text;
  KeyText title;
  Piece whole{0, static_cast<uint32_t>(text.size()), 0, false};
  title.Append(text, &whole, 1);
  const std::vector<Span>& hits = view.Subject(item);
  return std::any_of(hits.begin(), hits.end(), [&](Span hit) {
    return title.key().find(view.document.text.Of(hit)) != std::string::npos &&
           view.document.BlockAt(hit.begin) <= view.facts.title + kTitleBlocks;
  });
}

bool IsOfTitleKind(ReportKind kind) {
  return kind == ReportKind::kAnnouncement || kind == ReportKind::kManual ||
         kind == ReportKind::kOther;
}

void ShowTopic(const View& view, Bilingual reason, ItemResult* result) {
  result->topic = Level::kShown;
  if (view.facts.title == kNowhere) return;
  Span title = view.document.blocks[view.facts.title].key;
  result->topic_evidence.insert(result->topic_evidence.begin(), {QuoteSpan(view.document, title),
                                                                 Level::kShown, std::move(reason)});
}

// The role whose column answers the element; numbered steps inside the measure column count as
// steps.
std::vector<Role> ColumnsFor(const std::string& name) {
  std::optional<Role> role = ParseRole(name);
  if (!role) return {};
  if (*role == Role::kSteps) return {Role::kSteps, Role::kMeasure};
  if (*role == Role::kMeasure) return {Role::kMeasure, Role::kSteps};
  if (*role == Role::kResult) return {Role::kResult, Role::kDone};
  return {*role};
}

bool HasSteps(const Document& document, const Cell& cell) {
  uint32_t numbered = 0;
  for (uint32_t b = cell.blocks.begin; b < cell.blocks.end; ++b) {
    numbered += document.blocks[b].mark.number > 0;
  }
  return numbered > 1;
}

bool Fills(const Document& document, const Cell& cell, Role wanted, Role column) {
  if (!cell.filled()) return false;
  bool steps_in_measure = wanted == Role::kSteps && column == Role::kMeasure;
  return !steps_in_measure || HasSteps(document, cell);
}

Passage HeaderWithCell(const Document& document, const Column& column, const Cell& cell) {
  Passage passage;
  passage.source = cell.source;
  if (!cell.blocks.empty()) {
    passage = QuoteAround(document, {document.blocks[cell.blocks.begin].key.begin,
                                     document.blocks[cell.blocks.begin].key.begin + 1});
  } else {
    passage.quote = document.source.substr(cell.source.begin, cell.source.size());
    Locate(document, &passage);
  }
  passage.quote = column.path + ": " + passage.quote;
  return passage;
}

bool FindColumn(const View& view, const Table& table, const TableFacts& facts, Role wanted,
                Role role, Evidence* evidence) {
  for (size_t c = 0; c < facts.roles.size() && c < table.columns.size(); ++c) {
    if (facts.roles[c] != role) continue;
    for (const Row& row : table.rows) {
      if (c >= row.cells.size() || !Fills(view.document, row.cells[c], wanted, role)) continue;
      *evidence = {HeaderWithCell(view.document, table.columns[c], row.cells[c]),
                   Level::kShown,
                   {"ตารางมาตรการของเอกสารนี้มีช่องนี้และกรอกไว้",
                    "the document's own table of measures has this column, filled in"}};
      return true;
    }
  }
  return false;
}

// A report in prose says the same in labelled lines and under headings.
bool FindInProse(const View& view, Role role, Evidence* evidence) {
  const Bilingual reason = {"เอกสารนี้ระบุไว้เองในเนื้อหา", "the document's own prose says it"};
  for (const Label& label : view.facts.labels) {
    if (label.role != role) continue;
    *evidence = {QuoteSpan(view.document, label.key), Level::kShown, reason};
    return true;
  }
  for (uint32_t b = 0; b < view.facts.section_roles.size(); ++b) {
    const Block& block = view.document.blocks[b];
    bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
    if (view.facts.section_roles[b] != role || !prose || block.table != kNowhere) continue;
    *evidence = {QuoteAround(view.document, {block.key.begin, block.key.begin + 1}), Level::kShown,
                 reason};
    return true;
  }
  return false;
}

}  // namespace

bool ColumnEvidence(const Document& document, uint32_t header, Evidence* evidence) {
  const Table& table = document.tables[document.blocks[header].table];
  for (size_t column = 0; column < table.columns.size(); ++column) {
    const std::vector<uint32_t>& headers = table.columns[column].headers;
    if (std::find(headers.begin(), headers.end(), header) == headers.end()) continue;
    for (const Row& row : table.rows) {
      if (column >= row.cells.size()) continue;
      const Cell& cell = row.cells[column];
      if (cell.blocks.empty() && cell.mark != CellMark::kTick) continue;
      *evidence = {HeaderWithCell(document, table.columns[column], cell),
                   Level::kShown,
                   {"มีตารางที่มีช่องนี้และกรอกไว้", "a table has this column, filled in"}};
      return true;
    }
  }
  return false;
}

void AddOwnTopic(const View& view, size_t index, ItemResult* result) {
  const YearItem& item = view.pack.pack->year.items[index];
  ReportKind kind = view.facts.kind;
  bool results = kind == ReportKind::kResultsReport;
  if (AsksFor(view, item, "results") && results) {
    ShowTopic(view, {"เอกสารนี้เป็นรายงานผลนั้นเอง", "this document is that report"}, result);
  } else if (AsksFor(view, item, "measures") && (results || kind == ReportKind::kMeasuresPlan)) {
    ShowTopic(view, {"เอกสารนี้มีตารางมาตรการนั้นเอง", "this document holds those measures"}, result);
  } else if (IsOfTitleKind(kind) && InTitle(view, index)) {
    result->is_document = kind != ReportKind::kOther;
    ShowTopic(view, {"ชื่อเอกสารคือเรื่องนี้", "the title of the document is this subject"}, result);
  }
}

bool OwnColumn(const View& view, const YearElement& element, int expected, Evidence* evidence) {
  const ElementRule* rule = view.pack.pack->Of(element.requirement).Find(element.id);
  if (!rule || rule->column.empty()) return false;
  ReportKind kind = view.facts.kind;
  const std::string& report = view.pack.pack->Of(element.requirement).report;
  bool right_kind = (kind == ReportKind::kResultsReport && !report.empty()) ||
                    (kind == ReportKind::kMeasuresPlan && report == "measures");
  bool right_year = expected == 0 || view.facts.fiscal_year == expected;
  if (!right_kind || !right_year) return false;
  std::vector<Role> roles = ColumnsFor(rule->column);
  for (Role role : roles) {
    for (size_t t = 0; t < view.facts.tables.size(); ++t) {
      const TableFacts& facts = view.facts.tables[t];
      if (facts.measures &&
          FindColumn(view, view.document.tables[t], facts, roles.front(), role, evidence)) {
        return true;
      }
    }
  }
  bool table = std::any_of(view.facts.tables.begin(), view.facts.tables.end(),
                           [](const TableFacts& facts) { return facts.measures; });
  return !table && std::any_of(roles.begin(), roles.end(),
                               [&](Role role) { return FindInProse(view, role, evidence); });
}

bool IsOwn(const View& view, size_t index) {
  const YearItem& item = view.pack.pack->year.items[index];
  switch (view.facts.kind) {
    case ReportKind::kDisclosurePage:
    case ReportKind::kAgencyFolder:
      return true;
    case ReportKind::kMeasuresPlan:
      return AsksFor(view, item, "measures");
    case ReportKind::kResultsReport:
      return AsksFor(view, item, "results");
    default:
      return InTitle(view, index);
  }
}

}  // namespace oit
