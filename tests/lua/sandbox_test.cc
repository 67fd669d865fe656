#include <doctest/doctest.h>

#include "lua/check.h"
#include "lua/read.h"

using namespace oit;

namespace {

// How a rule with this check ends: "ok", or its English message.
std::string Check(const std::string& body) {
  const std::string source =
      "requirement \"a\" { topic = words \"ก\", element \"b\" {},\n"
      "check = function(report, item)\n" +
      body + "\nend }\n";
  const auto rule = ReadRequirement(source, "a.lua");
  if (!rule.ok()) return "unread: " + Format(rule.errors()[0], Language::kEnglish);
  CheckReport report;
  report.blocks.resize(1);
  report.blocks[0].text = "โทร. 044";
  CheckItem item;
  item.elements["b"].level = "planned";
  const auto result = RunCheck(*rule, report, item);
  if (result.ok()) return "ok";
  REQUIRE(result.errors().size() == 1);
  CHECK(result.errors()[0].code == "rule.check");
  return result.errors()[0].message.en;
}

std::string Load(const std::string& script) {
  const auto rule =
      ReadRequirement(script + "\nrequirement \"a\" { topic = words \"ก\" }\n", "a.lua");
  return rule.ok() ? "ok" : rule.errors()[0].code + ": " + rule.errors()[0].message.en;
}

bool Holds(const std::string& text, const std::string& part) {
  INFO(text);
  const bool holds = text.find(part) != std::string::npos;
  CHECK(holds);
  return holds;
}

}  // namespace

TEST_CASE("endless loops end") {
  Holds(Check("while true do end"), "too long");
  Holds(Check("local function f() return f() end return f()"), "too long");
  Holds(Check("local s = '' repeat s = string.format('%s', 'x') until false"), "too long");
  Holds(Load("while true do end"), "rule.limit");
  Holds(Load("local t = {} for i = 1, 1e9 do t[i % 7] = i end"), "rule.limit");
}

TEST_CASE("memory grabs end") {
  Holds(Check("local t = {} for i = 1, 1e8 do t[i] = i end"), "memory");
  Holds(Check("local t = {} while true do t = { t, {}, {} } end"), "memory");
  Holds(Check("local s = 'x' while true do s = s .. s end"), "longer than");
  Holds(Check("local s = ('x'):rep(60000) while true do local t = s .. 'y' end"), "memory");
  Holds(Check("local function f() return 1 + f() end return f()"), "");
  Holds(Load("local s = 'x' for i = 1, 60 do s = s .. s end"), "rule.limit");
}

TEST_CASE("a heap kept nearly full does not buy endless collections") {
  Holds(Check("local t = {} for i = 1, 120000 do t[i] = { i } end\n"
              "while true do local s = ('x'):rep(30000) .. 'y' end"),
        "");
}

TEST_CASE("repetition and pattern bombs end") {
  Holds(Check("local s = ('x'):rep(1e9)"), "string.rep");
  Holds(Check("local s = string.rep('', 1e15)"), "");
  Holds(Check("return string.match(('a'):rep(50000), ('a*'):rep(60) .. 'b')"), "");
  Holds(Check("for x in ('a'):rep(50000):gmatch(('a?'):rep(50) .. '[b]') do end"), "");
  Holds(Check("return (('a'):rep(50000):gsub('.-.-.-b', ''))"), "");
  Holds(Check("local text, word = ('a'):rep(60000), ('a'):rep(30000) .. 'b'\n"
              "while true do text:find(word) end"),
        "too long");
}

TEST_CASE("work in the library is paid for") {
  Holds(Check("local t = {} for i = 1, 100000 do t[i] = -i end\n"
              "while true do table.insert(t, 1, 0) table.remove(t, 1) end"),
        "too long");
  Holds(Check("local t = {} for i = 1, 200000 do t[i] = i % 1000 end table.sort(t)"), "too long");
  Holds(Check("local t = {} for i = 1, 3000 do t[i] = 'xxxxxxxxxx' end\n"
              "while true do local s = table.concat(t) end"),
        "");
}

