#include <doctest/doctest.h>

#include "lua/read.h"

using namespace oit;

namespace {

// The codes of what is wrong, in the order of the file.
std::vector<std::string> Wrong(const std::string& body) {
  const auto read = ReadIndicator("indicator \"a\" { number = 4, about = \"ก\",\n" + body + "\n}\n",
                                  "indicators/a.lua");
  std::vector<std::string> codes;
  if (read.ok()) return codes;
  for (const Error& error : read.errors()) codes.push_back(error.code);
  return codes;
}

using Codes = std::vector<std::string>;

IndicatorRule Serving(const std::string& slug, int number) {
  return *ReadIndicator("indicator \"a\" { number = " + std::to_string(number) +
                            ", about = \"ก\",\n measure { action = \"ข\", requirements = { \"" +
                            slug + "\" }, steps = { \"{items}\" } } }\n",
                        "indicators/a.lua");
}

}  // namespace

TEST_CASE("an indicator is read with its measures") {
  const auto read = ReadIndicator(
      "indicator \"a\" {\n  number = 5, about = \"วัดความเชื่อมั่น\",\n"
      "  measure { action = \"ชี้แจง {year}\", steps = { \"ประชุม{staff}\", \"{items}\" },\n"
      "    requirements = { \"qa\", \"news\" }, usual = { \"qa\" }, also = { 7 } },\n}\n",
      "indicators/a.lua");
  REQUIRE(read.ok());
  CHECK(read->number == 5);
  CHECK(read->about == "วัดความเชื่อมั่น");
  REQUIRE(read->measures.size() == 1);
  CHECK(read->measures[0].text.steps.size() == 2);
  CHECK(read->measures[0].requirements[1].text == "news");
  CHECK(read->measures[0].requirements[1].place.line == 4);
  CHECK(read->measures[0].usual.size() == 1);
  CHECK(read->measures[0].also == std::vector<int>{7});
}

TEST_CASE("slips in an indicator are told by place, all at once") {
  CHECK(Wrong("measure { action = \"ข\" }").empty());
  CHECK(Wrong("measure { acton = \"ข\" }") == Codes{"rule.key"});
  CHECK(Wrong("measure { action = \"เผยแพร่ใน {code}\" }") == Codes{"rule.placeholder"});
  CHECK(Wrong("measure { action = \"ข\", also = { 11 } }") == Codes{"rule.choice"});
  CHECK(Wrong("measure { action = \"ข\", steps = { \"{items}\" } }") == Codes{"rule.steps"});
  CHECK(Wrong("measure { action = \"ข\", requirements = { \"qa\" } }") == Codes{"rule.steps"});
  CHECK(Wrong("advice { action = \"ข\" }") == Codes{"rule.type"});
  CHECK(Wrong("measure { action = 4 },\nmeasure { steps = { 5 } }") ==
        Codes{"rule.type", "rule.missing", "rule.type"});
}

TEST_CASE("a file of another kind, name or number is refused") {
  const auto place =
      ReadIndicator("requirement \"a\" { topic = words \"กขค\" }\n", "indicators/a.lua");
  REQUIRE_FALSE(place.ok());
  CHECK(place.errors()[0].code == "rule.place");
  const auto number =
      ReadIndicator("indicator \"b\" { number = 0, about = \"ก\" }\n", "indicators/a.lua");
  REQUIRE_FALSE(number.ok());
  CHECK(number.errors().size() == 2);  // the number, and the file's name
}

TEST_CASE("requirements are known, and each is served once") {
  std::map<std::string, Requirement> requirements;
  requirements["qa"].slug = "qa";
  CHECK(CheckIndicators({Serving("qa", 7)}, requirements).empty());
  const Errors unknown = CheckIndicators({Serving("qna", 7)}, requirements);
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].code == "pack.requirement");
  CHECK(unknown[0].hint.en == "did you mean “qa”?");
  IndicatorRule other = Serving("qa", 7);
  other.measures[0].usual = {{"news", {}}};  // not of this measure
  CHECK(CheckIndicators({other}, requirements).size() == 1);
  CHECK(CheckIndicators({Serving("qa", 7), Serving("qa", 8)}, requirements).size() == 1);
  CHECK(CheckIndicators({Serving("qa", 7), Serving("qa", 7)}, requirements).size() == 2);
}
