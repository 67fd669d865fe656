#include "pdf/image_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace oit::pdf {
namespace {

constexpr int kDark = 160;           // rules are thin, and grey for it
constexpr double kShortest = 0.3;    // inches; higher than letters
constexpr double kThickest = 0.035;  // inches
constexpr double kLong = 3;          // inches; tells the slant
constexpr int kBreak = 3;            // pixels that may be missing within a rule
constexpr int kStep = 2;             // rows from one part of a rule to the next
constexpr size_t kMostRuns = 200'000;
constexpr double kMostSlant = 0.05;

// Dark pixels side by side: in a row from x `begin` to `end`, or down a column.
struct Run {
  int across = 0;  // its row; or its column
  int begin = 0;
  int end = 0;
};

// Runs that touch each other.
struct Stroke {
  std::vector<Run> runs;
  int begin = 0;
  int end = 0;
  int last = 0;  // its lowest row

  int length() const { return end - begin; }
  double thickness() const {
    double area = 0;
    for (const Run& run : runs) area += run.end - run.begin;
    return length() > 0 ? area / length() : 0;
  }
  // Where it is across, in the middle of what lies between two places along it.
  double Across(double from, double to) const {
    double sum = 0;
    double weight = 0;
    for (const Run& run : runs) {
      const double part = std::min<double>(run.end, to) - std::max<double>(run.begin, from);
      if (part <= 0) continue;
      sum += part * run.across;
      weight += part;
    }
    return weight > 0 ? sum / weight : 0;
  }
};

// Whether it is dark here or one further across: a thin line that is not quite level steps from
// one row to the next.
bool IsDark(const Image& image, bool level, int along, int across) {
  const int rows = level ? image.height : image.width;
  for (int i = across; i < std::min(across + 2, rows); ++i) {
    if ((level ? image.at(along, i) : image.at(i, along)) < kDark) return true;
  }
  return false;
}

std::vector<Run> FindRuns(const Image& image, bool level) {
  const int length = level ? image.width : image.height;
  const int rows = level ? image.height : image.width;
  const int shortest = static_cast<int>(kShortest * image.dots);
  std::vector<Run> runs;
  for (int across = 0; across < rows && runs.size() < kMostRuns; ++across) {
    int begin = -1;
    int last = -1;  // dark
    for (int along = 0; along <= length; ++along) {
      const bool dark = along < length && IsDark(image, level, along, across);
      if (dark && begin < 0) begin = along;
      if (dark) last = along;
      if (dark || begin < 0 || (along - last <= kBreak && along < length)) continue;
      if (last + 1 - begin >= shortest) runs.push_back({across, begin, last + 1});
      begin = -1;
    }
  }
  return runs;
}

bool Touches(const Stroke& stroke, const Run& run) {
  return run.begin <= stroke.end + kBreak && run.end >= stroke.begin - kBreak;
}

void Join(const Run& run, Stroke* stroke) {
  stroke->begin = stroke->runs.empty() ? run.begin : std::min(stroke->begin, run.begin);
  stroke->end = std::max(stroke->end, run.end);
  stroke->last = std::max(stroke->last, run.across);
  stroke->runs.push_back(run);
}

// Runs come row by row; one of them may join several strokes. Strokes thicker than `most`
// pixels are left out.
std::vector<Stroke> Strokes(const std::vector<Run>& runs, double most) {
  std::vector<Stroke> open;
  std::vector<Stroke> ended;
  for (const Run& run : runs) {
    for (size_t i = open.size(); i-- > 0;) {
      if (open[i].last >= run.across - kStep) continue;
      ended.push_back(std::move(open[i]));
      open.erase(open.begin() + static_cast<ptrdiff_t>(i));
    }
    const auto touches = [&run](const Stroke& stroke) { return Touches(stroke, run); };
    auto home = std::find_if(open.begin(), open.end(), touches);
    if (home == open.end()) home = open.emplace(open.end());
    for (auto other = open.end() - 1; other > home; --other) {
      if (!Touches(*other, run)) continue;
      for (const Run& each : other->runs) Join(each, &*home);
      other = open.erase(other);
    }
    Join(run, &*home);
  }
  std::move(open.begin(), open.end(), std::back_inserter(ended));
  std::erase_if(ended, [most](const Stroke& stroke) { return stroke.thickness() > most; });
  return ended;
}

std::vector<Stroke> FindStrokes(const Image& image, bool level) {
  return Strokes(FindRuns(image, level), kThickest * image.dots);
}

}  // namespace

std::vector<Rule> FindRules(const Image& image) {
  std::vector<Rule> rules;
  const double points = image.points();
  for (const bool level : {true, false}) {
    for (const Stroke& stroke : FindStrokes(image, level)) {
      const double across = (stroke.Across(stroke.begin, stroke.end) + 1) * points;
      const double begin = stroke.begin * points;
      const double end = stroke.end * points;
      rules.push_back(level ? Rule{begin, across, end, across} : Rule{across, begin, across, end});
    }
  }
  return rules;
}

double SlantOf(const Image& image) {
  double fall = 0;
  double length = 0;
  for (const Stroke& stroke : FindStrokes(image, true)) {
    if (stroke.length() < kLong * image.dots) continue;
    const double tenth = stroke.length() / 10.0;
    fall += stroke.Across(stroke.end - tenth, stroke.end) -
            stroke.Across(stroke.begin, stroke.begin + tenth);
    length += stroke.length() - tenth;
  }
  const double slant = length > 0 ? fall / length : 0;
  return std::abs(slant) < kMostSlant ? slant : 0;
}

Image Straightened(const Image& image, double slant) {
  Image straight = image;
  const double middle_x = image.width / 2.0;
  const double middle_y = image.height / 2.0;
  for (int y = 0; y < image.height; ++y) {
    const auto left = static_cast<int>(std::lround(slant * (y - middle_y)));
    for (int x = 0; x < image.width; ++x) {
      const int from_x = x - left;
      const int from_y = y + static_cast<int>(std::lround(slant * (x - middle_x)));
      const bool inside =
          from_x >= 0 && from_y >= 0 && from_x < image.width && from_y < image.height;
      straight.at(x, y) = inside ? image.at(from_x, from_y) : 255;
    }
  }
  return straight;
}

}  // namespace oit::pdf
