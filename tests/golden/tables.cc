#include "golden/tables.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "document/stitch.h"
#include "golden/grid.h"
#include "text/key.h"

namespace oit::tables {
namespace {

constexpr size_t kThai = 3;  // bytes of a Thai letter

std::string_view TrimView(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

std::string KeyOf(std::string_view text) {
  KeyText key;
  const Piece whole{0, static_cast<uint32_t>(text.size())};
  return std::string(key.Of(key.Append(text, &whole, 1)));
}

bool IsThaiAt(std::string_view text, size_t at) {
  if (at + kThai > text.size() || text[at] != '\xE0') return false;
  return text[at + 1] == '\xB8' ||
         (text[at + 1] == '\xB9' && static_cast<unsigned char>(text[at + 2]) < 0x90);
}

// Lines of a cell joined to one: a new paragraph where a block begins. `goes_on` holds the lines in
// which a block runs on.
std::string OneLine(const std::string& cell, const std::set<std::string>& goes_on) {
  std::string out = "<p>";
  for (size_t begin = 0; begin <= cell.size();) {
    const size_t end = std::min(cell.find('\n', begin), cell.size());
    const std::string line(TrimView(cell.substr(begin, end - begin)));
    begin = end + 1;
    if (line.empty()) continue;
    const bool address = line.starts_with("http") || line.starts_with("www.");
    if (out.size() > 3) {
      if (goes_on.contains(line)) {
        const bool thai = IsThaiAt(out, out.size() - kThai) && IsThaiAt(line, 0);
        out += thai ? "" : " ";
      } else {
        out += address ? " " : "</p> <p>";
      }
    }
    out += line;
  }
  return out.size() > 3 ? out + "</p>" : "";
}

// The lines at which a block of a table runs on.
std::set<std::string> LinesThatGoOn(const Document& report) {
  std::set<std::string> lines;
  for (const Block& block : report.blocks) {
    if (block.table == kNowhere) continue;
    for (uint32_t i = block.pieces.begin + 1; i < block.pieces.end; ++i) {
      const Piece& piece = report.pieces[i];
      const size_t end = std::min(report.source.find('\n', piece.begin), report.source.size());
      if (piece.new_line) {
        lines.insert(std::string(TrimView(report.source.substr(piece.begin, end - piece.begin))));
      }
    }
  }
  return lines;
}

// Kind B has one header row: of two the lower names stay, as they are what a column is for.
std::vector<SourceRow> WithOneHeader(const std::vector<SourceRow>& rows) {
  std::vector<SourceRow> out;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool second = rows[i].header && i > 0 && rows[i - 1].header && !out.empty();
    if (!second) {
      out.push_back(rows[i]);
      continue;
    }
    for (size_t c = 0; c < rows[i].cells.size(); ++c) {
      if (!TrimView(rows[i].cells[c]).empty()) out.back().cells[c] = rows[i].cells[c];
    }
  }
  return out;
}

// Between two Thai clusters of running text, nearest to the middle; 0 for none.
size_t MiddleOf(const std::string& cell) {
  size_t best = 0;
  bool fixed = false;  // in a tag, an address or a mark in brackets
  for (size_t at = 0; at + kThai < cell.size(); ++at) {
    const char c = cell[at];
    if (c == '<' || c == '[' || cell.compare(at, 4, "http") == 0) fixed = true;
    if (c == '>' || c == ']' || c == ' ' || c == '\n') fixed = false;
    const bool thai = at >= kThai && IsThaiAt(cell, at - kThai) && IsThaiAt(cell, at);
    if (fixed || !thai) continue;
    const std::string pair = KeyOf(cell.substr(at - kThai, 2 * kThai));
    const bool edge = pair.size() == 2 && IsClusterEdge(pair, 1);
    const auto off = [&](size_t x) {
      return x > cell.size() / 2 ? x - cell.size() / 2 : cell.size() / 2 - x;
    };
    if (edge && (best == 0 || off(at) < off(best))) best = at;
  }
  return best;
}

// What is left of a row for the next page; its first cell stays.
SourceRow SplitOff(SourceRow* row) {
  constexpr size_t kShort = 120;  // bytes
  SourceRow rest = *row;
  rest.continues = true;
  for (size_t c = 0; c < row->cells.size(); ++c) {
    const size_t middle = c > 0 && row->cells[c].size() > kShort ? MiddleOf(row->cells[c]) : 0;
    rest.cells[c] = middle > 0 ? row->cells[c].substr(middle) : "";
    if (middle > 0) row->cells[c].resize(middle);
  }
  return rest;
}

bool IsEmpty(const SourceRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return TrimView(cell).empty(); });
}

std::vector<SourceRow> HeadersOf(const SourceGrid& grid) {
  std::vector<SourceRow> headers;
  for (const SourceRow& row : grid.rows) {
    if (!row.header) break;
    headers.push_back(row);
  }
  return headers;
}

void AppendTo(std::vector<SourceRow>* rows, const std::vector<SourceRow>& more) {
  rows->insert(rows->end(), more.begin(), more.end());
}

// "- ...", "(3) ...", "3. ...", "3)".
bool OpensItem(std::string_view key) {
  if (key.starts_with('-')) return true;
  const bool round = key.starts_with('(');
  const size_t begin = round ? 1 : 0;
  const size_t end = std::min(key.find_first_not_of("0123456789", begin), key.size());
  return end > begin && end < key.size() && (key[end] == ')' || (!round && key[end] == '.'));
}

