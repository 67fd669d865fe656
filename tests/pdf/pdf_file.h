#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/page.h"

// Writes small PDF files, with the faults that programs put into theirs.
namespace oit::pdf {

// A font without letters: what it tells of its glyphs, and their widths. Glyphs are named by the
// character that a reader would see.
class PdfFont {
 public:
  enum class Numbers { kByUnicode, kByUse };  // as Word keeps those of a Thai font; as LibreOffice

  explicit PdfFont(std::string name, Numbers numbers = Numbers::kByUnicode)
      : name_(std::move(name)), numbers_(numbers) {}

  // The file says that `glyph` shows `text`, or where that is empty, says nothing.
  PdfFont& Tell(char32_t glyph, std::u32string text);
  // In thousandths of the size; otherwise 0 for Thai marks, 500 for the rest.
  PdfFont& Wide(char32_t glyph, int width);

  uint16_t NumberOf(char32_t glyph);
  // The parts of the file, numbered from `first`: the font is that one.
  std::vector<std::string> Objects(int first) const;

 private:
  std::string name_;
  Numbers numbers_;
  std::map<char32_t, uint16_t> used_;
  std::map<char32_t, std::u32string> told_;
  std::map<char32_t, int> widths_;
};

// Places are in points from the upper left corner, as in Page.
class PdfPage {
 public:
  explicit PdfPage(double width = 595, double height = 842) : width_(width), height_(height) {}

  // `font` is the index in the file's list. Marks are part of the text.
  PdfPage& Text(int font, double size, double x, double baseline, std::u32string text);
  PdfPage& Line(double x0, double y0, double x1, double y1);
  PdfPage& Fill(const Box& box);
  PdfPage& Image(const Box& box);
  PdfPage& Link(const Box& box, std::string target);
  PdfPage& Raw(std::string_view operators);  // of PDF, whose y goes up
  PdfPage& Turned(int degrees);              // by the viewer, clockwise

  double height() const { return height_; }

 private:
  friend class PdfFile;
  struct Piece {
    std::string before;  // operators
    int font = -1;
    std::u32string text;
  };

  double width_;
  double height_;
  int turned_ = 0;
  std::vector<Piece> pieces_;
  std::string links_;
};

class PdfFile {
 public:
  std::vector<PdfFont> fonts;
  std::vector<PdfPage> pages;

  std::string Bytes();

 private:
  std::string Content(const PdfPage& page);
};

}  // namespace oit::pdf
