#include "pdf/image.h"

#include <algorithm>
#include <cmath>

namespace oit::pdf {
namespace {

constexpr int kDark = 140;   // darker is ink
constexpr int kFewest = 12;  // dark pixels of a character: a dot has as many

struct Pixels {
  int left, top, right, bottom;
};

Pixels Inside(const Image& image, const Box& box) {
  const double scale = image.dots / 72;
  const auto clamp = [scale](double points, int size) {
    return std::clamp(static_cast<int>(std::lround(points * scale)), 0, size);
  };
  return {clamp(box.left, image.width), clamp(box.top, image.height), clamp(box.right, image.width),
          clamp(box.bottom, image.height)};
}

}  // namespace

Image Cut(const Image& image, const Box& box) {
  const Pixels part = Inside(image, box);
  Image cut;
  cut.dots = image.dots;
  cut.width = std::max(part.right - part.left, 0) + 2 * kCutEdge;
  cut.height = std::max(part.bottom - part.top, 0) + 2 * kCutEdge;
  cut.pixels.assign(static_cast<size_t>(cut.width) * cut.height, 255);
  for (int y = part.top; y < part.bottom && part.left < part.right; ++y) {
    std::copy_n(&image.pixels[static_cast<size_t>(y) * image.width + part.left],
                part.right - part.left, &cut.at(kCutEdge, kCutEdge + y - part.top));
  }
  return cut;
}

void Blank(const Box& box, Image* image) {
  const Pixels part = Inside(*image, box);
  for (int y = part.top; y < part.bottom && part.left < part.right; ++y) {
    std::fill_n(&image->at(part.left, y), part.right - part.left, 255);
  }
}

bool HasInk(const Image& image, const Box& box) {
  const Pixels part = Inside(image, box);
  int dark = 0;
  for (int y = part.top; y < part.bottom; ++y) {
    for (int x = part.left; x < part.right; ++x) {
      dark += image.at(x, y) < kDark;
      if (dark >= kFewest) return true;
    }
  }
  return false;
}

std::string Pgm(const Image& image) {
  std::string file =
      "P5\n" + std::to_string(image.width) + " " + std::to_string(image.height) + "\n255\n";
  file.append(reinterpret_cast<const char*>(image.pixels.data()), image.pixels.size());
  return file;
}

}  // namespace oit::pdf
