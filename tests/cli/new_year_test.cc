#include <doctest/doctest.h>

#include <filesystem>

#include "typed.h"

// An auditor adds a year and a requirement with a text editor; the program that was built
// before audits with them.
using namespace oit;

namespace {

const char kYear[] = R"(year: 2575
instrument: แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)
sections:
  - {number: "9.1", title: ข้อมูลพื้นฐาน, indicator: 9}
items:
  - code: O1
    title: {th: ข้อมูลผู้บริหาร, en: Executives}
    section: "9.1"
    requirement: executives
    elements:
      - {id: photo, ref: O1.1, th: รูปถ่ายของผู้บริหาร, en: photographs}
      - {id: contact, ref: O1.2, th: ช่องทางการติดต่อของผู้บริหาร, en: contact}
  - code: O2
    title: {th: แผนจัดการขยะของหน่วยงาน, en: Waste plan}
    section: "9.1"
    requirement: waste_plan
    elements:
      - {id: sorting, ref: O2.1, th: จุดคัดแยกขยะ, en: sorting points}
      - {id: budget, ref: O2.2, th: งบประมาณ, en: the budget}
)";

const char kRule[] = R"(-- แผนจัดการขยะ
requirement "waste_plan" {
  topic = words { "แผนจัดการขยะ" },
  element "sorting" { named = words { "จุดคัดแยกขยะ" } },
  element "budget" { named = words { "งบประมาณจัดการขยะ" }, is = amount },
  check = function(report, item)
    if report.year == 2575 then return { budget = { level = "missing" } } end
  end,
  accept = { sorting = { "ติดตั้งจุดคัดแยกขยะ" } },
  advice { action = "จัดทำแผนจัดการขยะปี {year}" },
}
)";

const char kReport[] =
    "# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2575\n\n"
    "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดสมมติ\n\n"
    "มาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\n"
    "การจัดการขยะ\t๑. จัดทำแผนจัดการขยะ และเพิ่มจุดคัดแยกขยะ\tสำนักปลัด\tม.ค. – ก.ย. ๗๕\n";

struct Author {
  Author() {
    std::filesystem::copy(std::string(OIT_ROOT) + "/rules", folder.path / "rules",
                          std::filesystem::copy_options::recursive);
    report = folder.Write("report.md", kReport);
  }
  Ran Run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(),
                     {"--lang", "en", "--rules", (folder.path / "rules").string()});
    return Oit(arguments);
  }
  Folder folder;
  std::string report;
};

}  // namespace

TEST_CASE("a new year and a new requirement need an editor, no compiler") {
  const Author author;
  const Ran before = author.Run({"check", author.report});
  CHECK(before.status == 2);
  CHECK(Has(before.err, "no rules for fiscal year 2575"));

  author.folder.Write("rules/years/2575.yaml", kYear);
  CHECK(Has(author.Run({"check", author.report}).err, "no requirement is called “waste_plan”"));

  author.folder.Write("rules/requirements/waste_plan.lua", kRule);
  CHECK(author.Run({"rules", "test", "waste_plan"}).status == 0);
  const Ran after = author.Run({"check", author.report, "-o", "json", "--fail-on", "never"});
  CHECK(after.err == "");
  CHECK(after.status == 0);
  CHECK(Has(after.out, "\"year\": 2575"));
  CHECK(Has(after.out, "\"requirements\": [\n        \"waste_plan\"\n      ]"));
  const Ran shown = author.Run({"check", author.report, "--all"});
  CHECK(Has(shown.out, "O2 "));
  CHECK(Has(shown.out, "จัดทำแผนจัดการขยะปี ๒๕๗๕"));
}

TEST_CASE("a word added to a rule is found at once") {
  const Author author;
  author.folder.Write("rules/years/2575.yaml", kYear);
  author.folder.Write("rules/requirements/waste_plan.lua", kRule);
  const auto level = [&] {
    const std::string out = author.Run({"check", author.report, "-o", "json"}).out;
    const size_t element = out.find("\"id\": \"sorting\"");
    REQUIRE(element != std::string::npos);
    const size_t at = out.find("\"level\": \"", element) + 10;
    return out.substr(at, out.find('"', at) - at);
  };
  CHECK(level() == "planned");
  std::string rule = kRule;
  rule.replace(rule.find("จุดคัดแยกขยะ"), std::string("จุดคัดแยกขยะ").size(), "ถังขยะเปียก");
  author.folder.Write("rules/requirements/waste_plan.lua", rule);
  CHECK(level() == "missing");
}
