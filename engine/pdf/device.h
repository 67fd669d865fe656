#pragma once

#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "pdf/page.h"
#include "pdf/rules.h"
#include "pdf/turned.h"

namespace oit::pdf {

// What poppler draws a page to. It keeps glyphs in the order of the content, which is the order
// of writing where poppler's own text is not, and what poppler leaves out of its text: spaces
// without width, which in files of Word stand for the ring of sara am.
class Device final : public OutputDev {
 public:
  // Fonts and the tally of the limits go to `pages`, which must outlive the device.
  explicit Device(Pages* pages) : pages_(pages) {}

  // What was drawn since the last call, with `turn` the way that most of its text runs.
  // Links, size and number are left to the caller.
  Page Take(Turn* turn);

  bool full() const { return pages_->cut; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int number, GfxState* state, XRef* xref) override;
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* unicode,
                int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask,
                 bool in_line) override;
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool in_line) override;

  // Patterns and shades are no rules.
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

 private:
  int FontOf(GfxState* state);
  void AddImage(GfxState* state);

  Pages* pages_;
  std::map<std::tuple<int, int, bool>, int> fonts_;  // by object, generation, drawn bold
  size_t glyphs_ = 0;                                // of all pages
  size_t rules_ = 0;

  std::vector<Drawn> drawn_;
  Page page_;
  double images_ = 0;  // their area
  // The text that a part of the content says it shows, and where its glyphs begin.
  std::u32string actual_;
  size_t actual_begin_ = 0;
  int actual_depth_ = 0;
};

}  // namespace oit::pdf
