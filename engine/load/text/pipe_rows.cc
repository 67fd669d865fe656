#include <algorithm>
#include <utility>

#include "load/chars.h"
#include "load/text/tables.h"

namespace oit {
namespace {

std::string_view Text(std::string_view source, const Line& line) {
  return Slice(source, Trim(source, line.source));
}

bool IsRule(std::string_view text) {
  return text.find('-') != std::string_view::npos && text.find('|') != std::string_view::npos &&
         text.find_first_not_of("|:- \t") == std::string_view::npos;
}

// The cells between the bars; "\|" is no bar.
std::vector<Fragments> SplitCells(std::string_view source, Span line) {
  if (source[line.begin] == '|') ++line.begin;
  if (line.end > line.begin && source[line.end - 1] == '|') --line.end;
  std::vector<Fragments> cells;
  for (uint32_t begin = line.begin; cells.size() < kMostColumns;) {
    uint32_t end = begin;
    while (end < line.end && (source[end] != '|' || (end > begin && source[end - 1] == '\\'))) {
      ++end;
    }
    Span cell = Trim(source, {begin, end});
    cells.emplace_back();
    if (!cell.empty()) cells.back().push_back({cell, Join::kLine});
    if (end >= line.end) break;
    begin = end + 1;
  }
  return cells;
}

}  // namespace

std::optional<RowLines> ReadPipeRows(std::string_view source, const std::vector<Line>& lines,
                                     size_t first) {
  if (first + 1 >= lines.size()) return std::nullopt;
  if (Text(source, lines[first]).find('|') == std::string_view::npos ||
      !IsRule(Text(source, lines[first + 1]))) {
    return std::nullopt;
  }
  RowLines found;
  size_t columns = 0;
  for (found.after = first; found.after < lines.size(); ++found.after) {
    const Line& line = lines[found.after];
    std::string_view text = Text(source, line);
    if (line.blank || text.find('|') == std::string_view::npos) break;
    if (found.after == first + 1) continue;
    DraftRow row;
    row.ruled = found.after == first;
    row.source = line.source;
    row.cells = SplitCells(source, Trim(source, line.source));
    if (columns == 0) columns = row.cells.size();
    row.cells.resize(columns);
    FillKeys(source, &row);
    found.rows.push_back(std::move(row));
  }
  if (columns < 2) return std::nullopt;
  return found;
}

}  // namespace oit
