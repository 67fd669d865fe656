#include "report/docx.h"

#include <fmt/format.h>

#include <utility>

#include "archive/archive.h"
#include "report/docx_parts.h"
#include "report/xml_text.h"

namespace oit::docx {
namespace {

// Twentieths of a point.
int Twips(int tenths_of_mm) { return tenths_of_mm * 1440 / 254; }

struct Paper {
  int width, height, left, right, top, bottom;  // tenths of a millimetre
};

Paper PaperOf(Page page) {
  if (page == Page::kLandscape) return {2970, 2100, 200, 200, 200, 150};
  return {2100, 2970, 300, 200, 200, 200};
}

std::string SectionXml(Page page) {
  const Paper paper = PaperOf(page);
  return fmt::format(
      "<w:sectPr><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" "
      "w:bottom=\"{}\" w:left=\"{}\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>",
      Twips(paper.width), Twips(paper.height),
      page == Page::kLandscape ? " w:orient=\"landscape\"" : "", Twips(paper.top),
      Twips(paper.right), Twips(paper.bottom), Twips(paper.left));
}

// A paragraph of no height, which Word wants after a table and for the end of a section.
std::string Thread(const std::string& section) {
  return "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
         "w:lineRule=\"exact\"/>" +
         section + "</w:pPr></w:p>";
}

// Tabs and line ends are elements of their own.
std::string TextXml(std::string_view text) {
  std::string xml;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find_first_of("\t\n", at), text.size());
    if (end > at) {
      xml += "<w:t xml:space=\"preserve\">" + XmlText(text.substr(at, end - at)) + "</w:t>";
    }
    if (end < text.size()) xml += text[end] == '\t' ? "<w:tab/>" : "<w:br/>";
    at = end + 1;
  }
  return xml;
}

std::string ParagraphXml(const Paragraph& paragraph) {
  std::string xml =
      fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>", StyleId(paragraph.style),
                  paragraph.new_page ? "<w:pageBreakBefore/>" : "");
  for (const Run& run : paragraph.runs) {
    xml += run.bold ? "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>" : "<w:r>";
    xml += TextXml(run.text) + "</w:r>";
  }
  return xml + "</w:p>";
}

enum class Merge : uint8_t { kNone, kBegins, kContinues };

std::string CellXml(const Cell& cell, int width, Merge merge, bool title) {
  std::string xml = fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", Twips(width));
  if (merge == Merge::kBegins) xml += "<w:vMerge w:val=\"restart\"/>";
  if (merge == Merge::kContinues) xml += "<w:vMerge/>";
  if (title) xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>";
  xml += "</w:tcPr>";
  for (const Paragraph& paragraph : cell) xml += ParagraphXml(paragraph);
  if (cell.empty()) xml += ParagraphXml({Style::kCell, {}});
  return xml + "</w:tc>";
}

std::string TitlesXml(const std::vector<Column>& columns) {
  std::string xml = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
  for (const Column& column : columns) {
    xml += CellXml({Bold(Style::kColumn, column.title)}, column.width, Merge::kNone, true);
  }
  return xml + "</w:tr>";
}

std::string RowXml(const std::vector<Column>& columns, const Row& row, size_t continued_below) {
  std::string xml = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
  for (size_t i = 0; i < columns.size(); ++i) {
    const Merge merge = i < row.continued     ? Merge::kContinues
                        : i < continued_below ? Merge::kBegins
                                              : Merge::kNone;
    const bool empty = merge == Merge::kContinues || i >= row.cells.size();
    xml += CellXml(empty ? Cell() : row.cells[i], columns[i].width, merge, false);
  }
  return xml + "</w:tr>";
}

}  // namespace

Paragraph Text(Style style, std::string text) { return {style, {{std::move(text), false}}}; }

Paragraph Bold(Style style, std::string text) { return {style, {{std::move(text), true}}}; }

Cell CellOf(std::string_view lines) {
  Cell cell;
  for (size_t at = 0; at <= lines.size();) {
    const size_t end = std::min(lines.find('\n', at), lines.size());
    cell.push_back(Text(Style::kCell, std::string(lines.substr(at, end - at))));
    at = end + 1;
  }
  return cell;
}

int TextWidth(Page page) {
  const Paper paper = PaperOf(page);
  return paper.width - paper.left - paper.right;
}

void Writer::CloseSection() {
  if (!ended_) return;
  body_ += Thread(SectionXml(*ended_));
  ended_.reset();
}

void Writer::Add(const Paragraph& paragraph) {
  CloseSection();
  body_ += ParagraphXml(paragraph);
  after_table_ = false;
}

void Writer::Add(const std::vector<Column>& columns, const std::vector<Row>& rows) {
  CloseSection();
  if (after_table_) body_ += Thread("");  // else the two would be one
  body_ += "<w:tbl>" + TableProperties() + "<w:tblGrid>";
  for (const Column& column : columns) {
    body_ += fmt::format("<w:gridCol w:w=\"{}\"/>", Twips(column.width));
  }
  body_ += "</w:tblGrid>" + TitlesXml(columns);
  for (size_t i = 0; i < rows.size(); ++i) {
    body_ += RowXml(columns, rows[i], i + 1 < rows.size() ? rows[i + 1].continued : 0);
  }
  body_ += "</w:tbl>";
  after_table_ = true;
}

void Writer::EndSection(Page page) {
  CloseSection();
  ended_ = page;
}

Result<std::string> Writer::Finish() {
  const Page last = ended_.value_or(Page::kPortrait);
  if (after_table_) body_ += Thread("");
  ArchiveWriter archive;
  AddFixedParts(&archive);
  archive.Add("word/document.xml", DocumentXml(body_ + SectionXml(last)));
  return archive.Finish();
}

}  // namespace oit::docx
