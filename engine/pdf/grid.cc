#include "pdf/grid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace oit::pdf {
namespace {

constexpr double kSnap = 2.5;        // rules that are nearer stand in one place, points
constexpr double kThinnest = 5;      // of a row or column: nearer borders are one, drawn double
constexpr double kShortest = 4;      // rules that are shorter are dots
constexpr double kCovered = 0.6;     // of a cell's side: a rule stands there
constexpr double kMostOdd = 0.2;     // of a table's area may lie in cells that are no rectangles
constexpr size_t kMostRules = 4000;  // of a page, each way
constexpr size_t kMostUnits = 200'000;

// A horizontal or vertical rule: its place across, its reach along.
struct Segment {
  double at = 0;
  double from = 0;
  double to = 0;
};

using Segments = std::vector<Segment>;

class Groups {
 public:
  explicit Groups(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0); }

  size_t Of(size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(size_t a, size_t b) { parent_[std::max(Of(a), Of(b))] = std::min(Of(a), Of(b)); }

 private:
  std::vector<size_t> parent_;
};

bool IsFinite(const Rule& rule) {
  return std::isfinite(rule.x0) && std::isfinite(rule.y0) && std::isfinite(rule.x1) &&
         std::isfinite(rule.y1);
}

Segments Collect(const Page& page, bool horizontal) {
  Segments found;
  for (const Rule& rule : page.rules) {
    if (rule.horizontal() != horizontal || !IsFinite(rule)) continue;
    auto [from, to] = horizontal ? std::minmax(rule.x0, rule.x1) : std::minmax(rule.y0, rule.y1);
    found.push_back({horizontal ? rule.y0 : (rule.x0 + rule.x1) / 2, from, to});
  }
  return found;
}

// Where a run of near numbers ends that begins at `begin`, in ascending order.
template <class Place>
size_t EndOfRun(size_t begin, size_t size, double near, Place place) {
  size_t end = begin + 1;
  while (end < size && place(end) - place(end - 1) <= near && place(end) - place(begin) <= 2 * near)
    ++end;
  return end;
}

// Rules that stand in one place get one place; those that touch become one.
Segments Merge(Segments all) {
  std::sort(all.begin(), all.end(), [](const Segment& a, const Segment& b) { return a.at < b.at; });
  Segments merged;
  for (size_t begin = 0; begin < all.size();) {
    const size_t end = EndOfRun(begin, all.size(), kSnap, [&](size_t i) { return all[i].at; });
    const double at = (all[begin].at + all[end - 1].at) / 2;
    std::sort(all.begin() + begin, all.begin() + end,
              [](const Segment& a, const Segment& b) { return a.from < b.from; });
    const size_t first = merged.size();
    for (; begin < end; ++begin) {
      const Segment& next = all[begin];
      if (merged.size() > first && next.from <= merged.back().to + kSnap) {
        merged.back().to = std::max(merged.back().to, next.to);
      } else {
        merged.push_back({at, next.from, next.to});
      }
    }
  }
  std::erase_if(merged, [](const Segment& each) { return each.to - each.from < kShortest; });
  return merged;
}

bool Meet(const Segment& across, const Segment& down) {
  return down.at >= across.from - kSnap && down.at <= across.to + kSnap &&
         across.at >= down.from - kSnap && across.at <= down.to + kSnap;
}

// Rules that hang together.
struct Net {
  Segments across;
  Segments down;
};

// Rules that stand side by side and meet nothing: the columns of a row that began on the page
// before and ends on the next.
std::vector<Net> SideBySide(Segments alone) {
  std::sort(alone.begin(), alone.end(),
            [](const Segment& a, const Segment& b) { return a.from < b.from; });
  std::vector<Net> nets;
  for (const Segment& rule : alone) {
    const auto same = std::find_if(nets.rbegin(), nets.rend(), [&](const Net& net) {
      const Segment& first = net.down.front();
      return rule.from - first.from <= kSnap && std::abs(rule.to - first.to) <= kSnap;
    });
    Net& net = same == nets.rend() ? nets.emplace_back() : *same;
    net.down.push_back(rule);
  }
  std::erase_if(nets, [](const Net& net) { return net.down.size() < 3; });
  return nets;
}

std::vector<Net> FindNets(const Segments& across, const Segments& down) {
  Groups groups(across.size() + down.size());
  for (size_t i = 0; i < across.size(); ++i) {
    for (size_t j = 0; j < down.size(); ++j) {
      if (Meet(across[i], down[j])) groups.Join(i, across.size() + j);
    }
  }
  std::vector<Net> nets(across.size() + down.size());
  for (size_t i = 0; i < across.size(); ++i) nets[groups.Of(i)].across.push_back(across[i]);
  for (size_t j = 0; j < down.size(); ++j) {
    nets[groups.Of(across.size() + j)].down.push_back(down[j]);
  }
  Segments alone;
  for (const Net& net : nets) {
    if (net.across.empty()) alone.insert(alone.end(), net.down.begin(), net.down.end());
  }
  std::erase_if(nets, [](const Net& net) { return net.across.empty() || net.down.empty(); });
  for (Net& net : SideBySide(std::move(alone))) nets.push_back(std::move(net));
  return nets;
}

// Where at least half of the rules end beyond `place`, they share a border that is not drawn.
void AddOpenSide(const Segments& rules, bool after, std::vector<double>* places) {
  const auto [least, most] = std::minmax_element(places->begin(), places->end());
  std::vector<double> beyond;
  for (const Segment& rule : rules) {
    if (after && rule.to > *most + kThinnest) beyond.push_back(rule.to);
    if (!after && rule.from < *least - kThinnest) beyond.push_back(rule.from);
  }
  if (beyond.empty() || beyond.size() * 2 < rules.size()) return;
  std::nth_element(beyond.begin(), beyond.begin() + beyond.size() / 2, beyond.end());
  places->push_back(beyond[beyond.size() / 2]);
}

// The borders that the rules `own` draw and those at the ends of the rules `other`.
std::vector<double> Borders(const Segments& own, const Segments& other) {
  std::vector<double> places;
  for (const Segment& rule : own) places.push_back(rule.at);
  if (own.empty()) places = {other.front().from, other.front().to};
  AddOpenSide(other, true, &places);
  AddOpenSide(other, false, &places);
  std::sort(places.begin(), places.end());
  std::vector<double> borders;
  for (size_t begin = 0; begin < places.size();) {
    const size_t end =
        EndOfRun(begin, places.size(), kThinnest / 2, [&](size_t i) { return places[i]; });
    borders.push_back((places[begin] + places[end - 1]) / 2);
    begin = end;
  }
  return borders;
}

size_t Nearest(const std::vector<double>& borders, double at) {
  auto after = std::lower_bound(borders.begin(), borders.end(), at);
  if (after == borders.end()) return borders.size() - 1;
  if (after != borders.begin() && at - *(after - 1) < *after - at) --after;
  return static_cast<size_t>(after - borders.begin());
}

// Puts the units of a net together to cells where no rule parts them.
class Assembler {
 public:
  Assembler(const Net& net, Grid* grid)
      : grid_(*grid), columns_(grid->columns()), rows_(grid->rows()), groups_(columns_ * rows_) {
    const std::vector<bool> parts_rows = Drawn(net.across, grid_.ys, grid_.xs);
    grid->open_below = std::none_of(parts_rows.end() - static_cast<std::ptrdiff_t>(columns_),
                                    parts_rows.end(), [](bool drawn) { return drawn; });
    const std::vector<bool> parts_columns = Drawn(net.down, grid_.xs, grid_.ys);
    for (size_t row = 0; row < rows_; ++row) {
      for (size_t column = 0; column < columns_; ++column) {
        const size_t unit = row * columns_ + column;
        const bool right = column + 1 < columns_ && !parts_columns[(column + 1) * rows_ + row];
        const bool below = row + 1 < rows_ && !parts_rows[(row + 1) * columns_ + column];
        if (right) groups_.Join(unit, unit + 1);
        if (below) groups_.Join(unit, unit + columns_);
      }
    }
  }

