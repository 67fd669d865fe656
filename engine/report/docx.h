#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// A Word document as Thai offices write them: A4, "TH Sarabun New" 16 pt, Thai as the language of
// its complex script, so that lines break between words. It holds text only: no fields, macros,
// links or pictures.
namespace oit::docx {

enum class Style : uint8_t {
  kMemo,     // "บันทึกข้อความ", in the middle, large
  kUnit,     // of its head: dots, a name, dots
  kField,    // of its head: two fields side by side, dots up to the next tab
  kSubject,  // of its head: a label and what hangs beside it
  kTitle,    // in the middle, bold
  kHeading,  // bold, stays with what follows
  kBody,     // a paragraph with its first line indented
  kList,     // an entry, hanging
  kLine,     // text as it stands; tabs are dots to be filled
  kCentre,   // in the middle
  kNote,     // small
  kSign,     // a line to sign, in the right half
  kColumn,   // the title of a column
  kCell,     // in a table, where all is 14 pt
  kTick,     // in a table, hanging from a box to tick
};

struct Run {
  std::string text;  // tabs and line ends are such in the document
  bool bold = false;
};

struct Paragraph {
  Style style = Style::kBody;
  std::vector<Run> runs;
  bool new_page = false;
};

using Cell = std::vector<Paragraph>;

struct Column {
  std::string title;
  int width = 0;  // tenths of a millimetre
};

struct Row {
  std::vector<Cell> cells;  // one a column
  size_t continued = 0;     // of so many first cells: one cell with those of the row above
};

// What a line of text becomes.
Paragraph Text(Style style, std::string text);
Paragraph Bold(Style style, std::string text);
// A cell with a paragraph for each line.
Cell CellOf(std::string_view lines);

enum class Page : uint8_t { kPortrait, kLandscape };

// Usable width between the margins, in tenths of a millimetre.
int TextWidth(Page page);

class Writer {
 public:
  void Add(const Paragraph& paragraph);
  // The row of titles comes again on every page; a row goes over pages only
  // where it does not fit on one.
  void Add(const std::vector<Column>& columns, const std::vector<Row>& rows);
  // What was added since the last section stands on such pages.
  void EndSection(Page page);

  // The file. What was added after the last section stands on portrait pages. Errors: those of
  // ArchiveWriter.
  Result<std::string> Finish();

 private:
  void CloseSection();

  std::string body_;
  std::optional<Page> ended_;  // the section before, nothing stands after it yet
  bool after_table_ = false;
};

}  // namespace oit::docx
