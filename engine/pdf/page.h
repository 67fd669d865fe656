#pragma once

#include <cstdint>
#include <string>
#include <vector>

// What a page shows, as a PDF or the OCR of a scan gives it, before any of it is understood.
// Lengths are points (1/72 inch) from the upper left corner of the page.
namespace oit::pdf {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

// A character, or several that one glyph shows, in the order of the page's content.
struct Glyph {
  std::u32string text;      // empty where the font does not say; none such is left after Repair
  Box box;                  // its advance wide, from ascent to descent
  double baseline = 0;      // from the top of the page
  double size = 0;          // of the font, in points
  int font = 0;             // in Pages::fonts: the object of the PDF, not its name
  uint32_t code = 0;        // the number that the content draws it by, within its font
  bool recognised = false;  // by OCR
};

struct Font {
  std::string name;
  bool bold = false;
};

// A drawn line, or the edge of a filled or stroked rectangle, thinner than 3 points.
struct Rule {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // horizontal where y0 == y1, else vertical

  bool horizontal() const { return y0 == y1; }
};

struct Link {
  Box box;
  std::string target;  // an address; links inside the file are left out
};

// What became of the recognition of a page.
enum class Ocr : uint8_t { kNotTried, kDone, kNotInstalled, kStopped };

struct Page {
  int number = 0;  // from 1
  double width = 0;
  double height = 0;
  std::vector<Glyph> glyphs;
  std::vector<Rule> rules;
  std::vector<Link> links;
  bool image = false;  // an image covers most of it
  bool drawn = false;  // something stands on it that is no text: lines, shapes, images
  Ocr ocr = Ocr::kNotTried;
  int unread = 0;  // glyphs left out: their font does not say which characters they are
};

struct Pages {
  std::vector<Font> fonts;
  std::vector<Page> pages;
  int count = 0;     // pages of the file; those after a limit was met are not in `pages`
  bool cut = false;  // more glyphs, rules or pages than base/limits.h lets in
};

}  // namespace oit::pdf