TEST_CASE("what a rule is not given") {
  for (const char* name : {"io",       "os",      "load",      "loadstring",   "dofile",
                           "loadfile", "require", "debug",     "package",      "collectgarbage",
                           "rawset",   "rawget",  "rawequal",  "setmetatable", "getmetatable",
                           "pcall",    "xpcall",  "coroutine", "_G",           "print",
                           "select",   "next"}) {
    INFO(name);
    Holds(Check(std::string("return ") + name), "nobody knows");
    Holds(Load(std::string("local x = ") + name), "is not offered");
  }
  Holds(Check("return ('').dump('x')"), "nil value");
  Holds(Check("return string.dump(function() end)"), "nil value");
  Holds(Check("return math.random()"), "nil value");
  Holds(Check("return table.unpack({})"), "nil value");
}

TEST_CASE("what is shared cannot be changed") {
  Holds(Check("string.find = nil"), "read-only");
  Holds(Check("('').find = nil"), "");
  Holds(Check("table.sort = nil"), "read-only");
  Holds(Check("report.year = 2"), "cannot be changed");
  Holds(Check("report.blocks[1].text = ''"), "cannot be changed");
  Holds(Check("report.blocks[2] = 1"), "cannot be changed");
  Holds(Check("item.elements.b.level = 'shown'"), "cannot be changed");
  Holds(Check("table.insert(report.blocks, 1)"), "");
  Holds(Check("x = 1"), "needs 'local'");
  Holds(Check("_ENV.x = 1"), "needs 'local'");
  Holds(Check("words = 1"), "needs 'local'");
}

TEST_CASE("bytecode is refused") {
  const auto rule = ReadRequirement("\x1bLuaT\x19\x93\r\n\x1a\n", "a.lua");
  REQUIRE_FALSE(rule.ok());
  CHECK(rule.errors().size() == 1);
}

TEST_CASE("a rule leaves nothing behind") {
  CHECK(Load("local _ENV = { x = 1 } x = 2") != "ok");
  CHECK(Load("string.find = nil") != "ok");
  CHECK(Load("") == "ok");
  CHECK(Check("assert(string.find('ab', 'b') == 2)") == "ok");
  // Nor for its own next call.
  const auto rule = ReadRequirement(
      "local calls = 0\nrequirement \"a\" { topic = words \"ก\", check = function()\n"
      "calls = calls + 1 assert(calls == 1) end }",
      "a.lua");
  REQUIRE(rule.ok());
  CHECK(RunCheck(*rule, {}, {}).ok());
  CHECK(RunCheck(*rule, {}, {}).ok());
}

TEST_CASE("addresses are never seen") {
  Holds(Check("error(tostring({}) .. tostring(print_me or item) .. tostring(function() end))"),
        "nobody knows");
  CHECK(Check("error(tostring({}) .. tostring(item) .. tostring(words))") ==
        "check failed: tabletablefunction");
  CHECK(Check("error(string.format('%s %s', {}, item))") == "check failed: table table");
  Holds(Check("error(string.format('%p', 'x'))"), "not offered");
  Holds(Check("error(string.format('%\\0%10p', 'x'))"), "");
}

TEST_CASE("an error of a rule has its place") {
  const auto rule = ReadRequirement(
      "requirement \"a\" { topic = words \"ก\",\n  check = function(report)\n"
      "    local n = report.yaer\n  end }",
      "rules/a.lua");
  REQUIRE(rule.ok());
  const auto result = RunCheck(*rule, {}, {});
  REQUIRE_FALSE(result.ok());
  const Error& error = result.errors()[0];
  CHECK(error.place.file == "rules/a.lua");
  CHECK(error.place.line == 3);
  CHECK(error.excerpt == "    local n = report.yaer");
  Holds(error.message.en, "no field 'yaer'");
}

TEST_CASE("errors of odd kinds") {
  Holds(Check("error({})"), "check failed");
  Holds(Check("error()"), "check failed");
  Holds(Check("error('\\xff')"), "check failed: \xEF\xBF\xBD");
  Holds(Check("error('ข้อความ', 0)"), "check failed: ข้อความ");
  Holds(Check("assert(false, 'ไม่พบ')"), "check failed: ไม่พบ");
}
