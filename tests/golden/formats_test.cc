#include "audit/passage.h"
#include "golden/formats.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "golden/judged.h"

// fixtures/formats: one report as every format (scripts/formats makes them of report.html).
namespace oit {
namespace {

const std::string kFolder = OIT_ROOT "/fixtures/formats/";

TEST_CASE("the same report gives the same checklist in every format") {
  const CheckedReport text = Judge(ReadAll(kFolder + "report.txt"));
  const std::vector<std::string> levels = Levels(text, false);
  REQUIRE(levels.size() > 30);
  for (const char* name : {"report.md", "report.html", "report.docx", "report.xlsx",
                           "report-libreoffice.pdf", "report-chromium.pdf"}) {
    CAPTURE(name);
    const CheckedReport report = Judge(ReadAll(kFolder + name), name);
    CHECK(Difference(levels, Levels(report, false)) == "");
    CHECK(report.document.gaps.empty());
  }
}

TEST_CASE("P12: whatever the file is called, its content says what it is") {
  for (const char* name : {"report.html", "report.docx", "report.xlsx", "report-chromium.pdf"}) {
    CAPTURE(name);
    const CheckedReport as_named = Judge(ReadAll(kFolder + name), name);
    const CheckedReport other = Judge(ReadAll(kFolder + name), "รายงาน ผล.php");
    CHECK(other.document.format == as_named.document.format);
    CHECK(Difference(Levels(as_named, true), Levels(other, true)) == "");
  }
}

TEST_CASE("evidence stands at the page, cell or paragraph where a person finds it") {
  const std::pair<const char*, const char*> kPlaces[] = {
      {"report.txt", "บรรทัด 20"},        {"report.html", "บรรทัด 33"},
      {"report.docx", "ตาราง 1 แถว 2"},   {"report.xlsx", "แผ่นงาน “Sheet1” เซลล์ F13"},
      {"report-chromium.pdf", "หน้า 1"}};
  for (const auto& [name, place] : kPlaces) {
    CAPTURE(name);
    const CheckedReport report = Judge(ReadAll(kFolder + name), name);
    std::vector<std::string> places;
    for (const ItemResult& item : report.checklist.items) {
      if (item.item->code != "O21") continue;
      for (const Evidence& one : item.elements[2].evidence) {
        places.push_back(PlaceOf(one.passage).th);
      }
    }
    CHECK(fmt::format("{}", fmt::join(places, "; ")) == place);
  }
}

struct Way {
  const char* name;
  std::string (*write)(const Document&);
};

TEST_CASE("P10, P14: every report as a web page, a Word file, a workbook and a PDF") {
  for (const Way& way : {Way{"html", formats::AsHtml}, Way{"docx", formats::AsDocx},
                         Way{"xlsx", formats::AsXlsx}, Way{"pdf", formats::AsPdf}}) {
    CAPTURE(way.name);
    int written_reports = 0;
    for (const Baseline& baseline : Baselines()) {
      CAPTURE(baseline.name);
      const Document& report = baseline.report.document;
      if (!formats::CanBeWritten(report)) continue;
      ++written_reports;
      const CheckedReport written = Judge(way.write(report));
      CHECK(written.document.format == way.name);
      CHECK(Difference(Levels(baseline.report, false), Levels(written, false)) == "");
    }
    CHECK(written_reports > 20);
  }
}

}  // namespace
}  // namespace oit
