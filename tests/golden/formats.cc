#include "golden/formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "golden/grid.h"
#include "golden/pdf_pages.h"
#include "golden/tables.h"
#include "load/load.h"

namespace oit::formats {
namespace {

// A paragraph, empty for a blank line, or a table.
struct Part {
  std::string text;  // a line end in it is meant
  std::vector<SourceRow> rows;
};

// Tables with a line a row, each row on one page.
Document Flat(const Document& report) {
  Document flat = std::move(*LoadBytes(tables::MergedRows(report), "report.txt"));
  const std::vector<SourceGrid> grids = ReadGrids(flat);
  const bool cells =
      std::any_of(grids.begin(), grids.end(), [](const SourceGrid& g) { return !g.tabs; });
  return cells ? std::move(*LoadBytes(tables::OtherKind(flat), "report.txt")) : std::move(flat);
}

// A paragraph a line, but where a block runs on over lines.
std::vector<Part> PartsOf(const Document& report) {
  std::set<uint32_t> runs_on;
  for (const Piece& piece : report.pieces) {
    if (piece.new_line) runs_on.insert(piece.begin);
  }
  std::vector<SourceGrid> grids = ReadGrids(report);
  std::vector<Part> parts;
  auto grid = grids.begin();
  const std::string& source = report.source;
  for (size_t begin = 0; begin < source.size();) {
    size_t end = std::min(source.find('\n', begin), source.size());
    if (grid != grids.end() && end > report.tables[grid->table].source.begin) {
      parts.push_back({"", grid->rows});
      end = std::min(source.find('\n', report.tables[grid++->table].source.end - 1), source.size());
      begin = end + 1;
      continue;
    }
    const std::string line = source.substr(begin, end - begin);
    const auto on = runs_on.lower_bound(static_cast<uint32_t>(begin));
    if (on != runs_on.end() && *on < end && !parts.empty() && !parts.back().text.empty()) {
      parts.back().text += "\n" + line;
    } else {
      parts.push_back({line, {}});
    }
    begin = end + 1;
  }
  return parts;
}

// As the text of an element; `line_end` stands for one.
std::string Escaped(std::string_view text, std::string_view line_end) {
  std::string out;
  for (char c : text) {
    if (c == '\n') {
      out += line_end;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (static_cast<unsigned char>(c) >= ' ' || c == '\t') {
      out += c;
    }
  }
  return out;
}

// Runs of spaces as an editor of pages writes them.
std::string KeptSpaces(std::string text) {
  for (size_t at = text.find("  "); at != text.npos; at = text.find("  ", at)) {
    text.replace(at, 2, " &nbsp;");
  }
  return text;
}

const char kWordSpace[] =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string WordParagraph(const std::string& text) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" +
         Escaped(text, "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r></w:p>";
}

std::string SheetRow(const std::vector<std::string>& cells, int row) {
  std::string out = fmt::format("<row r=\"{}\">", row);
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    out +=
        fmt::format("<c r=\"{}{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    static_cast<char>('A' + i), row, Escaped(cells[i], "&#10;"));
  }
  return out + "</row>";
}

const char kOffice[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string Relation(const char* type, const char* target) {
  return fmt::format(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"rId1\" Type=\"{}/{}\" Target=\"{}\"/></Relationships>",
      kOffice, type, target);
}

std::string Zip(std::vector<std::pair<std::string, std::string>> parts) {
  ArchiveWriter writer;
  for (auto& [name, bytes] : parts) writer.Add(name, "<?xml version=\"1.0\"?>" + bytes);
  return std::move(*writer.Finish());
}

// A line a paragraph or item of a cell.
std::string WithoutTags(const std::string& cell) {
  std::string out;
  for (size_t at = 0; at < cell.size(); ++at) {
    const size_t end = cell[at] == '<' ? cell.find('>', at) : cell.npos;
    if (end == cell.npos) {
      out += cell[at];
      continue;
    }
    const std::string_view tag = std::string_view(cell).substr(at + 1, end - at - 1);
    const bool line = tag == "/p" || tag == "li" || tag.starts_with("br");
    if (line && !out.empty() && out.back() != '\n') out += '\n';
    at = end;
  }
  return out;
}

}  // namespace

bool CanBeWritten(const Document& report) {
  return ReadGrids(Flat(report)).size() == report.tables.size();
}

bool CanBePrinted(const Document& report) {
  const bool dressed = report.source.find("<a ") != std::string::npos ||
                       report.source.find("](") != std::string::npos;
  return CanBeWritten(report) && report.gaps.empty() && !dressed;
}

// The dress of cells is that of a page.
std::string AsHtml(const Document& report) {
  std::string out = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\n";
  for (const Part& part : PartsOf(Flat(report))) {
    if (part.rows.empty()) {
      out += "<p>" + KeptSpaces(Escaped(part.text, "<br>")) + "</p>\n";
      continue;
    }
    out += "<table>\n";
    for (const SourceRow& row : part.rows) {
      out += "<tr>";
      const std::string tag = row.header ? "th" : "td";
      for (const std::string& cell : row.cells) out += fmt::format("<{0}>{1}</{0}>", tag, cell);
      out += "</tr>\n";
    }
    out += "</table>\n";
  }
  return out + "</body></html>\n";
}

std::string AsDocx(const Document& report) {
  std::string body;
  for (const Part& part : PartsOf(Flat(report))) {
    if (part.rows.empty()) {
      body += WordParagraph(part.text);
      continue;
    }
    body += "<w:tbl>";
    for (const SourceRow& row : part.rows) {
      body += row.header ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
      for (const std::string& cell : row.cells) body += "<w:tc>" + WordParagraph(cell) + "</w:tc>";
      body += "</w:tr>";
    }
    body += "</w:tbl>";
  }
  return Zip({{"word/document.xml",
               fmt::format("<w:document {}><w:body>{}</w:body></w:document>", kWordSpace, body)}});
}

std::string AsXlsx(const Document& report) {
  std::string rows;
  int row = 0;
  for (const Part& part : PartsOf(Flat(report))) {
    if (part.rows.empty()) rows += SheetRow({part.text}, ++row);
    for (const SourceRow& one : part.rows) rows += SheetRow(one.cells, ++row);
  }
  const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  return Zip(
      {{"_rels/.rels", Relation("officeDocument", "xl/workbook.xml")},
       {"xl/workbook.xml",
        fmt::format("<workbook {} xmlns:r=\"{}\"><sheets><sheet name=\"รายงาน\" sheetId=\"1\" "
                    "r:id=\"rId1\"/></sheets></workbook>",
                    main, kOffice)},
       {"xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml")},
       {"xl/worksheets/sheet1.xml",
        fmt::format("<worksheet {}><sheetData>{}</sheetData></worksheet>", main, rows)}});
}

std::string AsPdf(const Document& report) {
  PdfPages pages;
  for (const Part& part : PartsOf(Flat(report))) {
    if (part.rows.empty()) {
      part.text.empty() ? pages.BlankLine() : pages.Paragraph(part.text);
      continue;
    }
    std::vector<std::vector<std::string>> rows;
    size_t headers = 0;
    for (const SourceRow& row : part.rows) {
      rows.emplace_back();
      for (const std::string& cell : row.cells) rows.back().push_back(WithoutTags(cell));
      headers += row.header && headers + 1 == rows.size();
    }
    pages.Table(rows, headers);
  }
  return pages.Bytes();
}

}  // namespace oit::formats
