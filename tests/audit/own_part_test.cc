#include <doctest/doctest.h>

#include "audit/bench.h"

namespace oit {
namespace {

// The element "contact", known inside a file as "ติดต่อ".
class PartBench : public Bench {
 public:
  PartBench() {
    rule().elements[2].is.clear();
    rule().elements[2].inside.phrases = {{"ติดต่อ", {}}};
  }

  Requirement& rule() { return pack.requirements.at("executives"); }

  // In the agency's own file for O1.
  ElementResult Contact(const std::string& file) {
    Result<Document> document = LoadBytes(file, "file.md");
    Facts facts = FactReader::Compile(pack.words)->Read(*document);
    OwnFiles files;
    files.items["O1"].files.push_back({"file.md", &*document, &facts});
    return Auditor::Compile(pack)->AuditFolder(files, {}).items[0].elements[2];
  }
};

}  // namespace

TEST_CASE("what stands under its subheadings is content of a heading") {
  CHECK(PartBench().Contact("## ติดต่อ\n\n### ปลัด\n\nโทร. 0-4400-0001\n").level == Level::kShown);
  CHECK(PartBench().Contact("## ติดต่อ\n\n## ปลัด\n\nโทร. 0-4400-0001\n").level == Level::kMissing);
  CHECK(PartBench().Contact("## ติดต่อ\n\n### ปลัด\n").level == Level::kMissing);
}

TEST_CASE("tables of contents, prefaces and blanks of forms only name a thing") {
  CHECK(PartBench().Contact("ติดต่อ ........ 12\n").level == Level::kMissing);
  CHECK(PartBench().Contact("ติดต่อ ……………\n").level == Level::kMissing);
  CHECK(PartBench().Contact("ติดต่อ ....ชั้น 2....\n").level == Level::kShown);
  CHECK(PartBench().Contact("## สารบัญ\n\nติดต่อ หน้า 12\n").level == Level::kMissing);
  CHECK(PartBench().Contact("## คำนำ\n\nติดต่อกองคลังแล้ว\n").level == Level::kMissing);
  CHECK(PartBench().Contact("## คำนำ\n\n## ที่ทำการ\n\nติดต่อ: ชั้น 2\n").level == Level::kShown);
}

TEST_CASE("the boxes of a drawing may be read as text") {
  PartBench bench;
  bench.rule().elements[2].is = {Shape::kImage};
  CHECK(bench.Contact("## ติดต่อ\n\n- นายก\n- ปลัด\n").level == Level::kShown);
  CHECK(bench.Contact("ติดต่อดูแผนผังได้ที่กองช่าง\n").level == Level::kMissing);
}

TEST_CASE("a column known inside the file is asked of each record") {
  PartBench bench;
  bench.element(0).each = bench.element(2).each = true;
  ElementResult contact = bench.Contact(
      "| ชื่อ-นามสกุล | ติดต่อ |\n|---|---|\n| นายสมมุติ ใจซื่อ | ชั้น 2 |\n| นางตัวอย่าง มีสุข | |\n");
  CHECK(contact.level == Level::kMissing);
  CHECK(contact.records == 2);
  CHECK(contact.lacking.size() == 1);
}

}  // namespace oit
