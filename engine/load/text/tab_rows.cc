#include <algorithm>
#include <utility>

#include "load/chars.h"
#include "load/text/tables.h"

namespace oit {
namespace {

// A text with a tab behind it: the line has at least two cells.
bool HasInnerTab(std::string_view source, const Line& line) {
  if (line.tabs == 0 || line.tabs >= kMostColumns) return false;
  const uint32_t begin = SkipBlanks(source, line.source.begin, line.source.end);
  return Slice(source, {begin, line.source.end}).find('\t') != std::string_view::npos;
}

std::vector<Fragments> SplitCells(std::string_view source, Span line) {
  std::vector<Fragments> cells;
  for (uint32_t begin = line.begin;;) {
    uint32_t end = begin;
    while (end < line.end && source[end] != '\t') ++end;
    Span cell = Trim(source, {begin, end});
    cells.emplace_back();
    if (!cell.empty()) cells.back().push_back({cell, Join::kLine});
    if (end >= line.end) return cells;
    begin = end + 1;
  }
}

size_t CountFilled(const DraftRow& row) {
  return static_cast<size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                           [](const Fragments& cell) { return !cell.empty(); }));
}

// Lines that follow each other and have about the same number of tabs.
struct Run {
  size_t end = 0;
  uint32_t columns = 0;
};

Run FindRun(std::string_view source, const std::vector<Line>& lines, size_t first) {
  Run run{first, 0};
  for (; run.end < lines.size(); ++run.end) {
    const Line& line = lines[run.end];
    const bool leading = run.columns > 2 && line.tabs + 1 == run.columns && !line.blank;
    if (!HasInnerTab(source, line) && !leading) break;
    if (run.columns != 0 && (line.tabs + 1) * 2 < run.columns + 1) break;
    if (run.columns != 0 && line.tabs + 1 > run.columns * 2) break;
    run.columns = std::max(run.columns, line.tabs + 1);
  }
  return run;
}

// Every row is a label, tabs and a value: two columns however many tabs stand between.
bool FoldFields(std::vector<DraftRow>* rows) {
  for (const DraftRow& row : *rows) {
    if (CountFilled(row) != 2 || row.cells[0].empty()) return false;
  }
  for (DraftRow& row : *rows) {
    auto value = std::find_if(row.cells.begin() + 1, row.cells.end(),
                              [](const Fragments& cell) { return !cell.empty(); });
    std::vector<Fragments> pair = {row.cells[0], *value};
    row.cells = std::move(pair);
  }
  return true;
}

// One line with two texts is a line of text; rows of one text each are no table.
bool IsTable(const std::vector<DraftRow>& rows) {
  size_t widest = 0;
  for (const DraftRow& row : rows) widest = std::max(widest, CountFilled(row));
  return rows.size() > 1 ? widest >= 2 : widest >= 3;
}

}  // namespace

std::optional<RowLines> ReadTabRows(std::string_view source, const std::vector<Line>& lines,
                                    size_t first) {
  if (!HasInnerTab(source, lines[first])) return std::nullopt;
  RowLines found;
  uint32_t columns = 0;
  bool page_mark = false;
  for (size_t at = first; at < lines.size();) {
    Run run = FindRun(source, lines, at);
    if (run.columns == 0 || (columns != 0 && run.columns != columns)) break;
    columns = run.columns;
    for (size_t i = at; i < run.end; ++i) {
      DraftRow row;
      row.cells = SplitCells(source, lines[i].source);
      row.source = lines[i].source;
      if (i == at && i != first) row.before = DraftRow::Before::kBlank;
      if (lines[i].new_page || (i == at && page_mark)) row.before = DraftRow::Before::kPageMark;
      found.rows.push_back(std::move(row));
    }
    found.after = at = run.end;
    page_mark = false;
    for (; at < lines.size() && IsPageNoise(source, lines[at]); ++at) {
      page_mark |= !lines[at].blank || lines[at].new_page;
    }
  }
  if (FoldFields(&found.rows)) columns = 2;
  if (!IsTable(found.rows)) found.rows.clear();
  for (DraftRow& row : found.rows) {
    row.cells.resize(columns);
    FillKeys(source, &row);
  }
  return found;
}

}  // namespace oit
