#include "pdf/rules.h"

#include <algorithm>
#include <cmath>

namespace oit::pdf {
namespace {

constexpr double kShortest = 3;
constexpr double kSlant = 0.5;  // between the ends of a rule
constexpr size_t kCorners = 8;  // of a thin shape; glyphs drawn as paths have more

void Add(Rule rule, const Box& clip, std::vector<Rule>* rules) {
  if (rule.x0 > rule.x1) std::swap(rule.x0, rule.x1);
  if (rule.y0 > rule.y1) std::swap(rule.y0, rule.y1);
  rule.x0 = std::max(rule.x0, clip.left);
  rule.x1 = std::min(rule.x1, clip.right);
  rule.y0 = std::max(rule.y0, clip.top);
  rule.y1 = std::min(rule.y1, clip.bottom);
  if (rule.x1 - rule.x0 + rule.y1 - rule.y0 < kShortest) return;
  if (rule.x1 < rule.x0 || rule.y1 < rule.y0) return;
  rules->push_back(rule);
}

Box Around(const std::vector<Point>& points) {
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Point& point : points) {
    box.left = std::min(box.left, point.x);
    box.right = std::max(box.right, point.x);
    box.top = std::min(box.top, point.y);
    box.bottom = std::max(box.bottom, point.y);
  }
  return box;
}

bool IsRectangle(const std::vector<Point>& points, const Box& box) {
  if (points.size() < 4 || points.size() > 5) return false;
  return std::all_of(points.begin(), points.end(), [&](const Point& point) {
    const double x = std::min(point.x - box.left, box.right - point.x);
    const double y = std::min(point.y - box.top, box.bottom - point.y);
    return x < kSlant && y < kSlant;
  });
}

// The shape as a rule along its middle.
void AddThin(const Box& box, const Box& clip, std::vector<Rule>* rules) {
  const double x = (box.left + box.right) / 2;
  const double y = (box.top + box.bottom) / 2;
  if (box.width() >= box.height()) {
    Add({box.left, y, box.right, y}, clip, rules);
  } else {
    Add({x, box.top, x, box.bottom}, clip, rules);
  }
}

bool IsFrame(const Box& outer, const Box& inner) {
  const double sides[] = {inner.left - outer.left, outer.right - inner.right, inner.top - outer.top,
                          outer.bottom - inner.bottom};
  return std::all_of(std::begin(sides), std::end(sides),
                     [](double side) { return side >= 0 && side < kThickest; });
}

void AddFrame(const Box& outer, const Box& inner, const Box& clip, std::vector<Rule>* rules) {
  AddThin({outer.left, outer.top, outer.right, inner.top}, clip, rules);
  AddThin({outer.left, inner.bottom, outer.right, outer.bottom}, clip, rules);
  AddThin({outer.left, outer.top, inner.left, outer.bottom}, clip, rules);
  AddThin({inner.right, outer.top, outer.right, outer.bottom}, clip, rules);
}

}  // namespace

void AddStroked(const std::vector<Outline>& path, const Box& clip, std::vector<Rule>* rules) {
  for (const Outline& outline : path) {
    for (size_t i = 1; i < outline.points.size(); ++i) {
      const Point& a = outline.points[i - 1];
      const Point& b = outline.points[i];
      if (std::abs(a.y - b.y) <= kSlant) {
        const double y = (a.y + b.y) / 2;
        Add({a.x, y, b.x, y}, clip, rules);
      } else if (std::abs(a.x - b.x) <= kSlant) {
        const double x = (a.x + b.x) / 2;
        Add({x, a.y, x, b.y}, clip, rules);
      }
    }
  }
}

void AddFilled(const std::vector<Outline>& path, const Box& clip, std::vector<Rule>* rules) {
  Box before;
  bool rectangle_before = false;
  for (const Outline& outline : path) {
    const std::vector<Point>& points = outline.points;
    if (outline.curved || points.size() < 3 || points.size() > kCorners) {
      rectangle_before = false;
      continue;
    }
    const Box box = Around(points);
    const bool rectangle = IsRectangle(points, box);
    if (std::min(box.width(), box.height()) < kThickest) {
      AddThin(box, clip, rules);
    } else if (rectangle && rectangle_before && IsFrame(before, box)) {
      AddFrame(before, box, clip, rules);
    } else if (rectangle && rectangle_before && IsFrame(box, before)) {
      AddFrame(box, before, clip, rules);
    }
    before = box;
    rectangle_before = rectangle;
  }
}

}  // namespace oit::pdf