  // False where too much of it lies in cells that are no rectangles.
  bool Assemble() {
    Measure();
    double odd = 0;
    double whole = 0;
    for (size_t unit = 0; unit < columns_ * rows_; ++unit) {
      const double area = Area(unit);
      whole += area;
      if (!IsWhole(unit)) odd += area;
    }
    if (odd > kMostOdd * whole) return false;
    grid_.cell_at.assign(columns_ * rows_, -1);
    for (size_t unit = 0; unit < columns_ * rows_; ++unit) {
      if (grid_.cell_at[unit] < 0) AddCell(unit);
    }
    return true;
  }

 private:
  struct Extent {
    size_t top = SIZE_MAX, left = SIZE_MAX, bottom = 0, right = 0, units = 0;
  };

  // For each border (`places`) and each unit along it: whether a rule stands there.
  static std::vector<bool> Drawn(const Segments& rules, const std::vector<double>& places,
                                 const std::vector<double>& along) {
    const size_t units = along.size() - 1;
    std::vector<double> covered(places.size() * units);
    for (const Segment& rule : rules) {
      const size_t place = Nearest(places, rule.at);
      for (size_t i = 0; i < units; ++i) {
        const double part = std::min(rule.to, along[i + 1]) - std::max(rule.from, along[i]);
        covered[place * units + i] += std::max(part, 0.0);
      }
    }
    std::vector<bool> drawn(covered.size());
    for (size_t i = 0; i < drawn.size(); ++i) {
      const double length = along[i % units + 1] - along[i % units];
      drawn[i] = covered[i] >= kCovered * length;
    }
    return drawn;
  }

