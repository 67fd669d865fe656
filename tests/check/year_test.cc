#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "check/check.h"
#include "scratch.h"

using namespace oit;

namespace {

// What a scan gives whose title OCR read so; the program that reads PDFs is one of the test's own.
Result<CheckedReport> CheckScan(const std::string& title, std::optional<int> year = {}) {
  const Scratch scratch;
  const std::string program = scratch.Write(
      "oit-pdf",
      "#!/bin/sh\ncat >/dev/null\ncat <<'END'\n{\"page\":1,\"image\":true,\"ocr\":\"done\"}\n"
      "{\"text\":[{\"t\":\"" +
          title + "\"}],\"box\":[1,2,3,4],\"ocr\":true}\n{\"end\":1}\nEND\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  ::setenv("OIT_PDF", program.c_str(), 1);
  Result<Checker> checker = Checker::Open(OIT_ROOT "/rules", {true});
  CheckOptions options;
  options.year = year;
  Result<CheckedReport> report = checker->Check(scratch.Write("scan.pdf", "%PDF-1.4\n"), options);
  ::unsetenv("OIT_PDF");
  return report;
}

const std::string kTitle = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ";

}  // namespace

TEST_CASE("a year that only Thai digits of OCR say is asked for") {
  const Result<CheckedReport> thai = CheckScan(kTitle + "๒๕๖๕");
  REQUIRE_FALSE(thai.ok());
  CHECK(thai.errors()[0].code == "check.year");
  CHECK(thai.errors()[0].message.th.find("2565") != std::string::npos);
  CHECK(CheckScan(kTitle + "๒๕๖๕", 2568).ok());
  CHECK(CheckScan(kTitle + "2568").ok());
}
