#include <utility>

#include "document/stitch.h"
#include "load/chars.h"
#include "load/text/inline_markup.h"
#include "load/text/line_kinds.h"
#include "load/text/marks.h"
#include "load/text/tables.h"

namespace oit {
namespace {

constexpr size_t kMostCellLines = 32;  // columns of such a table
constexpr int kMostBlanks = 3;         // before the tab that opens a cell
constexpr size_t kLinesBack = 20;      // lines of a cell that are looked at for its marks

class CellRowReader {
 public:
  CellRowReader(std::string_view source, const std::vector<Line>& lines, size_t first,
                size_t last_cell)
      : source_(source), lines_(lines), at_(first), last_cell_(last_cell) {}

  std::optional<RowLines> Read() {
    if (!ReadHeader()) return std::nullopt;
    size_t end = at_;
    while (at_ < lines_.size() && ReadLine()) {
      if (!lines_[at_ - 1].blank || lines_[at_ - 1].tabs > 0) end = at_;
    }
    size_t full_rows = full_rows_ + (row_.cells.size() == columns_);
    CloseRow();
    // Two short indented lines over others are a letter as often as a table.
    if (full_rows < (columns_ == 2 ? 2u : 1u)) return std::nullopt;
    found_.after = end;
    return std::move(found_);
  }

 private:
  // Cells up to the first empty line, and a cell behind it.
  bool ReadHeader() {
    DraftRow header;
    header.source = lines_[at_].source;
    for (; at_ < lines_.size() && header.cells.size() <= kMostCellLines; ++at_) {
      const Line& line = lines_[at_];
      if (OpensCell(source_, line)) {
        header.cells.emplace_back();
      } else if (line.blank || line.tabs > 0) {
        break;
      }
      AddFragment(line.source, Join::kLine, &header);
      header.source.end = line.source.end;
    }
    columns_ = header.cells.size();
    if (columns_ < 2 || columns_ > kMostCellLines || at_ >= lines_.size() || !lines_[at_].blank)
      return false;
    FillKeys(source_, &header);
    if (!LooksLikeHeader(header)) return false;
    header_ = header.keys;
    found_.rows.push_back(std::move(header));
    before_ = DraftRow::Before::kBlank;
    for (; at_ < lines_.size() && lines_[at_].tabs == 0 && IsPageNoise(source_, lines_[at_]);
         ++at_) {
      if (!lines_[at_].blank) before_ = DraftRow::Before::kPageMark;
    }
    return at_ < lines_.size() && OpensCell(source_, lines_[at_]);
  }

  // One line of the body; false where the table has ended before it.
  bool ReadLine() {
    const Line& line = lines_[at_];
    if (line.new_page) before_ = DraftRow::Before::kPageMark;
    if (OpensCell(source_, line)) {
      OpenCell(line);
      ++at_;
      return true;
    }
    if (line.blank) {
      if (!blank_ && !GoesOn()) return false;
      blank_ = true;
      if (before_ == DraftRow::Before::kNothing) before_ = DraftRow::Before::kBlank;
      ++at_;
      return true;
    }
    if (line.tabs > 0) return false;
    if (line.running || (blank_ && IsPageNoise(source_, line))) {
      before_ = DraftRow::Before::kPageMark;
      ++at_;
      return true;
    }
    uint32_t heading = 0;
    if (MarkdownHeading(Slice(source_, line.source), &heading)) return false;
    AddFragment(line.source, blank_ ? Join::kBlank : Join::kLine, &row_);
    row_.source.end = line.source.end;
    blank_ = false;
    before_ = DraftRow::Before::kNothing;
    ++at_;
    return true;
  }

  void OpenCell(const Line& line) {
    if (row_.cells.size() == columns_ || (!row_.cells.empty() && HeaderBegins())) CloseRow();
    if (row_.cells.empty()) {
      row_.before = before_;
      row_.source = line.source;
    }
    row_.cells.emplace_back();
    AddFragment(line.source, Join::kLine, &row_);
    row_.source.end = line.source.end;
    blank_ = false;
    before_ = DraftRow::Before::kNothing;
  }

  void CloseRow() {
    if (row_.cells.empty()) return;
    full_rows_ += row_.cells.size() == columns_;
    row_.cells.resize(columns_);
    FillKeys(source_, &row_);
    found_.rows.push_back(std::exchange(row_, DraftRow()));
  }

  void AddFragment(Span line, Join join, DraftRow* row) const {
    Span text = Trim(source_, line);
    if (!text.empty() && !row->cells.empty()) row->cells.back().push_back({text, join});
  }

  // The header stands here once more, in the middle of a row: cells were lost.
  bool HeaderBegins() const {
    size_t line = at_;
    for (size_t i = 0; i < columns_; ++i, ++line) {
      if (line >= lines_.size() || !OpensCell(source_, lines_[line])) return false;
      Fragments cell = {{Trim(source_, lines_[line].source), Join::kLine}};
      if (cell[0].source.size() > 400 || CellKey(source_, cell) != header_[i]) return false;
    }
    return true;
  }

  // Whether the table goes on behind the blank line at at_. A row that has all its
  // cells ends there, unless what follows plainly belongs to the last cell.
  bool GoesOn() const {
    size_t next = at_;
    while (next < lines_.size() && IsPageNoise(source_, lines_[next]) &&
           !OpensCell(source_, lines_[next])) {
      ++next;
    }
    if (next == lines_.size()) return false;
    if (OpensCell(source_, lines_[next])) return true;
    if (row_.cells.size() < columns_ && at_ < last_cell_) return true;
    return BelongsToCell(Trim(source_, lines_[next].source));
  }

  bool BelongsToCell(Span line) const {
    if (EndOfAddress(source_, line.begin, line.end) == line.end) return true;
    if (StartsWithIgnoringCase(Slice(source_, line), "[image:")) return true;
    std::optional<Mark> mark = ParseMark(source_, line.begin, line.end);
    if (!mark || row_.cells.empty()) return false;
    const Fragments& cell = row_.cells.back();
    for (size_t i = cell.size(); i-- > 0 && i + kLinesBack > cell.size();) {
      std::optional<Mark> other = ParseMark(source_, cell[i].source.begin, cell[i].source.end);
      if (!other || other->style != mark->style) continue;
      if (!mark->numbered() || other->number() + 1 == mark->number()) return true;
    }
    return false;
  }

  std::string_view source_;
  const std::vector<Line>& lines_;
  size_t at_;
  size_t last_cell_;
  size_t columns_ = 0;
  size_t full_rows_ = 0;
  std::vector<std::string> header_;
  RowLines found_;
  DraftRow row_;
  DraftRow::Before before_ = DraftRow::Before::kNothing;
  bool blank_ = false;  // the line before was blank
};

}  // namespace

bool OpensCell(std::string_view source, const Line& line) {
  if (line.tabs != 1) return false;
  uint32_t at = line.source.begin;
  for (int blanks = 0; at < line.source.end && blanks <= kMostBlanks; ++blanks) {
    Char c = CharAt(source, at);
    if (c.code == '\t') return true;
    if (!IsBlank(c.code)) return false;
    at += c.width;
  }
  return false;
}

std::optional<RowLines> ReadCellRows(std::string_view source, const std::vector<Line>& lines,
                                     size_t first, size_t last_cell) {
  if (!OpensCell(source, lines[first])) return std::nullopt;
  return CellRowReader(source, lines, first, last_cell).Read();
}

}  // namespace oit
