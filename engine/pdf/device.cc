#include "pdf/device.h"

#include <poppler/GfxFont.h>
#include <poppler/UTF.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/limits.h"

namespace oit::pdf {
namespace {

constexpr double kWhite = 0.97;
constexpr double kMostOfPage = 0.5;
constexpr double kSlanted = 0.35;  // sine over cosine; text laid across a page is a watermark
constexpr int kInvisible = 3;      // text rendering modes of PDF
constexpr int kFillAndStroke = 2;

bool IsWhite(const GfxRGB& colour) {
  return colToDbl(colour.r) > kWhite && colToDbl(colour.g) > kWhite && colToDbl(colour.b) > kWhite;
}

Point Transformed(const GfxState& state, double x, double y) {
  Point point;
  state.transform(x, y, &point.x, &point.y);
  return point;
}

std::vector<Outline> OutlinesOf(const GfxState& state) {
  std::vector<Outline> outlines;
  const GfxPath* path = state.getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* piece = path->getSubpath(i);
    const size_t first = outlines.size();
    outlines.emplace_back();
    bool curved = false;
    for (int at = 0; at < piece->getNumPoints(); ++at) {
      if (piece->getCurve(at)) {
        if (!outlines.back().points.empty()) outlines.emplace_back();
        curved = true;
        continue;
      }
      outlines.back().points.push_back(Transformed(state, piece->getX(at), piece->getY(at)));
    }
    for (size_t at = first; at < outlines.size(); ++at) outlines[at].curved = curved;
  }
  return outlines;
}

Box ClipOf(const GfxState& state, const Page& page) {
  Box clip;
  state.getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
  return {std::max(clip.left, 0.0), std::max(clip.top, 0.0), std::min(clip.right, page.width),
          std::min(clip.bottom, page.height)};
}

// What a font says a glyph shows; empty where it does not say.
std::u32string TextOf(const Unicode* unicode, int length) {
  std::u32string text;
  for (int i = 0; i < length; ++i) {
    const char32_t c = unicode[i] == U'\t' ? U' ' : unicode[i];
    const bool said = c >= 0x20 && c != 0x7F && c != 0xFFFD && c <= 0x10FFFF &&
                      !(c >= 0x80 && c < 0xA0) && !(c >= 0xD800 && c < 0xE000);
    if (said) text.push_back(c);
  }
  return text;
}

bool IsBoldName(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
  return name.find("bold") != std::string::npos || name.find("black") != std::string::npos;
}

// The size that letters have on the page. Fonts of drawn glyphs have an em of their own.
double SizeOf(const GfxState& state, const GfxFont& font) {
  const double size = std::abs(state.getTransformedFontSize());
  if (font.getType() != fontType3) return size;
  const double* bounds = font.getFontBBox();
  const double tall = std::abs((bounds[3] - bounds[1]) * font.getFontMatrix()[3]);
  return tall > 0 && (tall < 0.5 || tall > 3) ? size * tall / 1.2 : size;
}

struct Heights {
  double ascent = 0.95;
  double descent = 0.35;
};

// In parts of the size; what fonts say is often wrong.
Heights HeightsOf(const GfxFont& font) {
  Heights heights;
  if (font.getAscent() > 0.5 && font.getAscent() < 1.3) heights.ascent = font.getAscent();
  if (font.getDescent() < -0.05 && font.getDescent() > -0.6) heights.descent = -font.getDescent();
  return heights;
}

// The way that text runs, or none where it runs aslant.
std::optional<Turn> TurnOf(const GfxState& state) {
  double along_x = 0;
  double along_y = 0;
  double unused = 0;
  state.getFontTransMat(&along_x, &along_y, &unused, &unused);
  if (std::abs(along_y) <= kSlanted * std::abs(along_x)) {
    return along_x >= 0 ? Turn::kRight : Turn::kLeft;
  }
  if (std::abs(along_x) > kSlanted * std::abs(along_y)) return std::nullopt;
  return along_y > 0 ? Turn::kDown : Turn::kUp;
}

bool OnPage(const Point& point, const Page& page) {
  return point.x >= 0 && point.y >= 0 && point.x <= page.width && point.y <= page.height;
}

}  // namespace

Page Device::Take(Turn* turn) {
  actual_depth_ = 0;
  *turn = MainTurn(drawn_);
  page_.glyphs = Upright(std::exchange(drawn_, {}));
  page_.image = images_ > kMostOfPage * page_.width * page_.height;
  page_.drawn |= images_ > 0;
  images_ = 0;
  return std::exchange(page_, {});
}

void Device::startPage(int, GfxState* state, XRef*) {
  page_.width = state->getPageWidth();
  page_.height = state->getPageHeight();
}

