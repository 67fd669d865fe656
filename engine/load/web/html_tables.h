#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "load/web/html_tree.h"

namespace oit {

// How a table of a page is read.
enum class HtmlTableKind : uint8_t {
  kData,
  kLayout,  // a frame around parts of the page: they flow as prose
};

// Finds out for each table of a page which it is, in one walk over it.
class HtmlTableSurvey {
 public:
  void Enter(const GumboNode* node);
  void Leave(const GumboNode* node);
  HtmlTableKind KindOf(const GumboNode* table) const;

 private:
  // What a table holds, without the tables in it.
  struct Shape {
    const GumboNode* table = nullptr;
    bool header = false;  // it has <th>, <thead> or a caption
    bool presentation = false;
    bool sections = false;     // a cell holds headings
    uint32_t rows = 0;         // with two filled cells or more
    uint32_t framing = 0;      // rows that hold tables
    uint32_t filled = 0;       // cells of the open row
    bool cell = false;         // text stands in the open cell
    bool framing_row = false;  // the open row holds a table
  };
  static HtmlTableKind Judge(const Shape& shape);
  void EndRow(Shape* shape);

  std::vector<Shape> open_;
  std::unordered_map<const GumboNode*, HtmlTableKind> kinds_;
};

// The grid of a table that is being read: which columns cells from above reach into.
class HtmlGrid {
 public:
  void BeginRow();
  // Columns to leave empty before the next cell, then the cell fills columns() of its own.
  uint32_t Skip();
  void Take(const GumboNode* cell);
  uint32_t columns() const { return columns_; }

 private:
  std::vector<uint32_t> reach_;  // rows from here on that each column is still taken in
  uint32_t column_ = 0;
  uint32_t columns_ = 1;
};

}  // namespace oit
