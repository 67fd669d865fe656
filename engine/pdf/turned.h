#pragma once

#include <vector>

#include "pdf/page.h"

// Text that does not run from left to right, as in narrow columns of a table's head.
namespace oit::pdf {

// The way that text runs on the page.
enum class Turn { kRight, kDown, kLeft, kUp };

// A glyph as drawn. Its box and baseline are in a frame in which its text runs to the right:
// the page's own, turned about the upper left corner.
struct Drawn {
  Glyph glyph;
  Turn turn = Turn::kRight;
};

// A place of the page in the frame of text that runs by `turn`, and back.
Point ToFrame(Turn turn, Point point);
Point FromFrame(Turn turn, Point point);

// The way that most of the glyphs run.
Turn MainTurn(const std::vector<Drawn>& drawn);

// The glyphs on the page. A turned line becomes one that runs to the right within the same
// place, its letters as narrow as that takes: it stays in its cell and reads in order.
std::vector<Glyph> Upright(std::vector<Drawn> drawn);

}  // namespace oit::pdf
