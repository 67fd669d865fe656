// Pages as a PDF could show them: repaired, set in lines and tables, written. Poppler, which
// reads the file itself, has fuzzers of its own.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iterator>

#include "pdf/repair.h"
#include "pdf/tesseract.h"
#include "pdf/write.h"

namespace oit::pdf {
namespace {

constexpr char32_t kTexts[] = {0, U' ', U'ก', U'า', U'ำ', 0x0E4D, U'่', U'ุ', U'1', 0xE1, 0xF0FE};

// Eight bytes: what it is, then its place and size; a place can be any number that a file holds.
void Add(const uint8_t* record, Pages* pages) {
  float numbers[1];
  std::memcpy(numbers, record + 4, sizeof numbers);
  const bool odd = (record[0] & 0x20) != 0;
  const double x = odd ? numbers[0] : record[1] * 2.5;
  const double y = record[2] * 3.5;
  Page& page = pages->pages[record[0] & 1];
  if ((record[0] & 0x10) != 0) {
    const double reach = record[3] * 3.0;
    page.rules.push_back(odd ? Rule{x, y, x, y + reach} : Rule{x, y, x + reach, y});
    return;
  }
  Glyph glyph;
  const char32_t text = kTexts[record[3] % std::size(kTexts)];
  if (text != 0) glyph.text = text;
  glyph.size = record[6];
  glyph.box = {x, y - glyph.size, x + record[5] / 16.0, y};
  glyph.baseline = y;
  glyph.font = (record[0] >> 1) & 1;
  glyph.code = record[7];
  page.glyphs.push_back(std::move(glyph));
}

}  // namespace
}  // namespace oit::pdf

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace oit::pdf;
  static std::FILE* const nothing = std::fopen("/dev/null", "w");
  Pages pages;
  pages.fonts = {{"One", false}, {"Two", true}};
  pages.pages.resize(2);
  for (Page& page : pages.pages) page.width = page.height = 600;
  for (size_t at = 0; at + 8 <= size; at += 8) Add(data + at, &pages);
  Repair(&pages);
  WritePages(pages, nothing);
  (void)ParseTsv({reinterpret_cast<const char*>(data), size});
  return 0;
}
