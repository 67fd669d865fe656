#pragma once

#include <vector>

#include "pdf/image.h"

namespace oit::pdf {

// The level and upright lines of an image, in points. Lines of a page that lies a little aslant
// are found, too, as level at their middle.
std::vector<Rule> FindRules(const Image& image);

// How far the page lies aslant: how much its lines fall for each point to the right, as its
// long level rules have it; 0 where it has none.
double SlantOf(const Image& image);

// The image turned back by a small slant.
Image Straightened(const Image& image, double slant);

}  // namespace oit::pdf
