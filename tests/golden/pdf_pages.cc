#include "golden/pdf_pages.h"

#include <algorithm>

#include "pdf/pdf_file.h"
#include "text/utf8.h"

namespace oit::formats {
namespace {

using Lines = std::vector<std::u32string>;

constexpr double kWidth = 842, kHeight = 595, kMargin = 36;  // points, A4 lying
constexpr double kText = 12, kCell = 8;                      // font sizes
constexpr double kLetter = 0.5;  // of the size: what PdfFont gives all but marks
constexpr double kLead = 1.6;    // line height, of the size

bool IsMark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

// In two glyphs each sara am, as Word writes it.
std::u32string Glyphs(const std::string& utf8) {
  std::u32string out;
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = NextCodePoint(utf8, &at);
    if (c == 0x0E33) out += U'\u0E4D';
    out += c == 0x0E33 ? U'\u0E32' : c == '\t' ? U' ' : c;
  }
  return out;
}

// Cut where the room ends: at a space near it, else between two clusters.
Lines Wrapped(const std::string& utf8, double room) {
  const auto most = static_cast<size_t>(room);
  Lines lines(1);
  size_t letters = 0;
  for (char32_t c : Glyphs(utf8)) {
    const bool begins = !IsMark(c) && c != 0x0E30 && c != 0x0E32 && c != 0x0E33 && c != 0x0E45;
    const bool leads =
        !lines.back().empty() && lines.back().back() >= 0x0E40 && lines.back().back() <= 0x0E44;
    if (c == '\n') {
      lines.emplace_back();
      letters = 0;
      continue;
    }
    if (letters >= most && begins && !leads) {
      const size_t space = lines.back().find_last_of(U' ');
      std::u32string rest;
      if (space != std::u32string::npos && space * 3 > lines.back().size() * 2) {
        rest = lines.back().substr(space + 1);
        lines.back().resize(space);
      }
      lines.push_back(rest);
      letters = static_cast<size_t>(
          std::count_if(rest.begin(), rest.end(), [](char32_t r) { return !IsMark(r); }));
    }
    lines.back() += c;
    letters += !IsMark(c);
  }
  return lines;
}

}  // namespace

struct PdfPages::Layout {
  pdf::PdfFile file;
  double y = kHeight;  // below the last line

  void NewPage() {
    file.pages.emplace_back(kWidth, kHeight);
    y = kMargin;
  }

  void Write(const Lines& lines, double size, double x, double top) {
    for (size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].empty()) continue;
      const double baseline = top + size * kLead * static_cast<double>(i + 1);
      file.pages.back().Text(0, size, x, baseline - 0.4 * size, lines[i]);
    }
  }

  double HeightOf(const std::vector<Lines>& row) const {
    size_t most = 1;
    for (const Lines& cell : row) most = std::max(most, cell.size());
    return kCell * kLead * static_cast<double>(most) + 4;
  }

  void Row(const std::vector<Lines>& cells, double column) {
    const double height = HeightOf(cells);
    for (size_t i = 0; i < cells.size(); ++i) {
      const double x = kMargin + column * static_cast<double>(i);
      Write(cells[i], kCell, x + 3, y);
      file.pages.back().Line(x, y, x, y + height);
    }
    const double right = kMargin + column * static_cast<double>(cells.size());
    file.pages.back().Line(right, y, right, y + height);
    file.pages.back().Line(kMargin, y, right, y);
    file.pages.back().Line(kMargin, y + height, right, y + height);
    y += height;
  }
};

PdfPages::PdfPages() : layout_(std::make_unique<Layout>()) {
  layout_->file.fonts = {pdf::PdfFont("Sarabun").Tell(U'\u0E4D', U" ").Wide(U'\u0E4D', 0)};
}

PdfPages::~PdfPages() = default;

void PdfPages::Paragraph(const std::string& utf8) {
  for (const std::u32string& line : Wrapped(utf8, (kWidth - 2 * kMargin) / (kLetter * kText))) {
    if (layout_->y + kText * kLead > kHeight - kMargin) layout_->NewPage();
    layout_->Write({line}, kText, kMargin, layout_->y);
    layout_->y += kText * kLead;
  }
}

void PdfPages::BlankLine() { layout_->y += kText * kLead; }

// A row that does not fit stands on the next page.
void PdfPages::Table(const std::vector<std::vector<std::string>>& rows, size_t headers) {
  const double column = (kWidth - 2 * kMargin) / static_cast<double>(rows.front().size());
  std::vector<std::vector<Lines>> laid;
  for (const std::vector<std::string>& row : rows) {
    laid.emplace_back();
    for (const std::string& cell : row) {
      laid.back().push_back(Wrapped(cell, (column - 6) / (kLetter * kCell)));
    }
  }
  for (size_t i = 0; i < laid.size(); ++i) {
    const double height = layout_->HeightOf(laid[i]);
    if (layout_->y + height > kHeight - kMargin) {
      layout_->NewPage();
      for (size_t h = 0; h < headers && i >= headers; ++h) layout_->Row(laid[h], column);
    }
    layout_->Row(laid[i], column);
  }
  layout_->y += 6;
}

std::string PdfPages::Bytes() { return layout_->file.Bytes(); }

}  // namespace oit::formats
