#include <doctest/doctest.h>

#include <functional>
#include <sstream>

#include "base/file.h"
#include "cli/watch_command.h"
#include "small_rules.h"

using namespace oit;

namespace {

const char kReport[] = "# ข้อมูลการติดต่อ ปีงบประมาณ พ.ศ. 2571\n\nโทร. 0-4400-0000\n";

size_t Count(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("--watch checks again after each change, past broken rules, for every output") {
  const Rules rules;
  CheckArguments arguments;
  arguments.common.language = Language::kEnglish;
  arguments.reports = {rules.folder.Write("report.md", kReport)};
  arguments.year = 2571;
  const std::string json = rules.Path("out.json");
  arguments.outputs = {{OutputFormat::kText, ""}, {OutputFormat::kJson, json}};

  const std::string good = GoodRules().at(kRule);
  std::vector<std::function<void()>> edits = {
      [] {},  // nothing changes: nothing is said
      [&] { rules.folder.Write(kRule, good.substr(0, good.size() - 4)); },
      [] {},
      [&] { rules.folder.Write(kRule, good + "-- mended\n"); },
      [&] { rules.folder.Write("report.md", std::string(kReport) + "\nแผนที่\n"); },
      [] {},
  };
  size_t next = 0;
  const auto wait = [&] {
    if (next == edits.size()) return false;
    edits[next++]();
    return true;
  };
  std::ostringstream out, err;
  const int status = WatchReports(arguments, rules.folder.path.string(), wait, out, err);

  CHECK(status != kStatusBroken);
  CHECK(Count(out.str(), "ITA 2571") == 2);  // at first, and when the rule was mended
  CHECK(Count(err.str(), "changed: ") == 2);
  CHECK(Count(err.str(), "contact.lua:2:23: this { has no } that closes it") == 1);
  CHECK(Has(err.str(), "contact.lua, " + rules.Path("report.md") + " ──"));
  CHECK(Has(*ReadFile(json, 1 << 20), "แผนที่"));
}
