#include "load/table_writer.h"

#include <string>
#include <utility>

#include "load/chars.h"
#include "load/text/flow.h"
#include "load/text/open_lists.h"

namespace oit {
namespace {

constexpr uint32_t kLongestMark = 60;  // bytes of a cell that may hold just a mark, with its tags

CellMark MarkOf(char32_t code) {
  switch (code) {
    case '/':
    case 0x221A:
    case 0x2705:
    case 0x2713:
    case 0x2714:
    case 0x2611:
    case 0x1F5F8:
    case 0x1F5F9:
    case 0xF0FE:
    case 0xF0FC:
    case 0xF052:
    case 0xF050:
      return CellMark::kTick;
    case 'x':
    case 'X':
    case 0xD7:
    case 0x2715:
    case 0x2716:
    case 0x2717:
    case 0x2718:
    case 0x2612:
    case 0x274C:
    case 0xF0FB:
    case 0xF0FD:
      return CellMark::kCross;
    case 0x2610:
    case 0x25A1:
    case 0x25A2:
    case 0xF0A8:
    case 0xF06F:
    case 0xF0A3:
      return CellMark::kEmptyBox;
    default:
      return IsDash(code) ? CellMark::kDash : CellMark::kNone;
  }
}

class TableWriter {
 public:
  TableWriter(const DraftTable& draft, BlockWriter* writer)
      : draft_(draft), writer_(writer), document_(writer->document()) {}

  void Write() {
    index_ = static_cast<uint32_t>(document_.tables.size());
    Table table;
    table.source = draft_.source;
    table.page_pieces = draft_.page_pieces;
    table.heading = writer_->heading();
    if (!document_.blocks.empty()) {
      table.before = static_cast<uint32_t>(document_.blocks.size()) - 1;
    }
    table.columns.resize(draft_.columns);
    document_.tables.push_back(std::move(table));
    WriteHeaders();
    for (const StitchedRow& row : draft_.rows) WriteRow(row);
    writer_->LeaveTable();
  }

 private:
  std::string_view source() const { return document_.source; }
  Table& table() { return document_.tables[index_]; }

  void WriteHeaders() {
    for (size_t level = 0; level < draft_.headers.size(); ++level) {
      const DraftRow& header = draft_.headers[level];
      uint32_t spanning = kNowhere;
      for (uint32_t column = 0; column < draft_.columns; ++column) {
        uint32_t block = WriteHeaderCell(header.cells[column], column);
        if (block != kNowhere) spanning = block;
        bool spanned = block == kNowhere && level == 0 && IsSpanned(column);
        if (spanned) block = spanning;
        if (block != kNowhere) table().columns[column].headers.push_back(block);
      }
    }
    for (Column& column : table().columns) {
      for (uint32_t block : column.headers) {
        if (!column.path.empty()) column.path += " / ";
        column.path += document_.text.Norm(document_.blocks[block].key);
      }
    }
  }

  // The second header row fills it: the cell before it in the first row spans it.
  bool IsSpanned(uint32_t column) const {
    return draft_.headers.size() > 1 && !draft_.headers[1].cells[column].empty();
  }

  uint32_t WriteHeaderCell(const Fragments& cell, uint32_t column) {
    NewBlock block;
    block.kind = BlockKind::kColumnHeader;
    block.pieces = PiecesOf(source(), cell);
    if (block.pieces.empty()) return kNowhere;
    writer_->EnterCell(index_, kNowhere, column);
    return writer_->Add(std::move(block));
  }

  void WriteRow(const StitchedRow& draft) {
    const auto row = static_cast<uint32_t>(table().rows.size());
    table().rows.emplace_back();
    table().rows.back().pieces = draft.pieces;
    table().rows.back().cells.reserve(draft.cells.size());
    for (uint32_t column = 0; column < draft.cells.size(); ++column) {
      Cell cell = WriteCell(draft.cells[column], row, column);
      table().rows.back().cells.push_back(cell);
    }
  }

  Cell WriteCell(const Fragments& fragments, uint32_t row, uint32_t column) {
    Cell cell;
    const auto begin = static_cast<uint32_t>(document_.blocks.size());
    cell.blocks = {begin, begin};
    if (fragments.empty()) return cell;
    cell.source = {fragments.front().source.begin, fragments.back().source.end};
    cell.mark = MarkOf(source(), fragments);
    if (cell.mark != CellMark::kNone) return cell;
    writer_->EnterCell(index_, row, column);
    OpenLists lists;
    Flow(writer_, &lists).Read(fragments);
    cell.blocks.end = static_cast<uint32_t>(document_.blocks.size());
    return cell;
  }

  const DraftTable& draft_;
  BlockWriter* writer_;
  Document& document_;
  uint32_t index_ = 0;
};

}  // namespace

CellMark MarkOf(std::string_view source, const Fragments& cell) {
  uint32_t size = 0;
  for (const Fragment& part : cell) size += part.source.size();
  if (size == 0 || size > kLongestMark) return CellMark::kNone;
  std::u32string text;
  for (const Piece& piece : PiecesOf(source, cell)) {
    if (piece.replacement != 0) text.push_back(piece.replacement);
    for (uint32_t at = piece.begin; at < piece.end && piece.replacement == 0;) {
      Char c = CharAt(source, at);
      if (!IsBlank(c.code)) text.push_back(c.code);
      at += c.width;
    }
  }
  const bool round = text.size() >= 2 && text.front() == '(' && text.back() == ')';
  const bool square = text.size() >= 2 && text.front() == '[' && text.back() == ']';
  if (round || square) text = text.substr(1, text.size() - 2);
  if (text.empty()) return round || square ? CellMark::kEmptyBox : CellMark::kNone;
  if (square && (text == U"x" || text == U"X")) return CellMark::kTick;
  return text.size() == 1 ? MarkOf(text[0]) : CellMark::kNone;
}

void WriteTable(const DraftTable& draft, BlockWriter* writer) {
  TableWriter(draft, writer).Write();
}

}  // namespace oit
