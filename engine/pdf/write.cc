#include "pdf/write.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "pdf/layout.h"
#include "pdf/utf8.h"

namespace oit::pdf {
namespace {

bool IsText(char32_t c) {
  return c >= ' ' && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c <= 0x10FFFF && c != 0xFFFE &&
         c != 0xFFFF;
}

const char* NameOf(Ocr ocr) {
  switch (ocr) {
    case Ocr::kNotTried:
      return nullptr;
    case Ocr::kDone:
      return "done";
    case Ocr::kNotInstalled:
      return "not_installed";
    case Ocr::kStopped:
      return "stopped";
  }
  return nullptr;
}

class Writer {
 public:
  explicit Writer(std::FILE* out) : out_(out) {}

  void Page(const pdf::Page& page, const PageText& text) {
    links_ = &page.links;
    line_ = "{\"page\":" + std::to_string(page.number) + ",\"width\":";
    Number(page.width);
    line_ += ",\"height\":";
    Number(page.height);
    if (page.drawn) line_ += ",\"drawn\":true";
    if (page.image) line_ += ",\"image\":true";
    if (const char* name = NameOf(page.ocr)) line_ += ",\"ocr\":\"" + std::string(name) + "\"";
    if (page.unread > 0) line_ += ",\"unread\":" + std::to_string(page.unread);
    line_ += '}';
    End();
    for (const Part& part : text.parts) {
      for (const Line& line : part.lines) {
        Add(line);
        End();
      }
      for (const Table& table : part.table) Add(table);
    }
  }

  void Finish(const Pages& pages) {
    line_ = "{\"end\":" + std::to_string(pages.count);
    if (pages.cut) line_ += ",\"cut\":true";
    line_ += '}';
    End();
  }

 private:
  void End() {
    line_ += '\n';
    std::fwrite(line_.data(), 1, line_.size(), out_);
    line_.clear();
  }

  // To a tenth of a point.
  void Number(double number) {
    const long tenths =
        std::isfinite(number) && std::abs(number) < 1e6 ? std::lround(number * 10) : 0;
    if (tenths < 0) line_ += '-';
    line_ += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) line_ += "." + std::to_string(std::labs(tenths) % 10);
  }

  void Add(const Box& box) {
    line_ += "\"box\":[";
    Number(box.left);
    for (double number : {box.top, box.right, box.bottom}) {
      line_ += ',';
      Number(number);
    }
    line_ += ']';
  }

  void AddText(const std::u32string& text) {
    line_ += '"';
    for (char32_t c : text) {
      if (!IsText(c)) continue;
      if (c == '"' || c == '\\') line_ += '\\';
      AppendUtf8(c, &line_);
    }
    line_ += '"';
  }

  void Add(const Line& line) {
    line_ += "{\"text\":[";
    for (size_t i = 0; i < line.runs.size(); ++i) {
      const Run& run = line.runs[i];
      line_ += i == 0 ? "{\"t\":" : ",{\"t\":";
      AddText(run.text);
      if (run.bold) line_ += ",\"b\":true";
      if (run.link >= 0) {
        const std::string& target = (*links_)[run.link].target;
        line_ += ",\"a\":";
        AddText({target.begin(), target.end()});
      }
      line_ += '}';
    }
    line_ += "],";
    Add(line.box);
    if (line.opens) line_ += ",\"opens\":true";
    if (line.space_after) line_ += ",\"space\":true";
    if (line.recognised) line_ += ",\"ocr\":true";
    if (line.running == Running::kFirst) line_ += ",\"running\":\"first\"";
    if (line.running == Running::kAgain) line_ += ",\"running\":\"again\"";
    line_ += '}';
  }

  void Add(const Table& table) {
    std::vector<std::vector<const Cell*>> rows(table.grid.rows());
    for (const Cell& cell : table.cells) {
      for (int row = 0; row < cell.place.rows; ++row) rows[cell.place.row + row].push_back(&cell);
    }
    line_ = "{\"table\":[";
    for (size_t row = 0; row < rows.size(); ++row) {
      std::sort(rows[row].begin(), rows[row].end(),
                [](const Cell* a, const Cell* b) { return a->place.column < b->place.column; });
      line_ += row == 0 ? "[" : ",[";
      AddRow(static_cast<int>(row), rows[row]);
      line_ += ']';
    }
    line_ += "],";
    Add(table.grid.box());
    if (table.goes_on) line_ += ",\"goes_on\":true";
    if (table.cut != RowCut::kUnknown) {
      line_ += table.cut == RowCut::kRest ? ",\"rest\":" : ",\"own\":";
      line_ += std::to_string(table.first_row);
    }
    line_ += '}';
    End();
  }

  void AddRow(int row, const std::vector<const Cell*>& cells) {
    for (const Cell* cell : cells) {
      line_ += cell == cells.front() ? "{" : ",{";
      Add(cell->place.box);
      if (cell->place.columns > 1) line_ += ",\"columns\":" + std::to_string(cell->place.columns);
      line_ += ",\"lines\":[";
      for (size_t i = 0; row == cell->place.row && i < cell->lines.size(); ++i) {
        if (i > 0) line_ += ',';
        Add(cell->lines[i]);
      }
      line_ += "]}";
    }
  }

  std::FILE* out_;
  const std::vector<Link>* links_ = nullptr;
  std::string line_;
};

}  // namespace

void WritePages(const Pages& pages, std::FILE* out) {
  const std::vector<PageText> texts = Arrange(pages);
  Writer writer(out);
  for (size_t i = 0; i < texts.size(); ++i) writer.Page(pages.pages[i], texts[i]);
  writer.Finish(pages);
}

}  // namespace oit::pdf
