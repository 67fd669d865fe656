#include "pdf/order.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oit::pdf {
namespace {

constexpr double kFarBelow = 2.6;  // of the size, between lines of one group
constexpr double kSameLine = 0.3;  // of the size
constexpr double kWordGap = 4;     // em between two parts of a line that is drawn in pieces
constexpr size_t kMostOrdered = 150;

bool MeetAcross(const Box& a, const Box& b) { return a.left < b.right && b.left < a.right; }
double MiddleOf(const Box& box) { return (box.top + box.bottom) / 2; }

bool Parted(const Line& above, const Line& below, const std::vector<Box>& tables) {
  return std::any_of(tables.begin(), tables.end(), [&](const Box& table) {
    return MiddleOf(table) > above.baseline && MiddleOf(table) < below.baseline &&
           (MeetAcross(table, above.box) || MeetAcross(table, below.box));
  });
}

bool Follows(const Part& part, const Line& line, const std::vector<Box>& tables) {
  const Line& last = part.lines.back();
  const double down = line.baseline - last.baseline;
  const double size = std::max(last.size, line.size);
  return down > kSameLine * size && down < kFarBelow * size && MeetAcross(part.box, line.box) &&
         !Parted(last, line, tables);
}

void Append(Line line, Line* to) {
  to->runs.back().text += U' ';
  to->runs.insert(to->runs.end(), line.runs.begin(), line.runs.end());
  to->box = Around(to->box, line.box);
  to->space_after = line.space_after;
  to->recognised |= line.recognised;
}

// A line that is drawn in pieces, not from left to right.
bool JoinPiece(Part* part, Part* piece) {
  if (piece->lines.size() != 1) return false;
  Line& right = piece->lines.front();
  for (Line& line : part->lines) {
    const double gap = right.box.left - line.box.right;
    if (std::abs(line.baseline - right.baseline) > kSameLine * line.size || gap < -1 ||
        gap > kWordGap * line.size) {
      continue;
    }
    Append(std::move(right), &line);
    part->box = Around(part->box, line.box);
    return true;
  }
  return false;
}

void JoinPieces(std::vector<Part>* parts) {
  for (size_t i = 0; i < parts->size(); ++i) {
    const size_t from = i < 3 ? 0 : i - 3;
    for (size_t near = from; near < std::min(i + 4, parts->size()); ++near) {
      if (near == i || !JoinPiece(&(*parts)[near], &(*parts)[i])) continue;
      parts->erase(parts->begin() + static_cast<ptrdiff_t>(i));
      i = from;
      break;
    }
  }
}

// Breuel: what stands above comes first where they meet across; else what stands to the left,
// unless something between them reaches over both.
bool ComesFirst(const std::vector<Part>& parts, size_t a, size_t b) {
  const Box& first = parts[a].box;
  const Box& second = parts[b].box;
  if (MeetAcross(first, second)) return MiddleOf(first) < MiddleOf(second);
  if (first.right > second.left) return false;
  const double top = std::min(first.top, second.top);
  const double bottom = std::max(first.bottom, second.bottom);
  return std::none_of(parts.begin(), parts.end(), [&](const Part& each) {
    const double middle = MiddleOf(each.box);
    return middle > top && middle < bottom && MeetAcross(each.box, first) &&
           MeetAcross(each.box, second);
  });
}

}  // namespace

std::vector<Part> GroupLines(std::vector<Line> lines, const std::vector<Box>& tables) {
  std::vector<Part> parts;
  for (Line& line : lines) {
    if (parts.empty() || !Follows(parts.back(), line, tables)) {
      parts.push_back({line.box, {}, {}});
    }
    parts.back().box = Around(parts.back().box, line.box);
    parts.back().lines.push_back(std::move(line));
  }
  if (parts.size() <= kMostOrdered) JoinPieces(&parts);
  return parts;
}

void Order(std::vector<Part>* parts) {
  const size_t size = parts->size();
  if (size > kMostOrdered) {
    std::stable_sort(parts->begin(), parts->end(),
                     [](const Part& a, const Part& b) { return a.box.top < b.box.top; });
    return;
  }
  std::vector<std::vector<bool>> first(size, std::vector<bool>(size));
  for (size_t a = 0; a < size; ++a) {
    for (size_t b = 0; b < size; ++b) first[a][b] = a != b && ComesFirst(*parts, a, b);
  }
  std::vector<bool> taken(size);
  std::vector<Part> ordered;
  while (ordered.size() < size) {
    size_t next = size;
    size_t highest = size;
    for (size_t i = 0; i < size && next == size; ++i) {
      if (taken[i]) continue;
      if (highest == size || (*parts)[i].box.top < (*parts)[highest].box.top) highest = i;
      bool free = true;
      for (size_t other = 0; other < size && free; ++other) {
        free = taken[other] || !first[other][i];
      }
      if (free) next = i;
    }
    if (next == size) next = highest;  // they wait for each other
    taken[next] = true;
    ordered.push_back(std::move((*parts)[next]));
  }
  *parts = std::move(ordered);
}

}  // namespace oit::pdf
