#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/image.h"

namespace oit::pdf {

// A piece of a line that tesseract tells apart: for Thai, often a single letter.
struct Word {
  size_t image = 0;       // of those given
  int line = 0;           // words of an image with the same number are on one line
  Box box;                // pixels of the image; of the ink, not of the letters' advance
  double confidence = 0;  // 0 to 100
  std::u32string text;
};

// The path of the program, or none where it is not installed.
std::optional<std::string> FindTesseract();

// What tesseract reads in the images, each one block of lines, in Thai and English; none where it
// fails or takes longer than limits::kOcrPageSeconds.
std::optional<std::vector<Word>> RunTesseract(const std::string& program,
                                              const std::vector<Image>& images);

// The words of its TSV output.
std::vector<Word> ParseTsv(std::string_view tsv);

}  // namespace oit::pdf
