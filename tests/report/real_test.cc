#include <doctest/doctest.h>

#include <sstream>

#include "base/file.h"
#include "check/check.h"
#include "report/write.h"
#include "schema_check.h"
#include "text/key.h"

using namespace oit;

namespace {

std::vector<std::string> Reports() {
  std::vector<std::string> paths;
  for (const char* folder : {OIT_ROOT "/fixtures", OIT_SHARED "/reports"}) {
    for (const char* suffix : {".txt", ".md"}) {
      Result<std::vector<std::string>> found = ListFiles(folder, suffix);
      if (!found) {
        MESSAGE(folder << " is not there: its reports are not read");
        break;
      }
      paths.insert(paths.end(), found->begin(), found->end());
    }
  }
  return paths;
}

}  // namespace

TEST_CASE("whole reports: JSON fits its schema, screens fit their width") {
  std::string schema = *ReadFile(OIT_ROOT "/engine/report/checklist.schema.json", 1 << 20);
  Result<Checker> checker = Checker::Open(OIT_ROOT "/rules");
  REQUIRE(checker.ok());
  CheckOptions check;
  for (const std::string& path : Reports()) {
    CAPTURE(path);
    Result<CheckedReport> report = checker->Check(path, check);
    if (!report) continue;  // a fixture of another kind: no year, broken bytes
    std::string json = ChecklistJson(report->checklist, *report->pack, report->document);
    for (const std::string& problem : schema::Problems(schema, json)) FAIL_CHECK(problem);
    TextOptions all;
    all.all = true;
    for (const TextOptions& options : {TextOptions{}, all}) {
      std::istringstream lines(ChecklistText(report->checklist, *report->pack, options));
      for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(DisplayWidth(line) <= options.width);
      }
    }
  }
}
