#include "pdf_file.h"

#include <fmt/format.h>

#include <utility>

#include "pdf/thai.h"

namespace oit::pdf {
namespace {

constexpr int kObjectsOfFont = 4;

std::string Object(int number, std::string_view body) {
  return fmt::format("{} 0 obj\n{}\nendobj\n", number, body);
}

std::string Stream(int number, std::string_view bytes) {
  return Object(number,
                fmt::format("<< /Length {} >>\nstream\n{}\nendstream", bytes.size(), bytes));
}

// The objects, numbered from 1, as a file with its table of places.
std::string Bound(const std::vector<std::string>& objects) {
  std::string bytes = "%PDF-1.7\n";
  std::string places = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const std::string& object : objects) {
    places += fmt::format("{:010} 00000 n \n", bytes.size());
    bytes += object;
  }
  const size_t table = bytes.size();
  return bytes + places +
         fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                     objects.size() + 1, table);
}

std::string Utf16(const std::u32string& text) {
  std::string hex;
  for (const char32_t c : text) hex += fmt::format("{:04X}", static_cast<uint32_t>(c));
  return hex;
}

}  // namespace

PdfFont& PdfFont::Tell(char32_t glyph, std::u32string text) {
  told_[glyph] = std::move(text);
  return *this;
}

PdfFont& PdfFont::Wide(char32_t glyph, int width) {
  widths_[glyph] = width;
  return *this;
}

uint16_t PdfFont::NumberOf(char32_t glyph) {
  const auto number =
      static_cast<uint16_t>(numbers_ == Numbers::kByUnicode ? glyph : used_.size() + 1);
  return used_.try_emplace(glyph, number).first->second;
}

std::vector<std::string> PdfFont::Objects(int first) const {
  std::string map;
  std::string widths;
  for (const auto& [glyph, number] : used_) {
    const auto told = told_.find(glyph);
    const std::u32string text = told == told_.end() ? std::u32string(1, glyph) : told->second;
    if (!text.empty()) {
      map += fmt::format("1 beginbfchar <{:04X}> <{}> endbfchar\n", number, Utf16(text));
    }
    const auto width = widths_.find(glyph);
    const int usual = thai::IsMark(glyph) ? 0 : 500;
    widths += fmt::format("{} [{}] ", number, width == widths_.end() ? usual : width->second);
  }
  return {
      Object(first,
             fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H "
                         "/DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
                         name_, first + 1, first + 3)),
      Object(first + 1,
             fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{} /CIDSystemInfo << "
                         "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [{}] "
                         "/FontDescriptor {} 0 R >>",
                         name_, widths, first + 2)),
      Object(first + 2, fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 4 /Ascent 900 "
                                    "/Descent -300 /FontBBox [0 -300 1000 900] >>",
                                    name_)),
      Stream(first + 3,
             "/CIDInit /ProcSet findresource begin begincmap\n"
             "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
                 map + "endcmap end"),
  };
}

PdfPage& PdfPage::Raw(std::string_view operators) {
  pieces_.push_back({std::string(operators), -1, {}});
  return *this;
}

PdfPage& PdfPage::Text(int font, double size, double x, double baseline, std::u32string text) {
  const std::string place =
      fmt::format("BT /F{} {} Tf {} {} Td\n", font, size, x, height_ - baseline);
  pieces_.push_back({place, font, std::move(text)});
  return *this;
}

PdfPage& PdfPage::Line(double x0, double y0, double x1, double y1) {
  return Raw(fmt::format("{} {} m {} {} l S\n", x0, height_ - y0, x1, height_ - y1));
}

PdfPage& PdfPage::Fill(const Box& box) {
  return Raw(
      fmt::format("{} {} {} {} re f\n", box.left, height_ - box.bottom, box.width(), box.height()));
}

PdfPage& PdfPage::Image(const Box& box) {
  return Raw(fmt::format("q {} 0 0 {} {} {} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 40> EI Q\n",
                         box.width(), box.height(), box.left, height_ - box.bottom));
}

PdfPage& PdfPage::Link(const Box& box, std::string target) {
  links_ += fmt::format(
      "<< /Type /Annot /Subtype /Link /Rect [{} {} {} {}] /A << /S /URI /URI ({}) >> >>\n",
      box.left, height_ - box.bottom, box.right, height_ - box.top, target);
  return *this;
}

PdfPage& PdfPage::Turned(int degrees) {
  turned_ = degrees;
  return *this;
}

std::string PdfFile::Content(const PdfPage& page) {
  std::string content;
  for (const PdfPage::Piece& piece : page.pieces_) {
    content += piece.before;
    if (piece.font < 0) continue;
    content += '<';
    for (const char32_t glyph : piece.text) {
      content += fmt::format("{:04X}", fonts[static_cast<size_t>(piece.font)].NumberOf(glyph));
    }
    content += "> Tj ET\n";
  }
  return content;
}

// Object 1 is the catalogue, 2 the list of pages, then each page and its content, then fonts.
std::string PdfFile::Bytes() {
  const int first_font = 3 + 2 * static_cast<int>(pages.size());
  std::string resources;
  for (size_t i = 0; i < fonts.size(); ++i) {
    resources += fmt::format("/F{} {} 0 R ", i, first_font + kObjectsOfFont * static_cast<int>(i));
  }
  std::vector<std::string> objects = {Object(1, "<< /Type /Catalog /Pages 2 0 R >>"), ""};
  std::string kids;
  for (const PdfPage& page : pages) {
    const int number = static_cast<int>(objects.size()) + 1;
    kids += fmt::format("{} 0 R ", number);
    objects.push_back(Object(
        number,
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Rotate {} "
                    "/Resources << /Font << {} >> >> /Contents {} 0 R /Annots [{}] >>",
                    page.width_, page.height_, page.turned_, resources, number + 1, page.links_)));
    objects.push_back(Stream(number + 1, Content(page)));
  }
  objects[1] =
      Object(2, fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
  for (const PdfFont& font : fonts) {
    for (std::string& part : font.Objects(static_cast<int>(objects.size()) + 1)) {
      objects.push_back(std::move(part));
    }
  }
  return Bound(objects);
}

}  // namespace oit::pdf
