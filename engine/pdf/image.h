#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pdf/page.h"

namespace oit::pdf {

// A page as a scanner sees it: rows of grey from the top, 0 is black.
struct Image {
  int width = 0;
  int height = 0;
  double dots = 200;  // an inch
  std::vector<uint8_t> pixels;

  uint8_t& at(int x, int y) { return pixels[static_cast<size_t>(y) * width + x]; }
  uint8_t at(int x, int y) const { return pixels[static_cast<size_t>(y) * width + x]; }
  double points() const { return 72 / dots; }  // of a pixel
};

inline constexpr int kCutEdge = 16;  // pixels; a reader of characters finds its lines by it

// The part of an image within `box` (points), with a white edge of kCutEdge around it.
Image Cut(const Image& image, const Box& box);

// Paints the box (points) white.
void Blank(const Box& box, Image* image);

// Whether anything is drawn within the box (points) that may be a character.
bool HasInk(const Image& image, const Box& box);

// The image as a file of the PGM format.
std::string Pgm(const Image& image);

}  // namespace oit::pdf
