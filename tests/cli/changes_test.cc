#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "typed.h"

using namespace oit;

namespace {

Ran Run(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--rules", kRoot + "/rules"});
  return Oit(arguments);
}

const std::string kResults = kRoot + "/fixtures/results-b-2567.txt";

}  // namespace

TEST_CASE("an officer mends a report and sees what is left since the last check") {
  Folder folder;
  const std::string before = folder.path.string() + "/before.json";
  Run({"check", kResults, "-o", "json:" + before});
  const Ran same = Run({"diff", before, kResults});
  CHECK(same.status == 0);
  CHECK(Has(same.out, "แก้แล้ว 0 เรื่อง · ยังเหลือ"));
  CHECK(Has(same.out, "ใหม่ 0"));

  // Two blank lines above move every passage; a listing of purchases is there now.
  const std::string mended = folder.Write(
      "mended.txt", "\n\n" + *ReadFile(kResults, 1 << 20) +
                        "\nเผยแพร่รายการจัดซื้อจัดจ้างแล้ว: งานที่ซื้อหรือจ้าง วงเงินงบประมาณที่ได้รับจัดสรร (บาท)\n");
  const Ran changed = Run({"diff", before, mended, "-o", "json"});
  const auto json = nlohmann::json::parse(changed.out);
  CHECK(json["schema"] == "oit.diff/1");
  CHECK(json["same_rules"] == true);
  CHECK(json["summary"]["new"] == 0);
  CHECK(json["summary"]["mended"].get<int>() > 0);
  CHECK(changed.status == 0);
}

TEST_CASE("a check by another year's list is compared by subject") {
  Folder folder;
  const std::string before = folder.path.string() + "/before.json";
  const std::string after = folder.path.string() + "/after.json";
  Run({"check", kResults, "-o", "json:" + before});
  Run({"check", kResults, "--year", "2568", "-o", "json:" + after});
  const Ran diff = Run({"diff", before, after});
  CHECK(Has(diff.out, "เกณฑ์ต่างกัน"));
  CHECK(Has(diff.out, "(ปี 2567 คือ O14)"));
  CHECK(Run({"diff", before, kResults, "--year", "2568"}).out.find("เกณฑ์ต่างกัน") !=
        std::string::npos);
}

TEST_CASE("what cannot be compared is told with what to do") {
  Folder folder;
  const Ran report = Run({"diff", kResults, kResults});
  CHECK(report.status == 2);
  CHECK(Has(report.err, "-o json:"));
  CHECK(Run({"diff", folder.path.string() + "/none.json", kResults}).status == 2);
}
