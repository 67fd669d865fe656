#include "lua/read.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "lua/vocabulary.h"

using namespace oit;

namespace {

constexpr const char* kRich = R"lua(-- ข้อมูลผู้บริหาร
local shared = { "ร่วมกัน" }

requirement "executives" {
  topic = words { "ข้อมูลผู้บริหาร", "รายนาม ... ผู้บริหาร",
                  list "places.menu", pattern "o2[^0-9]",
                  except = { "ประมวลจริยธรรมผู้บริหาร" } },
  report = "measures",
  element "chief" { named = words { "ผู้บริหารสูงสุด" }, alone = words "นายก อบต." },
  element "photo" { named = words { "รูปถ่าย", 'ภาพถ่าย' }, is = image },
  element "contact" {
    named = words(shared),
    is = any_of { phone, email },
  },
  element "responsible" { column = "responsible" },
  element "year" { named = words { "ปี" }, year = "named" },
  accept = { topic = { "ข้อความ", plan "เพิ่มข้อมูล" }, contact = "โทร. 0-4400-0000" },
  reject = { topic = { described "ตัวชี้วัดนี้", heading "หัวข้อ" } },
  levels = { planned = { topic = { plan "เพิ่มข้อมูลผู้บริหาร" } } },
  advice { action = "ปรับปรุงของปี {year}", steps = { "หนึ่ง", "สอง" }, responsible = "สำนักปลัด" },
  advice { action = "อีกมาตรการ", steps = "ขั้นเดียว" },
  check = function(report, item)
    if #report.blocks > 0 then return {} end
  end,
}
)lua";

const Requirement& Rich() {
  static const Requirement requirement = [] {
    auto read = ReadRequirement(kRich, "rules/executives.lua");
    REQUIRE(read.ok());
    return *read;
  }();
  return requirement;
}

Place At(uint32_t line, uint32_t column) { return {"rules/executives.lua", line, column}; }

}  // namespace

TEST_CASE("words keep their places") {
  const Words& topic = Rich().topic;
  REQUIRE(topic.phrases.size() == 2);
  CHECK(topic.phrases[0].text == "ข้อมูลผู้บริหาร");
  CHECK(topic.phrases[0].place == At(5, 19));
  CHECK(topic.phrases[1].place == At(5, 38));
  REQUIRE(topic.lists.size() == 1);
  CHECK(topic.lists[0].text == "places.menu");
  CHECK(topic.lists[0].place == At(6, 24));
  CHECK(topic.patterns.at(0).text == "o2[^0-9]");
  CHECK(topic.except.at(0).place == At(7, 30));
}

TEST_CASE("elements") {
  const Requirement& rule = Rich();
  CHECK(rule.slug == "executives");
  CHECK(rule.report == "measures");
  CHECK(rule.place == At(4, 1));
  REQUIRE(rule.elements.size() == 5);
  CHECK(rule.Find("chief")->alone.phrases.at(0).place == At(9, 72));
  CHECK(rule.Find("photo")->place == At(10, 3));
  CHECK(rule.Find("photo")->is == std::vector<Shape>{Shape::kImage});
  CHECK(rule.Find("photo")->named.phrases.at(1).text == "ภาพถ่าย");
  CHECK(rule.Find("contact")->is == std::vector<Shape>{Shape::kPhone, Shape::kEmail});
  CHECK(rule.Find("contact")->named.phrases.at(0).place == At(2, 18));
  CHECK(rule.Find("responsible")->column == "responsible");
  CHECK(rule.Find("year")->asks_year);
  CHECK_FALSE(rule.Find("chief")->asks_year);
}

