#include "document/stitch.h"

#include <doctest/doctest.h>

#include "text/key.h"

namespace oit {
namespace {

using Before = DraftRow::Before;

// A row whose cells have these keys; "" for an empty cell.
DraftRow Row(std::vector<std::string> keys, Before before = Before::kNothing) {
  static uint32_t offset = 0;
  DraftRow row;
  row.before = before;
  row.source.begin = offset;
  for (const std::string& key : keys) {
    row.cells.emplace_back();
    if (!key.empty()) row.cells.back().push_back({{offset, offset + 1}, Join::kLine});
    offset += 2;
  }
  row.source.end = offset;
  row.ordinal = IsOrdinal(keys[0]);
  row.keys = std::move(keys);
  return row;
}

TEST_CASE("a header that is repeated on a new page is dropped, the row goes on") {
  std::vector<DraftTable> tables = Stitch({
      Row({"no", "steps", "result", ""}),
      Row({"", "", "done", "open"}),
      Row({"1", "first", "/", ""}),
      Row({"no", "steps", "result", ""}, Before::kBlank),
      Row({"", "", "done", "open"}),
      Row({"", "more", "", ""}),
      Row({"2", "second", "", "/"}),
  });
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].headers.size() == 2);
  CHECK(tables[0].page_pieces == 2);
  CHECK(tables[0].borders.size() == 1);
  REQUIRE(tables[0].rows.size() == 2);
  REQUIRE(tables[0].rows[0].cells[1].size() == 2);
  CHECK(tables[0].rows[0].cells[1][1].join == Join::kPage);
  CHECK(tables[0].rows[0].pieces.size() == 2);
}

TEST_CASE("without ordinals only a page border joins rows") {
  std::vector<DraftTable> tables = Stitch({
      Row({"name", "steps", "who"}),
      Row({"a", "x", "y"}),
      Row({"", "z", "y"}),
      Row({"name", "steps", "who"}, Before::kBlank),
      Row({"", "more", ""}),
  });
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].rows.size() == 2);
}

TEST_CASE("one column with other words is the same table, another header a new one") {
  CHECK(Stitch({Row({"a1x", "bx", "cx"}), Row({"1.p", "q", "r"}),
                Row({"a1x", "bx", "dx"}, Before::kBlank), Row({"2.p", "q", "r"})})
            .size() == 1);
  CHECK(Stitch({Row({"ax", "bx", "cx"}), Row({"1.p", "q", "r"}),
                Row({"ux", "vx", "wx"}, Before::kBlank), Row({"1.p", "q", "r"})})
            .size() == 2);
}

TEST_CASE("labels and values have no header") {
  std::vector<DraftTable> tables = Stitch({Row({"name", "somebody"}), Row({"post", "chief"})});
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].headers.empty());
  CHECK(tables[0].rows.size() == 2);
}

TEST_CASE("a row with marks or dates is no header") {
  CHECK(LooksLikeHeader(Row({"no", "steps"})));
  CHECK_FALSE(LooksLikeHeader(Row({"1", "steps"})));
  CHECK_FALSE(LooksLikeHeader(Row({"no", "-first"})));
  CHECK_FALSE(LooksLikeHeader(Row({"", "steps"})));
}

TEST_CASE("months head the columns of a ruled table") {
  const std::string october = NormalisePhrase("ต.ค. 67")->key;
  DraftRow row = Row({"no", "steps", october});
  CHECK_FALSE(LooksLikeHeader(row));
  row.ruled = true;
  CHECK(LooksLikeHeader(row));
}

TEST_CASE("where a loader knows how rows were cut, the cells do not guess") {
  DraftRow rest = Row({"long", "more", ""}, Before::kPageMark);
  rest.cut = DraftRow::Cut::kRest;
  DraftRow own = Row({"", "third", "c"}, Before::kPageMark);
  own.cut = DraftRow::Cut::kOwn;
  std::vector<DraftTable> tables = Stitch({
      Row({"group", "steps", "result"}),
      Row({"one", "first", "a"}),
      rest,
      own,
  });
  REQUIRE(tables.size() == 1);
  REQUIRE(tables[0].rows.size() == 2);
  CHECK(tables[0].rows[0].pieces.size() == 2);
}

}  // namespace
}  // namespace oit
