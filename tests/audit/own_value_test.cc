#include <doctest/doctest.h>

#include "audit/bench.h"

namespace oit {
namespace {

// The level of "contact" in the agency's own file for O1.
Level Contact(const std::string& file) {
  Bench bench;
  ElementRule& contact = bench.pack.requirements.at("executives").elements[2];
  contact.is.clear();
  contact.inside.phrases = {{"ติดต่อ", {}}};
  contact.none.phrases = {{"ไม่มีโทรศัพท์", {}}};
  Result<Document> document = LoadBytes(file, "file.md");
  Facts facts = FactReader::Compile(bench.pack.words)->Read(*document);
  OwnFiles files;
  files.items["O1"].files.push_back({"file.md", &*document, &facts});
  return Auditor::Compile(bench.pack)->AuditFolder(files, {}).items[0].elements[2].level;
}

}  // namespace

TEST_CASE("a label in an own file counts with its value") {
  CHECK(Contact("ติดต่อ: 5\n") == Level::kShown);
  CHECK(Contact("5. ติดต่อ:\n") == Level::kMissing);
  CHECK(Contact("ที่ทำการชั่วคราว\nติดต่อ ชั้นสอง\n") == Level::kShown);
  CHECK(Contact("ให้ประชาชนติดต่อ ชั้นสอง\n") == Level::kMissing);
  CHECK(Contact("| ติดต่อ | 191 |\n|---|---|\n| ชั้น | 2 |\n") == Level::kShown);
  CHECK(Contact("| ติดต่อ | |\n|---|---|\n| ชั้น | 2 |\n") == Level::kMissing);
  CHECK(Contact("| ชื่อ | ติดต่อ |\n|---|---|\n| นายสมมุติ | |\n") == Level::kMissing);
}

TEST_CASE("a form left blank and a thing under way are not the thing") {
  CHECK(Contact("ติดต่อ ........ เบอร์\n") == Level::kMissing);
  CHECK(Contact("ติดต่อ เมนูหน้าแรก อยู่ระหว่างจัดทำ\n") == Level::kPlanned);
  CHECK(Contact("ติดต่อ อยู่ระหว่างดำเนินการ 5 เรื่อง\n") == Level::kShown);  // a count
}

TEST_CASE("a header over several columns counts when one of them is filled or ticked") {
  const std::string header = "| ที่ | ชื่อ | ติดต่อ | |\n|---|---|---|---|\n| | | บ้าน | ที่ทำการ |\n";
  CHECK(Contact(header + "| 1 | นายสมมุติ | | ชั้น 2 |\n") == Level::kShown);
  CHECK(Contact(header + "| 1 | นายสมมุติ | | ✓ |\n") == Level::kShown);
  CHECK(Contact(header + "| 1 | นายสมมุติ | - | |\n") == Level::kMissing);
}

TEST_CASE("an own file says that there is none in its own words") {
  CHECK(Contact("ที่ทำการชั่วคราว ไม่มีโทรศัพท์\n") == Level::kShown);
  CHECK(Contact("กรณีไม่มีโทรศัพท์ ให้ระบุ\n") == Level::kMissing);
}

}  // namespace oit
