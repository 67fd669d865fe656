#include <doctest/doctest.h>

#include "load/read.h"

namespace oit {
namespace {

const std::string kHead = "รายงานประจำปี เทศบาลตัวอย่าง";

TEST_CASE("a line that stands over each page is no text, nor is the page number beside it") {
  const std::string report =
      kHead + "\n\nก\n\f" + kHead + "\nหน้า 2\nข\n\f" + kHead + "\nหน้า 3\nค\n";
  CHECK(Outline(Read(report)) ==
        kHead + "\nก\n~ " + kHead + "\n~ หน้า 2\nข\n~ " + kHead + "\n~ หน้า 3\nค\n");
}

TEST_CASE("its own page number may stand in it") {
  const std::string report = "ก\n\f" + kHead + " หน้า ๒\nข\n\f" + kHead + " หน้า ๓\nค\n";
  CHECK(Outline(Read(report)) == "ก\n~ " + kHead + " หน้า ๒\nข\n~ " + kHead + " หน้า ๓\nค\n");
}

TEST_CASE("what stands there once, or elsewhere, is text") {
  CHECK(Outline(Read("ก\n\f" + kHead + "\nข\n")) == "ก\n" + kHead + " ข\n");
  CHECK(Outline(Read(kHead + "\n\n" + kHead + "\n\nก\n\fข\n")) ==
        kHead + "\n" + kHead + "\nก\nข\n");
}

TEST_CASE("a table goes on behind a running head") {
  const std::string header = "ลำดับ\tมาตรการ\tขั้นตอน\n";
  const std::string page = "\n\f" + kHead + "\n- 2 -\n\n";
  Document rows = Read(header + "๑\tก\tจัดทำแผนการ\n" + page + header + "\t\tจัดซื้อ\n" + page +
                       header + "๒\tค\tง\n");
  REQUIRE(rows.tables.size() == 1);
  REQUIRE(rows.tables[0].rows.size() == 2);
  CHECK(TextOf(rows, rows.tables[0].rows[0].cells[2].blocks.begin) == "จัดทำแผนการ จัดซื้อ");
  const std::string cells = "\tมาตรการ\n\tขั้นตอน\n\tผล\n\n";
  Document word = Read(cells + page + "\tก\n\tข\n\tค\n" + page + "\tง\n\tจ\n\tฉ\n");
  REQUIRE(word.tables.size() == 1);
  CHECK(word.tables[0].rows.size() == 2);
}

}  // namespace
}  // namespace oit
