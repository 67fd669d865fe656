#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace oit {

// What parts a fragment of text from the one before it.
enum class Join : uint8_t {
  kLine,   // a line end: the text runs on
  kBlank,  // a blank line: a new block
  kRow,    // a row that continues the one above, on the same page: a new block
  kPage,   // a page border: the text runs on unless a list mark opens the fragment
};

// A stretch of source without line ends.
struct Fragment {
  Span source;
  Join join = Join::kLine;
};

using Fragments = std::vector<Fragment>;

// A row as one page shows it.
struct DraftRow {
  // What stands between it and the row above.
  enum class Before : uint8_t { kNothing, kBlank, kPageMark };
  // Whether it is the rest of that row, where a page border stands between them.
  enum class Cut : uint8_t { kUnknown, kRest, kOwn };

  std::vector<Fragments> cells;  // one a column
  Before before = Before::kNothing;
  Cut cut = Cut::kUnknown;
  bool ruled = false;    // a rule parts it from the rows below: a Markdown header
  bool ordinal = false;  // the first cell only counts: "1", "1.", "(1)"
  Span source;
  // The cells' keys without spaces, where every cell is short enough for a
  // header row; else empty.
  std::vector<std::string> keys;
};

// A row over its pages, and the lines it was put together from.
struct StitchedRow {
  std::vector<Fragments> cells;
  std::vector<Span> pieces;
};

// A table over its pages.
struct DraftTable {
  std::vector<DraftRow> headers;  // none, one or two rows
  std::vector<StitchedRow> rows;
  uint32_t columns = 0;
  uint32_t page_pieces = 1;
  Span source;
  std::vector<uint32_t> borders;  // source offsets at which a new piece begins
};

}  // namespace oit