  void Measure() {
    extents_.resize(columns_ * rows_);
    for (size_t unit = 0; unit < columns_ * rows_; ++unit) {
      Extent& extent = extents_[groups_.Of(unit)];
      extent.top = std::min(extent.top, unit / columns_);
      extent.bottom = std::max(extent.bottom, unit / columns_ + 1);
      extent.left = std::min(extent.left, unit % columns_);
      extent.right = std::max(extent.right, unit % columns_ + 1);
      ++extent.units;
    }
  }

  bool IsWhole(size_t unit) {
    const Extent& extent = extents_[groups_.Of(unit)];
    return extent.units == (extent.bottom - extent.top) * (extent.right - extent.left);
  }

  double Area(size_t unit) const {
    const size_t row = unit / columns_;
    const size_t column = unit % columns_;
    return (grid_.ys[row + 1] - grid_.ys[row]) * (grid_.xs[column + 1] - grid_.xs[column]);
  }

  // What is no rectangle is cut into its rows.
  void AddCell(size_t unit) {
    Extent extent = extents_[groups_.Of(unit)];
    if (!IsWhole(unit)) {
      const size_t row = unit / columns_;
      extent = {row, unit % columns_, row + 1, unit % columns_ + 1, 0};
      while (extent.right < columns_ &&
             groups_.Of(row * columns_ + extent.right) == groups_.Of(unit)) {
        ++extent.right;
      }
    }
    for (size_t row = extent.top; row < extent.bottom; ++row) {
      for (size_t column = extent.left; column < extent.right; ++column) {
        grid_.cell_at[row * columns_ + column] = static_cast<int>(grid_.cells.size());
      }
    }
    grid_.cells.push_back({static_cast<int>(extent.top), static_cast<int>(extent.left),
                           static_cast<int>(extent.bottom - extent.top),
                           static_cast<int>(extent.right - extent.left),
                           Box{grid_.xs[extent.left], grid_.ys[extent.top], grid_.xs[extent.right],
                               grid_.ys[extent.bottom]}});
  }

  Grid& grid_;
  size_t columns_;
  size_t rows_;
  Groups groups_;
  std::vector<Extent> extents_;
};

}  // namespace

int Grid::CellAt(double x, double y) const {
  const auto column = std::upper_bound(xs.begin(), xs.end(), x) - xs.begin() - 1;
  const auto row = std::upper_bound(ys.begin(), ys.end(), y) - ys.begin() - 1;
  if (column < 0 || row < 0 || column >= columns() || row >= rows()) return -1;
  return cell_at[row * columns() + column];
}

std::vector<Grid> FindGrids(const Page& page) {
  const Segments across = Merge(Collect(page, true));
  const Segments down = Merge(Collect(page, false));
  if (across.size() > kMostRules || down.size() > kMostRules) return {};
  std::vector<Grid> grids;
  for (const Net& net : FindNets(across, down)) {
    Grid grid;
    grid.xs = Borders(net.down, net.across);
    grid.ys = Borders(net.across, net.down);
    if (grid.columns() < 2 || grid.rows() < 1) continue;
    if (grid.xs.size() * grid.ys.size() > kMostUnits) continue;
    if (Assembler(net, &grid).Assemble()) grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace oit::pdf
