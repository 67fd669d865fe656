#include "load/word/docx_grid.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "load/word/docx_inline.h"
#include "load/word/docx_styles.h"

namespace oit {
namespace {

constexpr int kMostSpan = 1000;            // columns that one cell can fill
constexpr uint32_t kSameBorder = 120;      // twips: 2 mm
constexpr uint32_t kWidestColumn = 31680;  // twips: the widest page that Word knows

bool IsWrapper(std::string_view name) {
  return name == "sdt" || name == "sdtContent" || name == "customXml" || name == "smartTag" ||
         name == "ins" || name == "moveTo";
}

// The children of this name, also those in wrappers that are no part of the table.
void Collect(pugi::xml_node node, std::string_view name, std::vector<pugi::xml_node>* found) {
  for (pugi::xml_node child : node.children()) {
    const std::string_view of = LocalName(child);
    if (of == name) found->push_back(child);
    if (of == "AlternateContent") Collect(Chosen(child), name, found);
    if (IsWrapper(of)) Collect(child, name, found);
  }
}

size_t CountText(pugi::xml_node node, bool in_tables) {
  size_t count = 0;
  for (pugi::xml_node child : node.children()) {
    const std::string_view name = LocalName(child);
    if (name == "t") count += std::string_view(child.child_value()).size();
    if (name != "tbl" || in_tables) count += CountText(child, in_tables);
  }
  return count;
}

bool HoldsTable(pugi::xml_node node) {
  for (pugi::xml_node child : node.children()) {
    if (LocalName(child) == "tbl" || HoldsTable(child)) return true;
  }
  return false;
}

// A cell between two grid lines.
struct DrawnCell {
  pugi::xml_node node;
  uint32_t begin = 0;
  uint32_t end = 0;
};

using DrawnRow = std::vector<DrawnCell>;

uint32_t SpanIn(pugi::xml_node properties, std::string_view name, int least) {
  const int span = NumberIn(properties, name).value_or(least);
  return static_cast<uint32_t>(std::clamp(span, least, kMostSpan));
}

// Merged with the cell above or, in old files, with the one before it.
bool Continues(pugi::xml_node properties, std::string_view direction) {
  const pugi::xml_node merged = Child(properties, direction);
  return merged && Attribute(merged, "val") != "restart";
}

DrawnRow ReadRow(pugi::xml_node row) {
  DrawnRow drawn;
  uint32_t line = SpanIn(Child(row, "trPr"), "gridBefore", 0);
  std::vector<pugi::xml_node> cells;
  Collect(row, "tc", &cells);
  for (pugi::xml_node cell : cells) {
    const pugi::xml_node properties = Child(cell, "tcPr");
    const uint32_t end = line + SpanIn(properties, "gridSpan", 1);
    if (Continues(properties, "hMerge") && !drawn.empty()) {
      drawn.back().end = end;
    } else {
      drawn.push_back({Continues(properties, "vMerge") ? pugi::xml_node() : cell, line, end});
    }
    line = end;
  }
  return drawn;
}

// Rows drawn by hand, and tables that Word has glued together: where all rows have as many cells,
// or most have the same borders, a row with so many cells has these borders.
void Straighten(std::vector<DrawnRow>* rows) {
  using Borders = std::vector<std::pair<uint32_t, uint32_t>>;
  std::map<Borders, size_t> counts;
  const auto borders_of = [](const DrawnRow& row) {
    Borders borders;
    for (const DrawnCell& cell : row) borders.emplace_back(cell.begin, cell.end);
    return borders;
  };
  for (const DrawnRow& row : *rows) ++counts[borders_of(row)];
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == counts.end()) return;
  const bool alike = std::all_of(rows->begin(), rows->end(), [&](const DrawnRow& row) {
    return row.size() == most->first.size();
  });
  if (!alike && most->second * 2 <= rows->size()) return;
  for (DrawnRow& row : *rows) {
    if (row.size() != most->first.size()) continue;
    for (size_t i = 0; i < row.size(); ++i) {
      std::tie(row[i].begin, row[i].end) = most->first[i];
    }
  }
}

// Where each grid line lies, in twips; empty where the table does not say.
std::vector<uint32_t> Places(pugi::xml_node table) {
  std::vector<uint32_t> places = {0};
  for (pugi::xml_node column : Child(table, "tblGrid").children()) {
    if (LocalName(column) != "gridCol" || places.size() > 4 * kMostSpan) continue;
    const int width = ParseNumber(Attribute(column, "w")).value_or(0);
    if (width <= 0) return {};
    places.push_back(places.back() + std::min(static_cast<uint32_t>(width), kWidestColumn));
  }
  return places;
}

// The grid lines that cells use, and the column that begins at each.
std::map<uint32_t, uint32_t> Columns(const std::vector<DrawnRow>& rows,
                                     const std::vector<uint32_t>& places) {
  std::map<uint32_t, uint32_t> columns = {{0, 0}};
  std::map<uint32_t, uint32_t> narrowest;  // of the cells with text that end at a line: their begin
  for (const DrawnRow& row : rows) {
    for (const DrawnCell& cell : row) {
      columns[cell.begin] = columns[cell.end] = 0;
      if (cell.node && CountText(cell.node, true) > 0) {
        narrowest[cell.end] = std::max(narrowest[cell.end], cell.begin);
      }
    }
  }
  uint32_t first = 0;  // line of the border
  uint32_t column = 0;
  for (auto& [line, at] : columns) {
    if (line == 0) continue;
    const bool near = line < places.size() && places[line] - places[first] < kSameBorder;
    auto cell = narrowest.find(line);
    const bool parts = cell != narrowest.end() && cell->second >= first;
    if (!near || parts) {
      first = line;
      ++column;
    }
    at = column;
  }
  return columns;
}

}  // namespace

Grid ReadGrid(pugi::xml_node table) {
  std::vector<pugi::xml_node> nodes;
  Collect(table, "tr", &nodes);
  Grid grid;
  std::vector<DrawnRow> drawn;
  for (pugi::xml_node node : nodes) {
    const pugi::xml_node properties = Child(node, "trPr");
    if (Child(properties, "del")) continue;
    drawn.push_back(ReadRow(node));
    grid.rows.push_back({{}, SwitchIn(properties, "tblHeader").value_or(false)});
  }
  Straighten(&drawn);
  const std::map<uint32_t, uint32_t> columns = Columns(drawn, Places(table));
  grid.columns = columns.rbegin()->second;
  for (size_t i = 0; i < drawn.size(); ++i) {
    uint32_t column = 0;
    for (const DrawnCell& cell : drawn[i]) {
      const uint32_t begin = columns.at(cell.begin);
      const uint32_t end = columns.at(cell.end);
      if (begin > column) grid.rows[i].cells.push_back({{}, begin - column});
      if (end > begin) grid.rows[i].cells.push_back({cell.node, end - begin});
      column = std::max(column, end);
    }
  }
  return grid;
}

bool IsLayout(pugi::xml_node table, const Grid& grid) {
  if (!HoldsTable(table)) return false;
  if (grid.columns < 2 || grid.rows.size() < 2) return true;
  return CountText(table, false) * 2 < CountText(table, true);
}

}  // namespace oit
