#include "pdf/tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace oit::pdf {
namespace {

constexpr double kLeastFilled = 0.3;  // of the cells in rows and columns with any text
constexpr double kPageShare = 0.85;   // of its width and height: a frame around the page
constexpr size_t kFrameCells = 6;     // such a frame has fewer
constexpr double kSameColumn = 4;     // points between two pages
constexpr size_t kMostTables = 100;   // of a page
constexpr double kTextMiddle = 0.3;   // em over the baseline

// A net of rules with the glyphs in its cells.
struct Candidate {
  Grid grid;
  std::vector<std::vector<uint32_t>> glyphs;  // by cell
  bool accepted = false;

  double area() const { return grid.box().width() * grid.box().height(); }
};

struct PageCandidates {
  std::vector<Candidate> grids;   // the largest first
  std::vector<uint32_t> outside;  // of all of them
};

bool Near(double x, double y) { return std::abs(x - y) <= kSameColumn; }

// Whether each of these borders is one of `all`.
bool HasAll(const std::vector<double>& all, const std::vector<double>& borders) {
  return std::all_of(borders.begin(), borders.end(), [&](double x) {
    return std::any_of(all.begin(), all.end(), [&](double y) { return Near(x, y); });
  });
}

bool Shows(const Glyph& glyph) {
  return std::any_of(glyph.text.begin(), glyph.text.end(),
                     [](char32_t c) { return c > ' ' && c != 0xA0; });
}

bool Holds(const Box& outer, const Box& inner) {
  return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 &&
         inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

// Marks go where their letter went; everything else where its middle stands.
void Distribute(const Page& page, PageCandidates* found) {
  struct Home {
    Candidate* grid = nullptr;
    int cell = 0;
  } home;
  for (Candidate& each : found->grids) each.glyphs.resize(each.grid.cells.size());
  for (uint32_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    const bool mark = !glyph.text.empty() && FollowsLetter(glyph.text.front());
    if (!mark || i == 0) {
      home = {};
      const double x = (glyph.box.left + glyph.box.right) / 2;
      const double y = glyph.baseline - kTextMiddle * glyph.size;
      for (Candidate& each : found->grids) {
        if (!each.accepted) continue;
        const int cell = each.grid.CellAt(x, y);
        if (cell < 0) continue;
        home = {&each, cell};
        break;
      }
    }
    if (home.grid) {
      home.grid->glyphs[home.cell].push_back(i);
    } else {
      found->outside.push_back(i);
    }
  }
}

void TakeBack(PageCandidates* found) {
  for (Candidate& each : found->grids) each.glyphs.clear();
  found->outside.clear();
}

size_t Filled(const Page& page, const Candidate& candidate) {
  return static_cast<size_t>(std::count_if(
      candidate.glyphs.begin(), candidate.glyphs.end(), [&](const std::vector<uint32_t>& cell) {
        return std::any_of(cell.begin(), cell.end(),
                           [&](uint32_t i) { return Shows(page.glyphs[i]); });
      }));
}

// How much of the cells holds text, empty rows and columns left out.
double FilledShare(const Page& page, const Candidate& candidate) {
  const Grid& grid = candidate.grid;
  std::vector<bool> filled(grid.cells.size());
  std::vector<bool> row(grid.rows());
  std::vector<bool> column(grid.columns());
  for (size_t i = 0; i < filled.size(); ++i) {
    const std::vector<uint32_t>& cell = candidate.glyphs[i];
    filled[i] = std::any_of(cell.begin(), cell.end(),
                            [&](uint32_t each) { return Shows(page.glyphs[each]); });
    if (!filled[i]) continue;
    row[grid.cells[i].row] = true;
    column[grid.cells[i].column] = true;
  }
  size_t cells = 0;
  for (const GridCell& cell : grid.cells) cells += row[cell.row] && column[cell.column];
  const auto count = std::count(filled.begin(), filled.end(), true);
  return cells == 0 ? 0 : static_cast<double>(count) / static_cast<double>(cells);
}

// Rows and columns that cells begin in.
bool IsTwoByTwo(const Grid& grid) {
  const auto first = [&](const GridCell& cell) { return cell.row == 0; };
  const auto left = [&](const GridCell& cell) { return cell.column == 0; };
  const auto& cells = grid.cells;
  return !std::all_of(cells.begin(), cells.end(), first) &&
         !std::all_of(cells.begin(), cells.end(), left);
}

bool IsFrame(const Page& page, const Grid& grid) {
  return grid.box().width() > kPageShare * page.width &&
         grid.box().height() > kPageShare * page.height && grid.cells.size() < kFrameCells;
}

bool LooksLikeTable(const Page& page, const Candidate& candidate) {
  return IsTwoByTwo(candidate.grid) && !IsFrame(page, candidate.grid) &&
         Filled(page, candidate) >= 2 && FilledShare(page, candidate) > kLeastFilled;
}

// Nets that alone would be tables; those inside another are text of its cell.
PageCandidates Candidates(const Page& page) {
  PageCandidates found;
  for (Grid& grid : FindGrids(page)) found.grids.push_back({std::move(grid), {}, false});
  std::stable_sort(found.grids.begin(), found.grids.end(),
                   [](const Candidate& a, const Candidate& b) { return a.area() > b.area(); });
  if (found.grids.size() > kMostTables) found.grids.resize(kMostTables);
  for (Candidate& each : found.grids) {
    PageCandidates alone;
    alone.grids.push_back({each.grid, {}, true});
    Distribute(page, &alone);
    each.accepted = LooksLikeTable(page, alone.grids.front());
    if (!each.accepted && Filled(page, alone.grids.front()) == 0) each.grid.cells.clear();
  }
  std::erase_if(found.grids, [](const Candidate& each) { return each.grid.cells.empty(); });
  return found;
}

const Candidate* Lowest(const PageCandidates& page) {
  const Candidate* lowest = nullptr;
  for (const Candidate& each : page.grids) {
    if (!each.accepted) continue;
    if (!lowest || each.grid.box().bottom > lowest->grid.box().bottom) lowest = &each;
  }
  return lowest;
}

const Candidate* Highest(const PageCandidates& page) {
  const Candidate* highest = nullptr;
  for (const Candidate& each : page.grids) {
    if (!each.accepted) continue;
    if (!highest || each.grid.box().top < highest->grid.box().top) highest = &each;
  }
  return highest;
}

// The row of a piece that shows most of the table's columns, with all of them.
bool TakeColumns(const Grid& table, Grid* row) {
  const bool part = row->rows() == 1 && row->xs.size() >= 3 &&
                    row->xs.size() + 1 >= table.xs.size() && HasAll(table.xs, row->xs);
  if (!part) return false;
  Grid whole;
  whole.xs = table.xs;
  whole.ys = row->ys;
  whole.open_below = row->open_below;
  for (int column = 0; column < whole.columns(); ++column) {
    whole.cell_at.push_back(column);
    whole.cells.push_back(
        {0, column, 1, 1, {whole.xs[column], whole.ys[0], whole.xs[column + 1], whole.ys[1]}});
  }
  *row = std::move(whole);
  return true;
}

// A piece of a table may be a single row, or nearly empty.
void AcceptPieces(const Candidate* neighbour, bool below, PageCandidates* page) {
  if (!neighbour) return;
  Candidate* nearest = nullptr;
  for (Candidate& each : page->grids) {
    const bool nearer = !nearest || (below ? each.grid.box().top < nearest->grid.box().top
                                           : each.grid.box().bottom > nearest->grid.box().bottom);
    if (nearer) nearest = &each;
  }
  if (!nearest) return;
  nearest->accepted |=
      SameColumns(neighbour->grid, nearest->grid) || TakeColumns(neighbour->grid, &nearest->grid);
}

void DropInner(PageCandidates* page) {
  for (size_t i = 0; i < page->grids.size(); ++i) {
    for (size_t outer = 0; outer < i; ++outer) {
      if (page->grids[outer].accepted &&
          Holds(page->grids[outer].grid.box(), page->grids[i].grid.box())) {
        page->grids[i].accepted = false;
      }
    }
  }
}

PageTables TablesOf(const Pages& pages, const Page& page, PageCandidates found) {
  DropInner(&found);
  std::erase_if(found.grids, [](const Candidate& each) { return !each.accepted; });
  TakeBack(&found);
  Distribute(page, &found);
  PageTables result;
  result.outside = std::move(found.outside);
  for (Candidate& each : found.grids) {
    Table table;
    table.grid = std::move(each.grid);
    for (size_t i = 0; i < table.grid.cells.size(); ++i) {
      table.cells.push_back({table.grid.cells[i], MakeLines(pages, page, each.glyphs[i])});
    }
    result.tables.push_back(std::move(table));
  }
  return result;
}

}  // namespace

bool SameColumns(const Grid& a, const Grid& b) {
  const std::vector<double>& more = a.xs.size() >= b.xs.size() ? a.xs : b.xs;
  const std::vector<double>& less = a.xs.size() >= b.xs.size() ? b.xs : a.xs;
  return Near(more.front(), less.front()) && Near(more.back(), less.back()) && HasAll(more, less);
}

void ShareColumns(const std::vector<Table*>& pieces) {
  std::vector<double> xs;
  for (const Table* piece : pieces) {
    if (piece->grid.xs.size() > xs.size()) xs = piece->grid.xs;
  }
  auto index = [&](double x) {
    const auto nearest = std::min_element(xs.begin(), xs.end(), [&](double a, double b) {
      return std::abs(a - x) < std::abs(b - x);
    });
    return static_cast<int>(nearest - xs.begin());
  };
  for (Table* piece : pieces) {
    for (Cell& cell : piece->cells) {
      const int end = index(piece->grid.xs[cell.place.column + cell.place.columns]);
      cell.place.column = index(piece->grid.xs[cell.place.column]);
      cell.place.columns = std::max(end - cell.place.column, 1);
    }
  }
  for (Table* piece : pieces) piece->grid.xs = xs;
}

std::vector<PageTables> FindTables(const Pages& pages) {
  std::vector<PageCandidates> found;
  for (const Page& page : pages.pages) found.push_back(Candidates(page));
  for (size_t i = 1; i < found.size(); ++i) AcceptPieces(Lowest(found[i - 1]), true, &found[i]);
  for (size_t i = found.size(); i-- > 1;) {
    AcceptPieces(Highest(found[i]), false, &found[i - 1]);
  }
  std::vector<PageTables> tables;
  for (size_t i = 0; i < found.size(); ++i) {
    tables.push_back(TablesOf(pages, pages.pages[i], std::move(found[i])));
  }
  return tables;
}

}  // namespace oit::pdf
