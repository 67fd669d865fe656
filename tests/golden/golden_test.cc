#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "golden/judged.h"

namespace oit {

// fixtures/golden/NAME.golden holds what a person found right. scripts/golden writes them anew;
// read the difference before it is committed.
TEST_CASE("each fixture gives its golden checklist") {
  std::vector<std::string> paths = Fixtures();
  for (std::string& folder : Folders()) paths.push_back(std::move(folder));
  for (std::string& page : Pages()) paths.push_back(std::move(page));
  for (const std::string& path : paths) {
    CAPTURE(path);
    std::string golden = std::string(OIT_ROOT "/fixtures/golden/") +
                         std::filesystem::path(path).filename().string() + ".golden";
    std::string judged = Judged(path);
    if (std::getenv("OIT_WRITE_GOLDEN")) std::ofstream(golden, std::ios::binary) << judged;
    CHECK(ReadAll(golden) == judged);
  }
}

// fixtures/golden/NAME.plan.md: the measures that are drafted from a report, as an officer gets
// them. Written anew by scripts/golden too.
TEST_CASE("each fixture gives its golden plan") {
  for (const char* name :
       {"labelled/reports/nongphaikhwang-2567-measures.txt", "results-b-2567.txt"}) {
    CAPTURE(name);
    const std::string path = std::string(OIT_ROOT "/fixtures/") + name;
    const std::string rules = OIT_ROOT "/rules";
    const char* arguments[] = {"oit", "plan", path.c_str(), "-o", "md", "--rules", rules.c_str()};
    std::ostringstream out, err;
    CHECK(RunProgram(7, arguments, out, err) == 0);
    CHECK(err.str() == "");
    const std::string golden = std::string(OIT_ROOT "/fixtures/golden/") +
                               std::filesystem::path(name).filename().string() + ".plan.md";
    if (std::getenv("OIT_WRITE_GOLDEN")) std::ofstream(golden, std::ios::binary) << out.str();
    CHECK(ReadAll(golden) == out.str());
  }
}

}  // namespace oit
