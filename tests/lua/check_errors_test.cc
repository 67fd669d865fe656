#include <doctest/doctest.h>

#include "lua/read.h"

using namespace oit;

namespace {

// A whole check with `from` of it replaced by `to`.
std::string Check(const std::string& from = "", const std::string& to = "") {
  std::string source = R"lua(check "score.total" {
  about = "numbers",
  severity = "warning",
  title = { th = "คะแนน", en = "scores" },
  message = { th = "ระบุ {stated}", en = "says {stated}" },
  find = function(report) return {}, 0 end,
  accept = { "ก" },
  reject = { "ข" },
}
)lua";
  if (from.empty()) return source;
  const size_t at = source.find(from);
  REQUIRE(at != std::string::npos);
  return source.replace(at, from.size(), to);
}

struct Slip {
  const char* what;
  const char* from;
  const char* to;
  const char* told;  // code, line and column of the only error
  const char* says;  // a part of its message or hint
};

constexpr Slip kSlips[] = {
    {"a key misspelt", "severity", "severety", "rule.key@3:3", "did you mean “severity”?"},
    {"a kind that there is not", "\"numbers\"", "\"number\"", "rule.choice@2:11",
     "did you mean “numbers”?"},
    {"a severity that there is not", "\"warning\"", "\"error\"", "rule.choice@3:14",
     "warning, note"},
    {"a name without a dot", "score.total", "total", "rule.name@1:7", "a dot between"},
    {"no name", "check \"score.total\" {", "check {", "rule.name@1:1", "needs a name"},
    {"English is missing", ", en = \"scores\" }", " }", "rule.missing@4:11", "lacks its text en"},
    {"another language", "en = \"scores\"", "en = \"scores\", de = \"Punkte\"", "rule.key@4:42",
     "no key “de”"},
    {"a text where two are wanted", "{ th = \"คะแนน\", en = \"scores\" }", "\"คะแนน\"",
     "rule.type@4:11", "both languages"},
    {"a placeholder that is none", "says {stated}", "says {the score}", "rule.placeholder@5:42",
     "as in {stated}"},
    {"a brace alone", "ระบุ {stated}", "ระบุ stated}", "rule.placeholder@5:20", "no placeholder"},
    {"no function", "find = function(report) return {}, 0 end", "find = { }", "rule.type@6:10",
     "function(report)"},
    {"no example that must not give it", "  reject = { \"ข\" },\n", "", "rule.missing@1:21",
     "lacks reject"},
    {"an empty list of examples", "accept = { \"ก\" }", "accept = { }", "rule.empty@7:12",
     "no example"},
    {"an example that is no text", "\"ก\"", "plan \"ก\"", "rule.type@7:14", "texts"},
    {"a value without a name", "  reject", "  \"ค\",\n  reject", "rule.type@8:3", "without a name"},
    {"a global", "check \"score", "limit = 90\ncheck \"score", "rule.global@1:1", "local"},
    {"a requirement", "check \"score", "requirement \"a\" { topic = words \"ก\" }\ncheck \"score",
     "rule.place@1:1", "folder requirements"},
    {"a syntax error", "return {}, 0 end", "return {}, 0", "rule.syntax@6:10", "end"},
};

Errors Read(const std::string& source) {
  const auto read = ReadCheckFile(source, "rules/checks/scores.lua");
  return read.ok() ? Errors() : read.errors();
}

}  // namespace

TEST_CASE("a file of checks is read with its examples and where they stand") {
  const auto read = ReadCheckFile(Check(), "rules/checks/scores.lua");
  REQUIRE(read.ok());
  CHECK(read->name == "checks/scores");
  const ReportCheck& check = read->checks.at(0);
  CHECK(check.id == "score.total");
  CHECK(check.about == About::kNumbers);
  CHECK(check.messages.at("").en == "says {stated}");
  REQUIRE(check.examples.size() == 2);
  CHECK(check.examples[1].kind == Example::Kind::kReject);
  CHECK(check.examples[1].place == Place{"rules/checks/scores.lua", 8, 14});
}

TEST_CASE("each slip is told once, where it is, with what to do") {
  for (const Slip& slip : kSlips) {
    INFO(slip.what);
    const Errors errors = Read(Check(slip.from, slip.to));
    for (const Error& error : errors) INFO(Format(error, Language::kEnglish));
    REQUIRE(errors.size() == 1);
    const Error& error = errors[0];
    CHECK(error.code + "@" + std::to_string(error.place.line) + ":" +
              std::to_string(error.place.column) ==
          slip.told);
    CHECK((error.message.en + error.hint.en).find(slip.says) != std::string::npos);
  }
}

TEST_CASE("an id stands once, and a file of checks has one") {
  const Errors doubled = Read(Check() + Check());
  REQUIRE(doubled.size() == 1);
  CHECK(doubled[0].code == "rule.doubled");
  CHECK(doubled[0].place.line == 10);
  CHECK(Read("local a = 1").at(0).code == "rule.missing");
}

TEST_CASE("a check in a file of a requirement is told") {
  const auto read =
      ReadRequirement("requirement \"a\" { topic = words \"ก\" }\n" + Check(), "a.lua");
  REQUIRE_FALSE(read.ok());
  CHECK(read.errors()[0].code == "rule.place");
  CHECK(read.errors()[0].place.line == 2);
}
