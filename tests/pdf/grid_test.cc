#include "pdf/grid.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "pdf/drawn.h"

namespace oit::pdf {
namespace {

const std::vector<double> kColumns = {72, 200, 400};
const std::vector<double> kRows = {100, 140, 180};

TEST_CASE("Rules that cross are a table") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Net(kColumns, kRows).Text(80, 120, "a").Text(210, 120, "b").Text(80, 160, "c");
  drawn.Text(210, 160, "d e");
  CHECK(Outline(pages) == "[a|b]\n[c|d e]\n");
}

TEST_CASE("Rules that nearly meet, or are drawn double or in pieces, are the same table") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Across(100, 73, 398).Across(101.5, 72, 400);
  drawn.Across(140, 72, 200).Across(140.4, 201, 400).Across(180, 72, 400);
  for (double x : kColumns) drawn.Down(x, 101, 139).Down(x + 0.7, 141, 179);
  const std::vector<Grid> grids = FindGrids(drawn.page());
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows() == 2);
  CHECK(grids[0].columns() == 2);
  CHECK(grids[0].cells.size() == 4);
}

TEST_CASE("A cell fills the rows and columns that no rule parts") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Across(100, 72, 400).Across(140, 200, 400).Across(180, 72, 400).Across(220, 72, 400);
  drawn.Down(72, 100, 220).Down(200, 100, 220).Down(300, 140, 220).Down(400, 100, 220);
  const std::vector<Grid> grids = FindGrids(drawn.page());
  REQUIRE(grids.size() == 1);
  const Grid& grid = grids[0];
  REQUIRE(grid.cells.size() == 7);
  CHECK(grid.cells[0].rows == 2);
  CHECK(grid.cells[1].columns == 2);
  CHECK(grid.CellAt(100, 170) == 0);
  CHECK(grid.CellAt(390, 110) == 1);
  CHECK(grid.CellAt(50, 110) == -1);
}

TEST_CASE("A side without a rule is where the others end") {
  Pages pages;
  DrawnPage drawn(&pages);
  for (double y : kRows) drawn.Across(y, 72, 400);
  drawn.Down(200, 100, 180);
  const std::vector<Grid> open = FindGrids(drawn.page());
  REQUIRE(open.size() == 1);
  CHECK(open[0].columns() == 2);

  DrawnPage cut(&pages);  // a row that goes on behind the page border
  cut.Across(700, 72, 400);
  for (double x : kColumns) cut.Down(x, 700, 800);
  const std::vector<Grid> cut_row = FindGrids(cut.page());
  REQUIRE(cut_row.size() == 1);
  CHECK(cut_row[0].rows() == 1);
  CHECK(cut_row[0].ys.back() == doctest::Approx(800));
}

TEST_CASE("Lines under words, frames and flow charts are no tables") {
  Pages pages;
  DrawnPage underlined(&pages);
  underlined.Text(72, 100, "heading").Across(102, 72, 128).Text(72, 140, "text");
  DrawnPage framed(&pages);
  framed.Net({20, 575}, {20, 820}).Text(72, 100, "in a frame");
  DrawnPage chart(&pages);
  chart.Net({100, 200}, {100, 150}).Net({300, 400}, {200, 250}).Net({120, 260}, {300, 350});
  chart.Across(125, 200, 350).Down(350, 125, 200).Down(150, 150, 300).Across(325, 260, 350);
  chart.Down(350, 250, 325).Text(110, 130, "begin").Text(310, 230, "middle").Text(130, 330, "end");
  CHECK(Outline(pages).find('[') == std::string::npos);
}

TEST_CASE("A table with one row is one only as a piece of another") {
  Pages pages;
  DrawnPage alone(&pages);
  alone.Net(kColumns, {100, 140}).Text(80, 120, "a").Text(210, 120, "b");
  CHECK(Outline(pages).find('[') == std::string::npos);

  Pages pieces;
  DrawnPage first(&pieces);
  first.Net(kColumns, {700, 740, 780}).Text(80, 720, "a").Text(210, 720, "b");
  first.Text(80, 760, "c").Text(210, 760, "d");
  DrawnPage second(&pieces);
  second.Net(kColumns, {60, 120}).Text(210, 80, "rest of d");
  CHECK(Outline(pieces) == "[a|b]\n[c|d]\n---\n+[|rest of d]\n");
}

TEST_CASE("A row over a whole page shows no rule but those of its columns") {
  Pages pages;
  DrawnPage first(&pages);
  first.Net({72, 200, 400}, {100, 140, 180}).Text(80, 120, "no").Text(210, 120, "text");
  first.Text(80, 160, "1").Text(210, 160, "a");
  for (double x : {72, 200, 400}) first.Down(x, 180, 800);
  first.Text(80, 200, "2").Text(210, 200, "b");
  DrawnPage middle(&pages);
  for (double x : {72, 200, 400}) middle.Down(x, 40, 800);
  middle.Text(210, 60, "rest of b");
  DrawnPage last(&pages);
  for (double x : {72, 200}) last.Down(x, 40, 400);  // the outer one is clipped off
  last.Across(400, 72, 400).Text(210, 60, "end of b");
  CHECK(Outline(pages) == "[no|text]\n[1|a]\n[2|b]\n---\n+<[|rest of b]\n---\n+<[|end of b]\n");
}

TEST_CASE("A mark stays with its letter in the cell") {
  Pages pages;
  DrawnPage drawn(&pages);
  drawn.Net(kColumns, kRows).Text(190, 120, "ที่").Text(210, 120, "b").Text(80, 160, "c");
  drawn.page().glyphs[1].box.left = drawn.page().glyphs[1].box.right = 203;
  CHECK(Outline(pages) == "[ที่|b]\n[c|]\n");
}

TEST_CASE("More rules than a table has make a drawing, in time") {
  Pages pages;
  DrawnPage drawn(&pages);
  for (int64_t i = 0; i < 300'000; ++i) {
    const auto at = static_cast<double>(i * 7919 % 100'000);
    drawn.Across(at, at / 3, at / 3 + 9).Down(at, at / 5, at / 5 + 9);
  }
  CHECK(FindGrids(drawn.page()).empty());
}

}  // namespace
}  // namespace oit::pdf
