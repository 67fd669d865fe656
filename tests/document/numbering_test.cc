#include "document/numbering.h"

#include <doctest/doctest.h>

#include "document/sketch.h"

namespace oit {
namespace {

// One cell with these lines; a page border before line `border` (from 1; 0 for none).
Document Cell(const std::string& source, size_t border) {
  Document d = Sketch(source);
  for (Block& block : d.blocks) block.table = block.row = block.column = 0;
  std::vector<uint32_t> borders;
  if (border > 0) borders.push_back(d.line_starts[border - 1]);
  FindJumps(borders, &d);
  return d;
}

TEST_CASE("numbers that follow each other are no jump") {
  CHECK(Cell("1. a\n2. b\n3. c", 2).jumps.empty());
  CHECK(Cell("1. a\n2. b\n1. c\n2. d", 0).jumps.empty());
  CHECK(Cell("3. a\n4. b", 0).jumps.empty());
}

// Text outside tables.
Document Text(const std::string& source) {
  Document d = Sketch(source);
  FindJumps({}, &d);
  return d;
}

TEST_CASE("a list inside a list of the same marks") {
  CHECK(Text("1. a\n1. b\n2. c\n2. d\n3. e").jumps.empty());
  CHECK(Text("1. a\n2. b\n3. c\n1. d\n2. e\n4. f").jumps.size() == 1);
  CHECK(Text("1. a\n1. b\n2. c\n3. d\n5. e").jumps.size() == 1);
}

TEST_CASE("a jump on one page is no gap") {
  Document d = Cell("1. a\n4. b", 0);
  REQUIRE(d.jumps.size() == 1);
  CHECK(d.jumps[0].expected == 2);
  CHECK(d.jumps[0].found == 4);
  CHECK_FALSE(d.jumps[0].gap);
  CHECK(d.gaps.empty());
}

TEST_CASE("a jump over a page border is a gap that says what is missing") {
  Document d = Cell("1. a\n2. b\n5. c", 3);
  REQUIRE(d.gaps.size() == 1);
  CHECK(d.jumps[0].gap);
  CHECK(d.gaps[0].before == 1);
  CHECK(d.gaps[0].after == 2);
  CHECK(d.gaps[0].message.th == "ข้อความขาดหาย: ข้ามข้อ 3 และ 4 (ต่อจากข้อ 2 เป็นข้อ 5)");
}

TEST_CASE("a border at which the list goes on as it should excuses no jump elsewhere") {
  Document d = Cell("1. a\n2. b\n(1) x\n(2) y\n5. c", 3);
  REQUIRE(d.jumps.size() == 1);
  CHECK_FALSE(d.jumps[0].gap);
}

TEST_CASE("numbers that stand elsewhere in the cell are not lost") {
  Document d = Cell("1. a\n3. c\n2. b", 2);
  REQUIRE_FALSE(d.jumps.empty());
  CHECK(d.gaps.empty());
}

TEST_CASE("the half of an item behind the border is told as such") {
  Document d = Cell("2. a\n3. b\n(3) x\n(4) y\n7. c", 3);
  REQUIRE(d.gaps.size() == 1);
  CHECK(d.jumps.size() == 1);
  CHECK(d.gaps[0].message.th == "ข้อความขาดหาย: ข้ามข้อ 4 และ 5 (ต่อจากข้อ 3 เป็นกลางข้อ 6)");
  CHECK(d.gaps[0].after == 2);
}

TEST_CASE("a heading number that is skipped is a jump, never a gap") {
  Document d = Sketch("1. a\n3. b");
  for (Block& block : d.blocks) block.kind = BlockKind::kHeading;
  FindJumps({d.line_starts[1]}, &d);
  REQUIRE(d.jumps.size() == 1);
  CHECK_FALSE(d.jumps[0].gap);
}

TEST_CASE("a numbered paragraph that is alone in its section counts as a heading") {
  Document d = Sketch("1. a\nb\n3. c");
  d.blocks[2].kind = BlockKind::kHeading;
  FindJumps({}, &d);
  REQUIRE(d.jumps.size() == 1);
  CHECK(d.jumps[0].before == 0);
  CHECK(d.jumps[0].after == 2);
}

}  // namespace
}  // namespace oit
