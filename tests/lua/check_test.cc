#include "lua/check.h"

#include <doctest/doctest.h>

#include "lua/read.h"

using namespace oit;

namespace {

using Found = std::map<std::string, CheckElement>;

Result<Found> Run(const std::string& body) {
  const std::string source =
      "requirement \"a\" { topic = words \"ก\", element \"contact\" {}, element \"photo\" {},\n"
      "check = function(report, item)\n" +
      body + "\nend }\n";
  const auto rule = ReadRequirement(source, "a.lua");
  REQUIRE(rule.ok());
  CheckReport report;
  report.year = 2568;
  report.kind = "results-report";
  report.blocks.resize(2);
  report.blocks[0].index = 3;
  report.blocks[0].text = "โทร. 044";
  report.blocks[0].shapes = {"phone"};
  report.blocks[1].index = 7;
  report.blocks[1].text = "รูปถ่าย";
  CheckItem item;
  item.requirement = "a";
  item.topic = "claimed";
  item.topic_blocks = {3, 7};
  item.elements["contact"] = {"planned", {3}, ""};
  item.elements["photo"] = {"missing", {}, ""};
  return RunCheck(*rule, report, item);
}

std::string Told(const std::string& body) {
  const auto result = Run(body);
  REQUIRE_FALSE(result.ok());
  CHECK(result.errors()[0].code == "rule.check");
  return result.errors()[0].message.en;
}

}  // namespace

TEST_CASE("a check sees the report and the item and answers by element") {
  const auto result = Run(R"lua(
    assert(report.year == 2568 and report.kind == "results-report")
    assert(#report.blocks == 2 and type(report.blocks) == "table")
    assert(report.blocks[1].shapes[1] == "phone" and report.blocks[3] == nil)
    assert(item.topic == "claimed" and item.topic_blocks[2] == 7)
    assert(item.elements.contact.level == "planned" and item.elements.nothing == nil)
    local evidence = {}
    for _, block in ipairs(report.blocks) do
      if block.text:find("โทร", 1, true) then table.insert(evidence, block.index) end
    end
    return { contact = { level = "shown", evidence = evidence, why = "มีเบอร์โทร" } }
  )lua");
  REQUIRE(result.ok());
  REQUIRE(result->size() == 1);
  const CheckElement& contact = result->at("contact");
  CHECK(contact.level == "shown");
  CHECK(contact.evidence == std::vector<int>{3});
  CHECK(contact.why == "มีเบอร์โทร");
}

TEST_CASE("a check may have nothing to say") {
  CHECK(Run("").ok());
  CHECK(Run("return {}").ok());
}

TEST_CASE("bad answers") {
  CHECK(Told("return 5").find("must return a table") != std::string::npos);
  CHECK(Told("return { foto = { level = 'shown' } }").find("foto") != std::string::npos);
  CHECK(Told("return { photo = 'shown' }").find("photo") != std::string::npos);
  CHECK(Told("return { photo = { level = 'pass' } }").find("“pass”") != std::string::npos);
  CHECK(Told("return { photo = { evidence = { 3 } } }").find("level") != std::string::npos);
  CHECK(Told("return { photo = { level = 'shown', evidence = { 4 } } }").find("indexes") !=
        std::string::npos);
  CHECK(Told("return { photo = { level = 'shown', evidence = 3 } }").find("indexes") !=
        std::string::npos);
  CHECK(Told("return { photo = { level = 'shown', wy = '' } }").find("wy") != std::string::npos);
  CHECK(Told("return { photo = { level = 'shown', why = '\\xff' } }").find("why") !=
        std::string::npos);
  CHECK(Told("local t = {} t.photo = t t.level = 'shown' return t").find("level") !=
        std::string::npos);
}

TEST_CASE("pairs goes in order, sort is stable") {
  CHECK(Run(R"lua(
    local seen = ""
    for key in pairs({ z = 1, a = 2, [3] = 3, [1] = 4, m = 5 }) do seen = seen .. key end
    assert(seen == "13amz", seen)
    seen = ""
    for id, element in pairs(item.elements) do seen = seen .. id .. element.level end
    assert(seen == "contactplannedphotomissing", seen)
    local list = {}
    for i = 1, 99 do list[i] = { key = i % 3, i = i } end
    table.sort(list, function(a, b) return a.key < b.key end)
    for i = 2, 99 do
      assert(list[i - 1].key < list[i].key or list[i - 1].i < list[i].i)
    end
    local numbers = { 5, 2, 9, 1, 7 }
    table.sort(numbers)
    assert(table.concat(numbers, ",") == "1,2,5,7,9")
  )lua")
            .ok());
}

TEST_CASE("a word is found as it stands; Lua's patterns are not offered") {
  CHECK(Run(R"lua(
    local from, to = ("โทร. 0-4400-0000"):find("0-44")
    assert(to - from == 3 and ("a.b"):find(".") == 2 and ("abc"):find("") == 1)
    assert(("abc"):find("c", 3) == 3 and ("abc"):find("a", 2) == nil and ("abc"):find("", 10) == nil)
  )lua")
            .ok());
  for (const char* word : {"match", "gmatch", "gsub"}) {
    CAPTURE(word);
    CHECK_FALSE(Run(std::string("return { photo = { level = 'shown', why = string.") + word +
                    "('abc', 'b', 'c') } }")
                    .ok());
  }
}