// Joins what stands behind a page border: the page closed and opened a paragraph, too.
void JoinCell(std::string_view rest, bool runs_on, std::string* cell) {
  *cell = TrimView(*cell);
  if (cell->empty() || rest.empty()) {
    *cell += rest;
    return;
  }
  if (runs_on) {
    if (cell->ends_with("</p>")) cell->resize(cell->size() - 4);
    if (rest.starts_with("<p>")) rest = TrimView(rest.substr(3));
    *cell = TrimView(*cell);
  } else {
    *cell += "<br>";
  }
  const bool thai =
      cell->size() >= kThai && IsThaiAt(*cell, cell->size() - kThai) && IsThaiAt(rest, 0);
  *cell += thai ? "" : " ";
  *cell += rest;
}

// Joins a piece to the row above. A cell that was empty up to the border does not run on, nor does
// one whose piece opens with a list mark.
void Join(const SourceRow& piece, const std::vector<bool>& filled, SourceRow* row) {
  for (size_t c = 0; c < row->cells.size(); ++c) {
    const std::string_view rest = TrimView(piece.cells[c]);
    const bool mark = OpensItem(KeyOf(rest.starts_with("<p>") ? rest.substr(3) : rest));
    JoinCell(rest, filled[c] && !mark, &row->cells[c]);
  }
}

bool IsLost(const Document& report, uint32_t border) {
  return std::any_of(report.gaps.begin(), report.gaps.end(), [&](const Gap& gap) {
    return gap.source.begin < border && border <= gap.source.end;
  });
}

std::vector<bool> FilledCells(const SourceRow& row) {
  std::vector<bool> filled;
  for (const std::string& cell : row.cells) filled.push_back(!TrimView(cell).empty());
  return filled;
}

}  // namespace

std::string AsIs(const Document& report) { return WithGrids(report, ReadGrids(report)); }

std::string OtherKind(const Document& report) {
  std::vector<SourceGrid> grids = ReadGrids(report);
  const std::set<std::string> goes_on = LinesThatGoOn(report);
  for (SourceGrid& grid : grids) {
    if (grid.tabs) grid.rows = WithOneHeader(grid.rows);
    for (SourceRow& row : grid.rows) {
      for (std::string& cell : row.cells) {
        const bool lines = !grid.tabs && cell.find('\n') != cell.npos;
        if (lines && row.header) std::replace(cell.begin(), cell.end(), '\n', ' ');
        if (lines && !row.header) cell = OneLine(cell, goes_on);
      }
    }
    grid.tabs = !grid.tabs;
  }
  return WithGrids(report, grids);
}

std::string SplitRows(const Document& report) {
  std::vector<SourceGrid> grids = ReadGrids(report);
  for (SourceGrid& grid : grids) {
    const std::vector<SourceRow> headers = HeadersOf(grid);
    std::vector<SourceRow> rows;
    for (SourceRow& row : grid.rows) {
      if (row.header || TrimView(row.cells[0]).empty()) {
        rows.push_back(row);
        continue;
      }
      const SourceRow rest = SplitOff(&row);
      rows.push_back(row);
      if (IsEmpty(rest)) continue;
      AppendTo(&rows, headers);
      rows.push_back(rest);
    }
    grid.rows = std::move(rows);
  }
  return WithGrids(report, grids);
}

// A border at which text was lost stays: without it nobody could tell.
std::string MergedRows(const Document& report) {
  std::vector<SourceGrid> grids = ReadGrids(report);
  for (SourceGrid& grid : grids) {
    const std::vector<SourceRow> headers = HeadersOf(grid);
    std::vector<SourceRow> rows = headers;
    std::vector<bool> filled;
    for (const SourceRow& row : grid.rows) {
      if (row.header) continue;
      if (IsLost(report, row.begin)) AppendTo(&rows, headers);
      if (row.continues && !IsLost(report, row.begin)) {
        Join(row, filled, &rows.back());
      } else {
        rows.push_back(row);
      }
      filled = FilledCells(row);
    }
    grid.rows = std::move(rows);
  }
  return WithGrids(report, grids);
}

// Rows need one another where they are numbered in their text, where one names a group for those
// under it, and where text was lost between them.
std::string ReversedRows(const Document& report) {
  std::vector<SourceGrid> grids = ReadGrids(report);
  for (SourceGrid& grid : grids) {
    const std::vector<SourceRow> headers = HeadersOf(grid);
    std::vector<std::vector<SourceRow>> groups;
    std::vector<std::string> firsts;
    bool free = report.gaps.empty();
    for (const SourceRow& row : grid.rows) {
      if (row.header) continue;
      if (!row.continues) {
        groups.emplace_back();
        firsts.push_back(row.cells[0]);
        const std::string key = KeyOf(TrimView(row.cells[0]));
        const bool numbered = !key.empty() && key[0] >= '0' && key[0] <= '9';
        free = free && !key.empty() && (!numbered || IsOrdinal(key));
      }
      if (row.continues && !groups.back().empty()) AppendTo(&groups.back(), headers);
      groups.back().push_back(row);
    }
    if (!free) continue;
    std::reverse(groups.begin(), groups.end());
    grid.rows = headers;
    for (size_t i = 0; i < groups.size(); ++i) {
      if (IsOrdinal(KeyOf(TrimView(firsts[i])))) groups[i][0].cells[0] = firsts[i];
      AppendTo(&grid.rows, groups[i]);
    }
  }
  return WithGrids(report, grids);
}

}  // namespace oit::tables
