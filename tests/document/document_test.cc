#include "document/document.h"

#include <doctest/doctest.h>

#include "document/sketch.h"

namespace oit {
namespace {

TEST_CASE("lines and columns count from 1, columns in characters") {
  Document d = Sketch("กข\nab");
  CHECK(d.Where(0) == Place{"sketch.txt", 1, 1});
  CHECK(d.Where(3) == Place{"sketch.txt", 1, 2});
  CHECK(d.Where(7) == Place{"sketch.txt", 2, 1});
  CHECK(d.Where(9) == Place{"sketch.txt", 2, 3});
  CHECK(d.Where(999).line == 2);
}

TEST_CASE("a byte order mark takes no column") {
  Document d = Sketch(
      "\xEF\xBB\xBF"
      "ab");
  CHECK(d.Where(3) == Place{"sketch.txt", 1, 1});
  CHECK(d.Where(4) == Place{"sketch.txt", 1, 2});
}

TEST_CASE("a block is found by its key") {
  Document d = Sketch("one\ntwo");
  CHECK(d.BlockAt(d.blocks[0].key.begin) == 0);
  CHECK(d.BlockAt(d.blocks[1].key.end - 1) == 1);
  CHECK(d.BlockAt(d.blocks[1].key.end) == kNowhere);
  CHECK(d.BlockAt(9999) == kNowhere);
}

TEST_CASE("a quote is the source without markup, lines joined by one space") {
  Document d;
  d.source = "ปี ๒๕๖๘ <b>ทำ</b>&amp;\n  ต่อ";
  const auto bold = static_cast<uint32_t>(d.source.find("ทำ"));
  const auto entity = static_cast<uint32_t>(d.source.find("&amp;"));
  const auto line = static_cast<uint32_t>(d.source.find('\n')) + 1;
  d.pieces = {{0, bold - 3, 0, false},
              {bold, bold + 6, 0, false},
              {entity, entity + 5, U'&', false},
              {line, static_cast<uint32_t>(d.source.size()), 0, true}};
  Block block;
  block.pieces = {0, 4};
  block.key = d.text.Append(d.source, d.pieces.data(), d.pieces.size());
  d.blocks = {block};
  CHECK(d.Quote(block.key) == "ปี ๒๕๖๘ ทำ& ต่อ");
}

TEST_CASE("an item ends before the first block that does not stand under it") {
  Document d = Sketch("1. a\n(1) b\n(2) c\n2. d");
  d.blocks[1].parent = d.blocks[2].parent = 0;
  CHECK(d.EndOfItem(0) == 3);
  CHECK(d.EndOfItem(1) == 2);
  CHECK(d.EndOfItem(3) == 4);
}

}  // namespace
}  // namespace oit
