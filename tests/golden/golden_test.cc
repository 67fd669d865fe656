#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "golden/judged.h"

namespace oit {

// fixtures/golden/NAME.golden holds what a person found right. scripts/golden writes them anew;
// read the difference before it is committed.
TEST_CASE("each fixture gives its golden checklist") {
  std::vector<std::string> paths = Fixtures();
  for (std::string& folder : Folders()) paths.push_back(std::move(folder));
  for (const std::string& path : paths) {
    CAPTURE(path);
    std::string golden = std::string(OIT_ROOT "/fixtures/golden/") +
                         std::filesystem::path(path).filename().string() + ".golden";
    std::string judged = Judged(path);
    if (std::getenv("OIT_WRITE_GOLDEN")) std::ofstream(golden, std::ios::binary) << judged;
    CHECK(ReadAll(golden) == judged);
  }
}

}  // namespace oit