void Device::stroke(GfxState* state) {
  GfxRGB colour;
  state->getStrokeRGB(&colour);
  if (full() || IsWhite(colour) || state->getStrokeOpacity() == 0) return;
  page_.drawn = true;
  const size_t before = page_.rules.size();
  if (state->getTransformedLineWidth() < kThickest) {
    AddStroked(OutlinesOf(*state), ClipOf(*state, page_), &page_.rules);
  }
  rules_ += page_.rules.size() - before;
  pages_->cut = rules_ > limits::kPdfRules;
}

void Device::fill(GfxState* state) {
  GfxRGB colour;
  state->getFillRGB(&colour);
  if (full() || IsWhite(colour) || state->getFillOpacity() == 0) return;
  page_.drawn = true;
  const size_t before = page_.rules.size();
  AddFilled(OutlinesOf(*state), ClipOf(*state, page_), &page_.rules);
  rules_ += page_.rules.size() - before;
  pages_->cut = rules_ > limits::kPdfRules;
}

void Device::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                      CharCode code, int bytes, const Unicode* unicode, int length) {
  const std::optional<Turn> turn = TurnOf(*state);
  const Point place = Transformed(*state, x, y);
  const std::shared_ptr<GfxFont>& font = state->getFont();
  if (full() || !turn || !font || !OnPage(place, page_)) return;
  pages_->cut = ++glyphs_ > limits::kPdfGlyphs;

  Drawn drawn;
  drawn.turn = *turn;
  Glyph& glyph = drawn.glyph;
  glyph.text = TextOf(unicode, length);
  glyph.font = FontOf(state);
  glyph.code = code;
  glyph.size = SizeOf(*state, *font);
  glyph.recognised = (state->getRender() & 3) == kInvisible;

  // The advance without what is added between letters and words.
  double spacing = state->getCharSpace();
  if (bytes == 1 && glyph.text == U" ") spacing += state->getWordSpace();
  Point extra;
  state->textTransformDelta(spacing * state->getHorizScaling(), 0, &extra.x, &extra.y);
  Point advance;
  state->transformDelta(dx - extra.x, dy - extra.y, &advance.x, &advance.y);

  const Point begin = ToFrame(*turn, place);
  const Point end = ToFrame(*turn, {place.x + advance.x, place.y + advance.y});
  const Heights heights = HeightsOf(*font);
  glyph.baseline = begin.y;
  glyph.box = {std::min(begin.x, end.x), begin.y - heights.ascent * glyph.size,
               std::max(begin.x, end.x), begin.y + heights.descent * glyph.size};
  drawn_.push_back(std::move(drawn));
}

void Device::beginActualText(GfxState*, const GooString* text) {
  if (actual_depth_++ > 0) return;
  Unicode* unicode = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &unicode);
  actual_ = TextOf(unicode, length);
  gfree(unicode);
  actual_begin_ = drawn_.size();
}

// Its glyphs become one that shows the text, unless they are on more than one line.
void Device::endActualText(GfxState*) {
  if (actual_depth_ == 0 || --actual_depth_ > 0 || drawn_.size() <= actual_begin_) return;
  Drawn& whole = drawn_[actual_begin_];
  Box box = whole.glyph.box;
  for (size_t i = actual_begin_ + 1; i < drawn_.size(); ++i) {
    const Drawn& next = drawn_[i];
    if (next.turn != whole.turn) return;
    if (std::abs(next.glyph.baseline - whole.glyph.baseline) > whole.glyph.size * 0.6) return;
    box.left = std::min(box.left, next.glyph.box.left);
    box.right = std::max(box.right, next.glyph.box.right);
  }
  whole.glyph.box = box;
  whole.glyph.text = actual_;
  drawn_.resize(actual_begin_ + (actual_.empty() ? 0 : 1));
}

void Device::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, const int* mask, bool in_line) {
  AddImage(state);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, in_line);
}

void Device::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           bool invert, bool interpolate, bool in_line) {
  AddImage(state);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
}

void Device::AddImage(GfxState* state) {
  const Box clip = ClipOf(*state, page_);
  const Point a = Transformed(*state, 0, 0);
  const Point b = Transformed(*state, 1, 1);
  const double width =
      std::min(std::max(a.x, b.x), clip.right) - std::max(std::min(a.x, b.x), clip.left);
  const double height =
      std::min(std::max(a.y, b.y), clip.bottom) - std::max(std::min(a.y, b.y), clip.top);
  if (width > 0 && height > 0) images_ += width * height;
}

int Device::FontOf(GfxState* state) {
  const GfxFont& font = *state->getFont();
  const bool drawn_bold = (state->getRender() & 3) == kFillAndStroke;
  const auto [found, added] =
      fonts_.try_emplace({font.getID()->num, font.getID()->gen, drawn_bold}, pages_->fonts.size());
  if (!added) return found->second;
  std::string name = font.getName().value_or("");
  std::erase_if(name, [](unsigned char c) { return c < 0x20 || c > 0x7E; });
  const bool bold =
      drawn_bold || font.isBold() || font.getWeight() >= GfxFont::W700 || IsBoldName(name);
  pages_->fonts.push_back({std::move(name), bold});
  return found->second;
}

}  // namespace oit::pdf
