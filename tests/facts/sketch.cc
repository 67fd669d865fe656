#include "sketch.h"

#include <doctest/doctest.h>

#include <sstream>

#include "pack/read.h"

namespace oit::test {
namespace {

WordList Mood(const std::string& name, std::initializer_list<const char*> words) {
  WordList list;
  list.name = name;
  for (const char* word : words) list.phrases.push_back({word, {}});
  return list;
}

WordLists MakeWords() {
  Result<WordLists> lists = ReadWords(OIT_ROOT "/rules/words");
  REQUIRE(lists.ok());
  WordLists words;
  for (auto& [name, list] : *lists) {
    if (name.rfind("mood.", 0) != 0) words.emplace(name, list);
  }
  words["mood.done"] = Mood("mood.done", {"ดำเนินการแล้ว", "แล้วเสร็จ", "ได้จัดทำ"});
  words["mood.not_done"] =
      Mood("mood.not_done", {"ยังไม่ได้ดำเนินการ", "ไม่สามารถดำเนินการ", "ยังไม่แล้วเสร็จ"});
  words["mood.in_progress"] = Mood("mood.in_progress", {"อยู่ระหว่าง", "ดำเนินการบางส่วน"});
  words["mood.planned"] = Mood("mood.planned", {"จะดำเนินการ", "จะจัดทำ"});
  return words;
}

}  // namespace

uint32_t Sketch::Add(BlockKind kind, const std::string& text) {
  uint32_t begin = static_cast<uint32_t>(document_.source.size());
  document_.source += text + "\n";
  Piece piece;
  piece.begin = begin;
  piece.end = begin + static_cast<uint32_t>(text.size());
  Block block;
  block.kind = kind;
  block.heading = heading_;
  uint32_t pieces = static_cast<uint32_t>(document_.pieces.size());
  document_.pieces.push_back(piece);
  block.pieces = {pieces, pieces + 1};
  block.key = document_.text.Append(document_.source, &piece, 1);
  document_.blocks.push_back(block);
  return static_cast<uint32_t>(document_.blocks.size() - 1);
}

uint32_t Sketch::Paragraph(const std::string& text) { return Add(BlockKind::kParagraph, text); }

uint32_t Sketch::Heading(const std::string& text) {
  heading_ = Add(BlockKind::kHeading, text);
  return heading_;
}

uint32_t Sketch::ListItem(const std::string& text) { return Add(BlockKind::kListItem, text); }

Cell Sketch::MakeCell(const std::string& text, uint32_t row, uint32_t column) {
  Cell cell;
  uint32_t begin = static_cast<uint32_t>(document_.blocks.size());
  cell.source.begin = static_cast<uint32_t>(document_.source.size());
  if (text == "/") cell.mark = CellMark::kTick;
  if (text == "x") cell.mark = CellMark::kCross;
  if (text == "-") cell.mark = CellMark::kDash;
  if (!text.empty() && cell.mark == CellMark::kNone) {
    Block& block = document_.blocks[Add(BlockKind::kParagraph, text)];
    block.table = static_cast<uint32_t>(document_.tables.size());
    block.row = row;
    block.column = column;
  } else {
    document_.source += text + "\n";
  }
  cell.source.end = cell.source.begin + static_cast<uint32_t>(text.size());
  cell.blocks = {begin, static_cast<uint32_t>(document_.blocks.size())};
  return cell;
}

uint32_t Sketch::Table(const std::vector<std::string>& headers,
                       const std::vector<std::vector<std::string>>& rows) {
  oit::Table table;
  uint32_t index = static_cast<uint32_t>(document_.tables.size());
  table.heading = heading_;
  for (const std::string& path : headers) {
    Column column;
    column.path = path;
    std::istringstream levels(path);
    for (std::string level; std::getline(levels, level, '|');) {
      column.headers.push_back(Add(BlockKind::kColumnHeader, level));
      document_.blocks.back().table = index;
    }
    table.columns.push_back(column);
  }
  for (uint32_t r = 0; r < rows.size(); ++r) {
    Row row;
    for (uint32_t c = 0; c < rows[r].size(); ++c) row.cells.push_back(MakeCell(rows[r][c], r, c));
    table.rows.push_back(row);
  }
  document_.tables.push_back(table);
  return index;
}

void Sketch::Link(const std::string& target) {
  oit::Link link;
  link.text = link.target = target;
  link.block = static_cast<uint32_t>(document_.blocks.size() - 1);
  uint32_t index = static_cast<uint32_t>(document_.links.size());
  document_.links.push_back(link);
  Span& links = document_.blocks.back().links;
  if (links.empty()) links.begin = index;
  links.end = index + 1;
}

const Document& Sketch::Take() {
  document_.line_starts = {0};
  for (uint32_t i = 0; i < document_.source.size(); ++i) {
    if (document_.source[i] == '\n') document_.line_starts.push_back(i + 1);
  }
  return document_;
}

const WordLists& Words() {
  static const WordLists kWords = MakeWords();
  return kWords;
}

Facts Read(const Document& document) {
  static const Result<FactReader> kReader = FactReader::Compile(Words());
  REQUIRE(kReader.ok());
  return kReader->Read(document);
}

}  // namespace oit::test
