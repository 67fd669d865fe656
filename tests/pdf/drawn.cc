#include "pdf/drawn.h"

#include <algorithm>
#include <map>

namespace oit::pdf {
namespace {

std::u32string Utf32(const std::string& utf8) {
  std::u32string text;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += byte;
    } else if (byte >= 0xC0) {
      text += byte & (byte >= 0xF0 ? 0x07 : byte >= 0xE0 ? 0x0F : 0x1F);
    } else {
      text.back() = text.back() << 6 | (byte & 0x3F);
    }
  }
  return text;
}

std::string OfLines(const std::vector<Line>& lines, const char* between) {
  std::string out;
  for (const Line& line : lines) {
    if (line.opens && !out.empty()) out += between;
    if (!line.opens) out += "~";
    out += Utf8(line.text());
  }
  return out;
}

std::string OfTable(const Table& table) {
  std::string out;
  int row = -1;
  for (const Cell& cell : table.cells) {
    if (cell.place.row != row) out += row < 0 ? "[" : "]\n[";
    if (cell.place.row == row) out += "|";
    row = cell.place.row;
    if (cell.place.columns > 1) out += std::to_string(cell.place.columns) + ":";
    out += OfLines(cell.lines, "/");
  }
  static const std::map<RowCut, std::string> kCuts = {
      {RowCut::kUnknown, ""}, {RowCut::kRest, "<"}, {RowCut::kOwn, ">"}};
  return (table.goes_on ? "+" + kCuts.at(table.cut) : "") + out + "]\n";
}

}  // namespace

DrawnPage::DrawnPage(Pages* pages) : pages_(pages), index_(pages->pages.size()) {
  if (pages->fonts.empty()) pages->fonts = {{"Plain", false}, {"Bold", true}};
  pages->pages.emplace_back();
  page().number = static_cast<int>(index_) + 1;
  page().width = 595;
  page().height = 842;
}

DrawnPage& DrawnPage::Text(double x, double baseline, const std::string& utf8, int font,
                           double size) {
  for (const char32_t c : Utf32(utf8)) {
    const double width = FollowsLetter(c) && c != 0x0E33 ? 0 : size / 2;
    page().glyphs.push_back({{c},
                             {x, baseline - 0.8 * size, x + width, baseline + 0.2 * size},
                             baseline,
                             size,
                             font,
                             false});
    x += width;
  }
  return *this;
}

DrawnPage& DrawnPage::Across(double y, double from, double to) {
  page().rules.push_back({from, y, to, y});
  return *this;
}

DrawnPage& DrawnPage::Down(double x, double from, double to) {
  page().rules.push_back({x, from, x, to});
  return *this;
}

DrawnPage& DrawnPage::Net(const std::vector<double>& xs, const std::vector<double>& ys) {
  for (const double y : ys) Across(y, xs.front(), xs.back());
  for (const double x : xs) Down(x, ys.front(), ys.back());
  return *this;
}

std::string Utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      if (c >= 0x800) out += static_cast<char>(0xE0 | (c >> 12));
      if (c < 0x800) out += static_cast<char>(0xC0 | (c >> 6));
      if (c >= 0x800) out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}

std::string Outline(const Pages& pages) {
  std::string out;
  for (const PageText& text : Arrange(pages)) {
    if (!out.empty()) out += "---\n";
    for (const Part& part : text.parts) {
      for (const Table& table : part.table) out += OfTable(table);
      if (part.lines.empty()) continue;
      if (part.lines.front().running != Running::kNo) out += "#";
      out += OfLines(part.lines, "\n") + "\n";
    }
  }
  return out;
}

}  // namespace oit::pdf