TEST_CASE("examples, advice and check") {
  const Requirement& rule = Rich();
  REQUIRE(rule.examples.size() == 6);
  CHECK(rule.examples[0].context == ExampleContext::kDone);
  CHECK(rule.examples[0].place == At(17, 24));
  CHECK(rule.examples[1].context == ExampleContext::kPlan);
  CHECK(rule.examples[1].place == At(17, 40));
  CHECK(rule.examples[2].element == "contact");
  CHECK(rule.examples[3].kind == Example::Kind::kReject);
  CHECK(rule.examples[4].context == ExampleContext::kHeading);
  CHECK(rule.examples[5].kind == Example::Kind::kLevel);
  CHECK(rule.examples[5].level == "planned");
  REQUIRE(rule.advice.size() == 2);
  CHECK(rule.advice[0].steps == std::vector<std::string>{"หนึ่ง", "สอง"});
  CHECK(rule.advice[1].steps == std::vector<std::string>{"ขั้นเดียว"});
  CHECK(rule.has_check);
  CHECK(rule.source == kRich);
}

TEST_CASE("the smallest rule, with a byte order mark and Windows line ends") {
  const auto read = ReadRequirement(
      "\xEF\xBB\xBFrequirement \"a1\" {\r\n  topic = words { \"ก\" }\r\n}\r\n", "a1.lua");
  REQUIRE(read.ok());
  CHECK(read->topic.phrases.at(0).place == Place{"a1.lua", 2, 19});
  CHECK_FALSE(read->checked());
  CHECK_FALSE(read->has_check);
}

TEST_CASE("every shape and context has its word") {
  const auto shapes = lua::WordNames(lua::WordKind::kShape);
  for (const std::string& name : shapes) {
    INFO(name);
    const auto shape = ParseShape(name);
    REQUIRE(shape.has_value());
    CHECK(name == Name(*shape));
  }
  CHECK(shapes.size() == static_cast<size_t>(Shape::kAddress) + 1);
  const auto contexts = lua::WordNames(lua::WordKind::kContext);
  REQUIRE(contexts.size() == static_cast<size_t>(ExampleContext::kOwn) + 1);
  for (size_t i = 0; i < contexts.size(); ++i) {
    CHECK(contexts[i] == Name(static_cast<ExampleContext>(i)));
  }
}

TEST_CASE("a folder is read whole or not at all, with all problems of all files") {
  const auto folder = std::filesystem::temp_directory_path() /
                      ("oit_lua_test_" + std::to_string(std::random_device{}()));
  std::filesystem::create_directory(folder);
  const auto write = [&](const char* name, const std::string& text) {
    std::ofstream(folder / name) << text;
  };
  write("a.lua", "requirement \"a\" { topic = words \"ก\" }");
  write("b.lua", "requirement \"b\" { topic = words \"ข\" }");
  const auto good = ReadRequirements(folder.string());
  REQUIRE(good.ok());
  CHECK(good->size() == 2);
  CHECK(good->at("b").topic.phrases.at(0).text == "ข");

  write("b.lua", "requirement \"a\" { topic = words \"ข\" }");
  write("c.lua", "requirement \"c\" { tpic = words \"ข\" ");
  write("d.lua", "while true do end");
  const auto bad = ReadRequirements(folder.string());
  REQUIRE_FALSE(bad.ok());
  std::vector<std::string> codes;
  for (const Error& error : bad.errors()) codes.push_back(error.code);
  CHECK(codes == std::vector<std::string>{"rule.file", "rule.syntax", "rule.limit"});
  std::filesystem::remove_all(folder);
  CHECK_FALSE(ReadRequirements(folder.string()).ok());
}

TEST_CASE("a rule may use the library while it is read") {
  const auto words = [](const std::string& value) {
    const auto read =
        ReadRequirement("requirement \"a\" { topic = words { " + value + " } }", "a.lua");
    return read.ok() ? read->topic.phrases.at(0).text : "unread";
  };
  CHECK(words("(\"ก\"):rep(2)") == "กก");
  CHECK(words("(\"AB\")[\"lower\"](\"AB\")") == "ab");
  CHECK(words("tostring(12)") == "12");
  CHECK(words("\"ก\" .. \"ข\"") == "กข");
}
