#include "pdf/cut_rows.h"

#include <doctest/doctest.h>

#include <string>

#include "pdf/drawn.h"

namespace oit::pdf {
namespace {

// A table over two pages: what the cells of the last row above and of the first below say, lines
// of 10 letters, from the upper border of the row on.
RowCut Cut(const std::vector<std::vector<std::string>>& above,
           const std::vector<std::vector<std::string>>& below) {
  Pages pages;
  const std::vector<double> xs = {72, 164, 256, 348};
  auto draw = [&](const std::vector<std::vector<std::string>>& cells, double top, double bottom) {
    DrawnPage page(&pages);
    page.Net(xs, {top - 30, top, bottom});
    for (size_t i = 0; i < 3; ++i) page.Text(xs[i] + 5, top - 10, "head", 1);
    for (size_t i = 0; i < cells.size(); ++i) {
      for (size_t line = 0; line < cells[i].size(); ++line) {
        page.Text(xs[i] + 5, top + 18 + 22 * static_cast<double>(line), cells[i][line]);
      }
    }
  };
  draw(above, 690, 800);
  draw(below, 90, 200);
  const std::vector<PageText> texts = Arrange(pages);
  REQUIRE(texts[1].parts.at(0).table.size() == 1);
  const Table& piece = texts[1].parts[0].table[0];
  REQUIRE(piece.goes_on);
  CHECK(piece.first_row == 1);  // the header is told again
  return piece.cut;
}

TEST_CASE("A row goes on where the text of its cells does") {
  CHECK(
      Cut({{"aa bbbb cc", "dddd eeeee", "ffff ggggg"}, {"hh iii jjj", "kk lll mmm", "nn ooo ppp"}},
          {{"qqqq rrrrr"}, {"sss tttttt"}}) == RowCut::kRest);
  CHECK(Cut({{"aa bbbb cc", "dddd eeeee", "end."}, {"hh iii jjj", "kk lll mmm", "nn ooo ppp"}},
            {{"b row"}, {"sss tttttt"}}) == RowCut::kOwn);
}

TEST_CASE("A row that begins with its number is one of its own") {
  CHECK(Cut({{"1"}, {"hh iii jjj", "kk lll mmm", "nn ooo ppp"}}, {{"2"}, {"sss tttttt"}}) ==
        RowCut::kOwn);
  CHECK(Cut({{"1. bbbb cc", "dddd eeeee", "ffff ggggg"}, {"a"}}, {{"2. rrrr"}, {"b"}}) ==
        RowCut::kOwn);
}

TEST_CASE("Where a cell had room left, what stands in it on the next page is another row") {
  CHECK(Cut({{"1"}, {"hh iii jjj", "kk lll mmm", "nn ooo ppp"}, {"x"}}, {{}, {"sss"}, {"y"}}) ==
        RowCut::kOwn);
  CHECK(Cut({{"1"}, {"hh iii jjj", "kk lll mmm", "nn ooo ppp"}, {"x"}}, {{}, {"sss"}, {}}) ==
        RowCut::kUnknown);
}

TEST_CASE("A list that counts on makes it one row") {
  CHECK(
      Cut({{"- aaa bb", "- ccc dd", "- eee ff"}, {"1. hh iii", "2. kk", "3. nn"}, {"a", "b", "c"}},
          {{"- ggg"}, {"4. sss"}}) == RowCut::kRest);
  CHECK(
      Cut({{"- aaa bb", "- ccc dd", "- eee ff"}, {"1. hh iii", "2. kk", "3. nn"}, {"a", "b", "c"}},
          {{"- ggg"}, {"1. sss"}}) == RowCut::kOwn);
}

}  // namespace
}  // namespace oit::pdf
