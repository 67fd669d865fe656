#include "load/manuscript.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "load/chars.h"
#include "load/text/tables.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace oit {
namespace {

constexpr size_t kLongestTarget = 1900;  // bytes; inline_markup reads tags of 2000

// The value of an attribute in double quotes.
std::string Quoted(std::string_view value) {
  std::string out;
  for (char c : value) {
    switch (c) {
      case '"':
        out += "&quot;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "%3C";
        break;
      case '>':
        out += "%3E";
        break;
      default:
        if (static_cast<unsigned char>(c) >= ' ') out += c;
    }
  }
  return out;
}

// The Thai letter or mark that an old font keeps in the private-use area, for people to read it in
// a quote; 0 for any other character.
char32_t OldFontThai(std::string_view utf8, size_t at) {
  const CharacterReading reading = Read(CharAt(utf8, static_cast<uint32_t>(at)).code);
  const bool thai = reading.kind == Kind::kPrivateMark || reading.kind == Kind::kPrivateLetter;
  return thai ? ThaiCodePoint(reading.key) : 0;
}

}  // namespace

void Manuscript::At(const Spot& spot) {
  if (!spots_.empty() && spots_.back().spot == spot) return;
  if (!spots_.empty() && spots_.back().source == here()) spots_.pop_back();
  spots_.push_back({here(), spot});
}

void Manuscript::Recognised(bool on) {
  const bool open = !recognised_.empty() && recognised_.back().end == UINT32_MAX;
  if (on == open) return;
  if (on) {
    recognised_.push_back({here(), UINT32_MAX});
  } else {
    recognised_.back().end = here();
  }
}

void Manuscript::Put(std::string_view utf8) {
  full_ = full_ || text_.size() + utf8.size() > limits::kReportBytes;
  if (!full_) text_ += utf8;
}

void Manuscript::Open() {
  if (!open_) {
    open_ = true;
    fragment_ = here();
    if (heading_ > 0 && !in_cell_) Put(std::string(heading_, '#') + " ");
  }
  const bool bold = bold_ || (heading_ > 0 && in_cell_);
  if (bold != bold_tag_) Put(bold ? "<b>" : "</b>");
  bold_tag_ = bold;
}

void Manuscript::Heading(uint8_t level) { heading_ = std::clamp<uint8_t>(level, 1, 6); }

void Manuscript::Write(std::string_view utf8) {
  const bool blank = utf8.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (utf8.empty() || (blank && !open_)) return;
  if (!blank || !open_) Open();
  size_t begin = 0;
  for (size_t i = 0; i < utf8.size(); ++i) {
    const bool control = static_cast<unsigned char>(utf8[i]) < ' ' && utf8[i] != '\t';
    const char32_t mark = utf8[i] == '\xEF' ? OldFontThai(utf8, i) : 0;
    if (!control && mark == 0) continue;
    Put(utf8.substr(begin, i - begin));
    if (mark != 0) PutCharacter(mark);
    if (utf8[i] >= '\n' && utf8[i] <= '\r') Put(" ");
    i += mark != 0 ? 2 : 0;
    begin = i + 1;
  }
  Put(utf8.substr(std::min(begin, utf8.size())));
}

void Manuscript::PutCharacter(char32_t code) {
  std::string utf8;
  AppendUtf8(code, &utf8);
  Put(utf8);
}

void Manuscript::Bold(bool on) { bold_ = on; }

void Manuscript::OpenLink(std::string_view target) {
  CloseLink();
  if (target.empty() || target.size() > kLongestTarget) return;
  Open();
  Put("<a href=\"" + Quoted(target) + "\">");
  link_ = true;
}

void Manuscript::CloseLink() {
  if (link_) Put("</a>");
  link_ = false;
}

void Manuscript::Image(std::string_view text) {
  EndParagraph();
  size_t length = std::min<size_t>(text.size(), 200);
  while (length > 0 && length < text.size() && (text[length] & 0xC0) == 0x80) --length;
  std::string name(text.substr(0, length));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ']' || c == '['; }, ' ');
  Write("[image: " + name + "]");
  EndParagraph();
}

// The cell's text so far becomes a fragment.
void Manuscript::EndFragment() {
  CloseLink();
  if (bold_tag_) Put("</b>");
  bold_tag_ = false;
  if (in_cell_ && open_) {
    Fragments& cell = row().cells[column_];
    cell.push_back({{fragment_, here()}, cell.empty() ? Join::kLine : join_});
    row().source.end = here();
  }
  open_ = false;
}

void Manuscript::EndLine(bool meant) {
  if (!open_) return;
  EndFragment();
  Put(meant ? "  \v" : "\v");
  join_ = meant ? Join::kBlank : Join::kLine;
}

void Manuscript::EndParagraph() {
  if (open_) {
    EndFragment();
    Put("\n");
  } else if (!text_.empty() && text_.back() == '\v') {
    text_.back() = '\n';  // its last line had ended
  }
  join_ = Join::kBlank;
  heading_ = 0;
}

void Manuscript::BlankLine() {
  EndParagraph();
  if (!in_table_) Put("\n");
}

void Manuscript::EndPage() {
  EndParagraph();
  new_page_ = true;
  if (!text_.empty() && text_.back() != '\f') Put("\f");
}

void Manuscript::BeginTable() {
  EndTable();
  in_table_ = true;
  new_page_ = blank_row_ = false;
  Put("\n");
  tables_.push_back({{here(), here()}, {}});
}

void Manuscript::BlankRow() {
  EndParagraph();
  blank_row_ = true;
}

void Manuscript::BeginRow(bool header) {
  EndParagraph();
  in_cell_ = false;
  DraftRow& added = tables_.back().rows.emplace_back();
  added.ruled = header;
  if (blank_row_) added.before = DraftRow::Before::kBlank;
  if (new_page_) added.before = DraftRow::Before::kPageMark;
  added.source = {here(), here()};
  new_page_ = blank_row_ = false;
}

void Manuscript::RowGoesOn(bool on) { row().cut = on ? DraftRow::Cut::kRest : DraftRow::Cut::kOwn; }

void Manuscript::BeginCell(uint32_t columns) {
  EndParagraph();
  std::vector<Fragments>& cells = row().cells;
  const size_t added = std::min<size_t>(columns, kMostColumns - cells.size());
  cells_ += added;
  full_ = full_ || cells_ > kMostCells;
  in_cell_ = added > 0 && !full_;
  column_ = cells.size();
  if (in_cell_) cells.resize(column_ + added);
}

// A table of one column is a frame around text.
void Manuscript::EndTable() {
  EndParagraph();
  if (!in_table_) return;
  in_table_ = in_cell_ = false;
  ManuscriptTable& table = tables_.back();
  size_t columns = 0;
  for (const DraftRow& each : table.rows) columns = std::max(columns, each.cells.size());
  for (DraftRow& each : table.rows) each.cells.resize(columns);
  cells_ += columns * table.rows.size();
  full_ = full_ || cells_ > kMostCells;
  table.source.end = here();
  if (columns < 2 || full_) tables_.pop_back();
  Put("\n");
}

void Manuscript::CountPages(uint32_t all, uint32_t unread) {
  pages_ = all;
  unread_pages_ = unread;
}

void Manuscript::Lose(GapKind kind, Bilingual message) {
  constexpr size_t kMostLost = 10'000;  // more are told by no one
  EndParagraph();
  if (lost_.size() < kMostLost) lost_.push_back({kind, std::move(message), here()});
}

}  // namespace oit
