#include <doctest/doctest.h>

#include "audit/bench.h"

namespace oit {
namespace {

const char kPersons[] =
    "# ข้อมูลผู้บริหาร ปี 2568\n\n"
    "| ชื่อ-นามสกุล | ตำแหน่ง | โทรศัพท์ |\n|---|---|---|\n"
    "| นายสมมุติ ใจซื่อ | นายก | 0-4400-0001 |\n"
    "| นางตัวอย่าง มีสุข | ปลัด | |\n"
    "| (ว่าง) | รองปลัด | - |\n";

// The bench's item asked of each executive, judged on the given files.
class OwnBench : public Bench {
 public:
  OwnBench() {
    for (size_t i = 0; i < 3; ++i) element(i).each = true;
    rule().excused.phrases = {{"(ว่าง)", {}}};
    rule().elements[0].is = {Shape::kPersonName};
    rule().elements[1].inside.phrases = {{"ภาพ", {}}};
  }

  Requirement& rule() { return pack.requirements.at("executives"); }

  ItemResult Item(const std::vector<std::string>& texts,
                  const std::vector<std::string>& links = {}) {
    FactReader reader = std::move(*FactReader::Compile(pack.words));
    documents_.clear();
    facts_.clear();
    OwnFiles folder;
    folder.facts.kind = ReportKind::kAgencyFolder;
    folder.items["O1"].links = links;
    for (const std::string& text : texts) {
      std::string name = "file" + std::to_string(documents_.size() + 1);
      documents_.push_back(std::make_unique<Document>(std::move(*LoadBytes(text, name))));
      facts_.push_back(std::make_unique<Facts>(reader.Read(*documents_.back())));
      folder.items["O1"].files.push_back({name, documents_.back().get(), facts_.back().get()});
    }
    return Auditor::Compile(pack)->AuditFolder(folder, {}).items.front();
  }

