#include <doctest/doctest.h>

#include "load/read.h"

// The real reports of the shared folder, where it is there. What is expected is what
// a reader sees in them.
namespace oit {
namespace {

uint32_t LineOf(const Document& d, uint32_t block) {
  return d.Where(d.pieces[d.blocks[block].pieces.begin].begin).line;
}

std::vector<int> Numbers(const Document& d, Span blocks, MarkStyle style) {
  std::vector<int> numbers;
  for (uint32_t i = blocks.begin; i < blocks.end; ++i) {
    if (d.blocks[i].mark.style == style) numbers.push_back(d.blocks[i].mark.number);
  }
  return numbers;
}

TEST_CASE("ta-noen: one table of eight measures over 24 pages, one page lost") {
  Document d = ReadReport("ta-noen-2568-results.txt");
  if (d.blocks.empty()) return;
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].rows.size() == 8);
  CHECK(d.tables[0].page_pieces == 24);
  CHECK(d.tables[0].columns[5].path == "สรุปผลการดำเนินการ / ดำเนินการ แล้วเสร็จ");
  for (const Row& row : d.tables[0].rows) CHECK(row.cells[5].mark == CellMark::kTick);

  const Span steps = d.tables[0].rows[7].cells[2].blocks;
  CHECK(Numbers(d, steps, MarkStyle::kDot) == std::vector<int>{1, 2, 3, 7, 8, 9, 10, 11, 12});
  REQUIRE(d.jumps.size() == 2);
  CHECK(LineOf(d, d.jumps[0].before) == 95);
  CHECK_FALSE(d.jumps[0].gap);
  CHECK(LineOf(d, d.jumps[1].before) == 154);
  CHECK(LineOf(d, d.jumps[1].after) == 160);
  CHECK(d.jumps[1].gap);
  REQUIRE(d.gaps.size() == 1);
  const Block& orphan = d.blocks[d.gaps[0].after];
  CHECK(orphan.parent == kNowhere);
  CHECK(d.EndOfItem(d.jumps[1].before) == d.gaps[0].after);
}

TEST_CASE("mueang kaset: five measures in three pieces, section 1 followed by 3") {
  Document d = ReadReport("mueang-kaset-2565-measures.txt");
  if (d.blocks.empty()) return;
  REQUIRE(d.tables.size() == 4);
  CHECK(d.tables[0].rows.size() == 13);
  CHECK(d.tables[3].rows.size() == 5);
  CHECK(d.tables[3].page_pieces == 3);
  REQUIRE(d.jumps.size() == 1);
  CHECK(LineOf(d, d.jumps[0].after) == 29);
  CHECK_FALSE(d.jumps[0].gap);
  const Span steps = d.tables[3].rows[2].cells[1].blocks;
  CHECK(steps.size() == 4);
  CHECK(d.blocks[steps.begin + 1].parent == steps.begin);
  CHECK(d.gaps.empty());
}

TEST_CASE("phangat: five rows of six cells, links with their items") {
  Document d = ReadReport("phangat-2567-results.txt");
  if (d.blocks.empty()) return;
  REQUIRE(d.tables.size() == 1);
  REQUIRE(d.tables[0].rows.size() == 5);
  CHECK(d.tables[0].columns.size() == 6);
  CHECK(d.jumps.empty());
  CHECK(d.links.size() == 12);
  for (uint32_t i = 0; i < d.blocks.size(); ++i) {
    if (LineOf(d, i) == 85) CHECK(d.blocks[i].links.size() == 2);
    if (LineOf(d, i) == 84) CHECK(d.blocks[i].links.size() == 1);
    if (LineOf(d, i) == 82) CHECK(d.blocks[i].links.empty());
  }
}

TEST_CASE("every block is quoted from its own lines") {
  for (const char* name :
       {"ta-noen-2568-results.txt", "mueang-kaset-2565-measures.txt", "phangat-2567-results.txt"}) {
    Document d = ReadReport(name);
    for (uint32_t i = 0; i < d.blocks.size(); ++i) {
      CHECK_FALSE(TextOf(d, i).empty());
      CHECK(TextOf(d, i).find("<p>") == std::string::npos);
      if (!d.blocks[i].key.empty()) CHECK(d.BlockAt(d.blocks[i].key.begin) == i);
    }
  }
}

}  // namespace
}  // namespace oit
