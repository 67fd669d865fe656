#pragma once

#include <vector>

#include "pdf/page.h"

// Lines of tables and forms, found in what a page draws.
namespace oit::pdf {

inline constexpr double kThickest = 3;  // what is as thick is no line

// Straight pieces of a path that hang together. A curve ends one and begins the next.
struct Outline {
  std::vector<Point> points;
  bool curved = false;  // a curve is next to it: as a filled shape it is no rectangle
};

// Adds what is level or upright and visible inside `clip`; the rest is no rule.
void AddStroked(const std::vector<Outline>& path, const Box& clip, std::vector<Rule>* rules);

// Adds rectangles thinner than kThickest, and the frames that one rectangle leaves around
// another.
void AddFilled(const std::vector<Outline>& path, const Box& clip, std::vector<Rule>* rules);

}  // namespace oit::pdf