 private:
  std::vector<std::unique_ptr<Document>> documents_;
  std::vector<std::unique_ptr<Facts>> facts_;
};

TEST_CASE("each record must have the element; a vacant post lacks nothing") {
  ItemResult item = OwnBench().Item({kPersons});
  CHECK(item.topic == Level::kShown);
  CHECK(item.elements[0].level == Level::kShown);
  const ElementResult& contact = item.elements[2];
  CHECK(contact.level == Level::kMissing);
  CHECK(contact.records == 2);
  REQUIRE(contact.lacking.size() == 1);
  CHECK(contact.lacking[0].number == 2);
  CHECK(contact.lacking[0].passage.quote == "นางตัวอย่าง มีสุข");
  CHECK(contact.lacking[0].passage.file == "file1");
}

TEST_CASE("what the table of persons lacks is not made up for by a phone beside it") {
  ItemResult item = OwnBench().Item(
      {"| ชื่อ-นามสกุล | ตำแหน่ง |\n|---|---|\n| นายสมมุติ ใจซื่อ | นายก |\n| นางตัวอย่าง มีสุข | ปลัด |\n\n"
       "ติดต่อหน่วยงาน โทร. 0-4400-0000\n"});
  CHECK(item.elements[2].level == Level::kMissing);
}

TEST_CASE("where one element alone is asked of each record, a blank cell is one that lacks it") {
  OwnBench bench;
  for (size_t i : {0, 1}) bench.element(i).each = false;
  bench.rule().elements[2].inside.phrases = {{"ค่าธรรมเนียม", {}}};
  bench.rule().elements[2].is.clear();
  ItemResult item =
      bench.Item({"| บริการ | ค่าธรรมเนียม |\n|---|---|\n| ขอเลขที่บ้าน | 20 |\n| ขอใช้น้ำ | |\n"});
  CHECK(item.elements[2].records == 2);
  CHECK(item.elements[2].lacking.size() == 1);
}

TEST_CASE("person by person, what belongs to a name stands below or above it") {
  const std::string below =
      "นายสมมุติ ใจซื่อ\n\nโทร. 0-4400-0001\n\nนางตัวอย่าง มีสุข\n\nโทร. 0-4400-0002\n";
  const std::string above =
      "โทร. 0-4400-0001\n\nนายสมมุติ ใจซื่อ\n\nโทร. 0-4400-0002\n\nนางตัวอย่าง มีสุข\n";
  CHECK(OwnBench().Item({below}).elements[2].level == Level::kShown);
  CHECK(OwnBench().Item({above}).elements[2].level == Level::kShown);
  ItemResult lacking = OwnBench().Item({below + "\nนางสาวสมหญิง ดีงาม\n"});
  REQUIRE(lacking.elements[2].lacking.size() == 1);
  CHECK(lacking.elements[2].lacking[0].number == 3);
}

TEST_CASE("a name with nothing behind it is not the thing") {
  auto photo = [](const std::string& text) { return OwnBench().Item({text}).elements[1].level; };
  OwnBench bench;
  bench.element(1).kind = ElementKind::kElement;
  auto plain = [&](const std::string& text) { return bench.Item({text}).elements[1].level; };
  CHECK(plain("# ภาพถ่าย\n") == Level::kMissing);
  CHECK(plain("# ภาพถ่าย\n\nนายกและปลัดหน้าที่ทำการ\n") == Level::kShown);
  CHECK(plain("ภาพ:\n") == Level::kMissing);
  CHECK(plain("ภาพ: นายกและปลัดหน้าที่ทำการ\n") == Level::kShown);
  CHECK(plain("ผู้บริหารมีภาพลักษณ์ที่ดี\n") == Level::kMissing);
  CHECK(plain("| ภาพ | ที่ |\n|---|---|\n| | 1 |\n") == Level::kMissing);
  CHECK(photo("ภาพ: นายก\n") == Level::kClaimed);  // text cannot show it, but names it
}

TEST_CASE("a file of another year is a near miss") {
  OwnBench bench;
  for (size_t i = 0; i < 3; ++i) bench.element(i).window = Window::kPrevious;
  ItemResult item = bench.Item({kPersons});
  CHECK(item.elements[0].level == Level::kMissing);
  CHECK(item.elements[0].wrong_year);
}

TEST_CASE("an old file counts only where it names the latest year that its item asks for") {
  OwnBench bench;
  bench.element(0).window = Window::kCurrent;
  bench.element(2).window = Window::kPrevious;
  auto contact = [&](const std::string& title) {
    return bench.Item({"# " + title + "\n\nนายสมมุติ ใจซื่อ โทร. 0-4400-0001\n"}).elements[2];
  };
  CHECK(contact("ข้อมูลผู้บริหาร ปี 2568").level == Level::kShown);  // this year's may tell of the last
  CHECK(contact("ข้อมูลผู้บริหาร ปี 2567").level == Level::kMissing);
  CHECK(contact("ข้อมูลผู้บริหาร ปี 2567").wrong_year);
}

TEST_CASE("data must reach the day that the item asks for") {
  OwnBench bench;
  for (size_t i = 0; i < 3; ++i) bench.element(i).as_of = {3, 31};
  auto level = [&](const std::string& line) {
    return bench.Item({kPersons + line}).elements[0].level;
  };
  CHECK(level("") == Level::kShown);
  CHECK(level("\nข้อมูล ณ วันที่ 31 มีนาคม 2568\n") == Level::kShown);
  CHECK(level("\nข้อมูล ณ วันที่ 31 ธันวาคม 2567\n") == Level::kMissing);
  CHECK(level("\nประกาศ ณ วันที่ 4 ธันวาคม 2567\n") == Level::kShown);  // the day it was signed
}

TEST_CASE("several files add up, and each passage tells its own") {
  OwnBench bench;
  for (size_t i = 0; i < 3; ++i) bench.element(i).each = false;
  ItemResult item = bench.Item({"ชื่อ-นามสกุล: นายสมมุติ ใจซื่อ\n", "โทร. 0-4400-0001\n"});
  CHECK(item.elements[0].evidence.at(0).passage.file == "file1");
  CHECK(item.elements[2].evidence.at(0).passage.file == "file2");
}

TEST_CASE("an item without a file fails, one with links only is for a person to see") {
  ItemResult nothing = OwnBench().Item({});
  CHECK(nothing.verdict == Verdict::kFail);
  CHECK(nothing.note.en == "no file or link answers this item");
  ItemResult linked = OwnBench().Item({}, {"https://www.sommut.go.th/o1"});
  CHECK(linked.verdict == Verdict::kReview);
  CHECK(linked.elements[0].level == Level::kReview);
}

TEST_CASE("said that there is none, it is enough") {
  OwnBench bench;
  bench.rule().elements[0].none.phrases = {{"ไม่มีตำแหน่งรอง", {}}};
  CHECK(bench.Item({"เทศบาลไม่มีตำแหน่งรองปลัด\n"}).elements[0].level == Level::kShown);
}

}  // namespace
}  // namespace oit
