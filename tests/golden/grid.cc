#include "golden/grid.h"

#include <algorithm>
#include <string_view>

namespace oit {
namespace {

struct SourceLine {
  uint32_t begin;
  std::string text;
};

std::vector<SourceLine> LinesOf(const Document& report, Span span) {
  std::vector<SourceLine> lines;
  uint32_t begin = span.begin;
  while (begin > 0 && report.source[begin - 1] != '\n') --begin;
  while (begin < span.end) {
    const size_t end = std::min(report.source.find('\n', begin), report.source.size());
    lines.push_back({begin, report.source.substr(begin, end - begin)});
    begin = static_cast<uint32_t>(end) + 1;
  }
  return lines;
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\f") == text.npos; }

// Where the tab that opens a cell stands; npos for a line that opens none.
size_t OpeningTab(std::string_view line) {
  const size_t tab = line.find('\t');
  const bool opens = tab != line.npos && IsBlank(line.substr(0, tab)) && tab <= 3 &&
                     line.find('\t', tab + 1) == line.npos;
  return opens ? tab : line.npos;
}

std::vector<std::string> Split(const std::string& line, size_t columns) {
  std::vector<std::string> cells;
  for (size_t begin = 0; begin <= line.size();) {
    const size_t end = std::min(line.find('\t', begin), line.size());
    cells.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  cells.resize(columns);
  return cells;
}

std::vector<SourceRow> TabRows(const Document& report, const Table& table) {
  std::vector<SourceRow> rows;
  for (const SourceLine& line : LinesOf(report, table.source)) {
    if (line.text.find('\t') == line.text.npos) continue;
    rows.push_back({Split(line.text, table.columns.size()), false, false, kNowhere, line.begin});
  }
  return rows;
}

std::vector<SourceRow> CellRows(const Document& report, const Table& table) {
  std::vector<SourceRow> rows;
  for (const SourceLine& line : LinesOf(report, table.source)) {
    const size_t tab = OpeningTab(line.text);
    if (tab != line.text.npos) {
      if (rows.empty() || rows.back().cells.size() == table.columns.size()) {
        rows.push_back({{}, false, false, kNowhere, line.begin});
      }
      rows.back().cells.push_back(line.text.substr(tab + 1));
    } else if (!rows.empty()) {
      rows.back().cells.back() += "\n" + line.text;
    }
  }
  for (SourceRow& row : rows) {
    for (std::string& cell : row.cells) {
      while (!cell.empty() && IsBlank(cell.substr(cell.size() - 1)) | (cell.back() == '\n')) {
        cell.pop_back();
      }
    }
  }
  return rows;
}

// Which row of the table begins there, and whether a row above goes on.
bool FindPlace(const Table& table, SourceRow* row) {
  for (uint32_t r = 0; r < table.rows.size(); ++r) {
    const std::vector<Span>& pieces = table.rows[r].pieces;
    for (size_t piece = 0; piece < pieces.size(); ++piece) {
      if (pieces[piece].begin != row->begin) continue;
      row->row = r;
      row->continues = piece > 0;
      return true;
    }
  }
  row->header = true;
  return false;
}

std::string Written(const SourceGrid& grid) {
  std::string out;
  for (size_t i = 0; i < grid.rows.size(); ++i) {
    const SourceRow& row = grid.rows[i];
    const bool opens = row.header && (i == 0 || !grid.rows[i - 1].header);
    const bool closes = row.header && (i + 1 == grid.rows.size() || !grid.rows[i + 1].header);
    if (opens && i > 0) out += '\n';
    for (size_t c = 0; c < row.cells.size(); ++c) {
      const bool last = c + 1 == row.cells.size();
      if (!grid.tabs) out += '\t';
      out += row.cells[c];
      out += grid.tabs && !last ? '\t' : '\n';
    }
    if (!grid.tabs && closes) out += '\n';
  }
  return out;
}

}  // namespace

std::vector<SourceGrid> ReadGrids(const Document& report) {
  std::vector<SourceGrid> grids;
  for (uint32_t t = 0; t < report.tables.size(); ++t) {
    const Table& table = report.tables[t];
    if (table.columns.empty() || table.columns[0].headers.empty() || table.rows.empty()) continue;
    const std::string first = LinesOf(report, table.source).front().text;
    SourceGrid grid;
    grid.table = t;
    grid.tabs = OpeningTab(first) == first.npos;
    if (first.find('\t') == first.npos) continue;  // a Markdown table
    grid.rows = grid.tabs ? TabRows(report, table) : CellRows(report, table);
    size_t found = 0;
    for (SourceRow& row : grid.rows) found += FindPlace(table, &row);
    size_t wanted = 0;
    for (const Row& row : table.rows) wanted += row.pieces.size();
    const bool whole = std::all_of(grid.rows.begin(), grid.rows.end(), [&](const SourceRow& row) {
      return row.cells.size() == table.columns.size();
    });
    if (found == wanted && whole) grids.push_back(std::move(grid));
  }
  return grids;
}

std::string WithGrids(const Document& report, const std::vector<SourceGrid>& grids) {
  std::string out;
  size_t at = 0;
  for (const SourceGrid& grid : grids) {
    const Span source = report.tables[grid.table].source;
    const size_t begin = report.source.rfind('\n', source.begin) + 1;
    const size_t end = std::min(report.source.find('\n', source.end), report.source.size());
    out += report.source.substr(at, source.begin == 0 ? 0 : begin - at);
    out += Written(grid);
    at = std::min(end + 1, report.source.size());
  }
  return out + report.source.substr(at);
}

}  // namespace oit
