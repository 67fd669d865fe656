#include <doctest/doctest.h>

#include "load/agency_folder.h"
#include "scratch.h"

namespace oit {
namespace {

TEST_CASE("codes as people write them") {
  for (const char* name : {"O2", "o2", "O02", "02 ข้อมูลผู้บริหาร", "o 2", "O-2", "O๒ ผู้บริหาร", "O.2"}) {
    CHECK_MESSAGE(ItemCode(name) == "O2", name);
  }
  CHECK(ItemCode("O29 รายงาน") == "O29");
  for (const char* name : {"", "O", "2", "2567", "Other", "O0", "O123", "รายงาน O2"}) {
    CHECK_MESSAGE(ItemCode(name).empty(), name);
  }
}

TEST_CASE("a folder is an agency's by agency.yaml, or by subfolders with codes") {
  Scratch listed, coded, months;
  listed.Write("agency.yaml", "agency: อบต.สมมุติ\n");
  CHECK(IsAgencyFolder(listed.folder()));
  coded.Write("o2/ผู้บริหาร.txt", "นายสมมุติ");
  CHECK(IsAgencyFolder(coded.folder()));
  months.Write("02 กุมภาพันธ์/รายงาน.txt", "รายงาน");
  CHECK_FALSE(IsAgencyFolder(months.folder()));
}

TEST_CASE("agency.yaml names files and links by item") {
  Scratch scratch;
  scratch.Write("agency.yaml",
                "agency: องค์การบริหารส่วนตำบลสมมุติ\namphoe: เมือง\nprovince: สมมุติบุรี\n"
                "site: https://www.sommut.go.th\nyear: 2568\nitems:\n"
                "  o10: [แผน.txt, https://www.sommut.go.th/e]\n  O2: ผู้บริหาร.txt\n"
                "  O3: {files: [ติดต่อ.txt], links: [https://www.sommut.go.th]}\n  O4:\n");
  Result<AgencyFolder> folder = ReadAgencyFolder(scratch.folder());
  REQUIRE(folder.ok());
  CHECK(folder->province == "สมมุติบุรี");
  CHECK(folder->year == 2568);
  REQUIRE(folder->items.size() == 4);
  CHECK(folder->items[0].code == "O2");
  CHECK(folder->items[0].files == std::vector<std::string>{"ผู้บริหาร.txt"});
  CHECK(folder->items[1].links == std::vector<std::string>{"https://www.sommut.go.th"});
  CHECK(folder->items[2].files.empty());
  CHECK(folder->items[3].code == "O10");
  CHECK(folder->items[3].links.size() == 1);
}

TEST_CASE("subfolders answer the items that agency.yaml does not list") {
  Scratch scratch;
  scratch.Write("agency.yaml", "year: 2568\nitems:\n  O2: ทำเนียบ.txt\n");
  scratch.Write("O2/เก่า.txt", "x");
  scratch.Write("03 ติดต่อ/ติดต่อ.txt", "x");
  scratch.Write("03 ติดต่อ/แผนที่/แผนที่.txt", "x");
  scratch.Write("03 ติดต่อ/~$ติดต่อ.txt", "x");
  Result<AgencyFolder> folder = ReadAgencyFolder(scratch.folder());
  REQUIRE(folder.ok());
  REQUIRE(folder->items.size() == 2);
  CHECK(folder->items[0].files == std::vector<std::string>{"ทำเนียบ.txt"});
  CHECK(folder->items[1].files ==
        std::vector<std::string>{"03 ติดต่อ/ติดต่อ.txt", "03 ติดต่อ/แผนที่/แผนที่.txt"});
}

TEST_CASE("slips in agency.yaml have their place") {
  const std::pair<std::string, std::string> slips[] = {
      {"items:\n  X2: a.txt\n", "folder.code"},
      {"items:\n  O2: a.txt\n  o2: b.txt\n", "folder.doubled_code"},
      {"items:\n  O2: ../อื่น/a.txt\n", "folder.outside"},
      {"items:\n  O2: /etc/passwd\n", "folder.outside"},
      {"year: 2025\n", "folder.year"},
      {"agncy: อบต.สมมุติ\n", "yaml.unknown_key"}};
  for (const auto& [text, code] : slips) {
    Scratch scratch;
    scratch.Write("agency.yaml", text);
    Result<AgencyFolder> folder = ReadAgencyFolder(scratch.folder());
    REQUIRE_FALSE(folder.ok());
    CHECK(folder.errors().front().code == code);
    CHECK(folder.errors().front().place.line > 0);
  }
}

}  // namespace
}  // namespace oit
