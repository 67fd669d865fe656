#include "pdf/turned.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace oit::pdf {
namespace {

// True where `next` goes on with the line of `glyph`.
bool SameLine(const Drawn& drawn, const Drawn& next) {
  const Glyph& a = drawn.glyph;
  const Glyph& b = next.glyph;
  const double size = std::max(a.size, b.size);
  return drawn.turn == next.turn && std::abs(a.baseline - b.baseline) < size * 0.5 &&
         b.box.left > a.box.left - size && b.box.left < a.box.right + size * 2;
}

Box Around(std::span<const Drawn> line) {
  Box box = line[0].glyph.box;
  for (const Drawn& drawn : line) {
    box.left = std::min(box.left, drawn.glyph.box.left);
    box.right = std::max(box.right, drawn.glyph.box.right);
    box.top = std::min(box.top, drawn.glyph.box.top);
    box.bottom = std::max(box.bottom, drawn.glyph.box.bottom);
  }
  return box;
}

Box OnPage(Turn turn, const Box& box) {
  const Point a = FromFrame(turn, {box.left, box.top});
  const Point b = FromFrame(turn, {box.right, box.bottom});
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

void LayUpright(std::span<Drawn> line) {
  const Box frame = Around(line);
  const Box place = OnPage(line[0].turn, frame);
  if (frame.width() <= 0) return;
  const double narrow = place.width() / frame.width();
  const double middle = (place.top + place.bottom) / 2;
  for (Drawn& drawn : line) {
    Glyph& glyph = drawn.glyph;
    glyph.box = {place.left + (glyph.box.left - frame.left) * narrow, place.top,
                 place.left + (glyph.box.right - frame.left) * narrow, place.bottom};
    glyph.baseline = middle;
    glyph.size *= narrow;
  }
}

}  // namespace

Point ToFrame(Turn turn, Point point) {
  switch (turn) {
    case Turn::kDown:
      return {point.y, -point.x};
    case Turn::kLeft:
      return {-point.x, -point.y};
    case Turn::kUp:
      return {-point.y, point.x};
    case Turn::kRight:
      break;
  }
  return point;
}

Point FromFrame(Turn turn, Point point) {
  if (turn == Turn::kDown) return ToFrame(Turn::kUp, point);
  if (turn == Turn::kUp) return ToFrame(Turn::kDown, point);
  return ToFrame(turn, point);
}

Turn MainTurn(const std::vector<Drawn>& drawn) {
  std::array<size_t, 4> count = {};
  for (const Drawn& each : drawn) ++count[static_cast<size_t>(each.turn)];
  return static_cast<Turn>(std::max_element(count.begin(), count.end()) - count.begin());
}

std::vector<Glyph> Upright(std::vector<Drawn> drawn) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(drawn.size());
  for (size_t begin = 0; begin < drawn.size();) {
    size_t end = begin + 1;
    if (drawn[begin].turn != Turn::kRight) {
      while (end < drawn.size() && SameLine(drawn[end - 1], drawn[end])) ++end;
      LayUpright(std::span(drawn).subspan(begin, end - begin));
    }
    for (; begin < end; ++begin) glyphs.push_back(std::move(drawn[begin].glyph));
  }
  return glyphs;
}

}  // namespace oit::pdf
