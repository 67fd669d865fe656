#include <doctest/doctest.h>

#include "lua/read.h"

using namespace oit;

namespace {

struct Seen {
  std::string code;
  uint32_t line;
  uint32_t column;
  bool operator==(const Seen&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Seen& seen) {
  return out << seen.code << '@' << seen.line << ':' << seen.column;
}

Errors Read(const std::string& source) {
  const auto read = ReadRequirement(source, "rules/a.lua");
  if (read.ok()) return {};
  return read.errors();
}

// The only error.
Error One(const std::string& source) {
  const Errors errors = Read(source);
  for (const Error& error : errors) MESSAGE(Format(error, Language::kEnglish));
  REQUIRE(errors.size() == 1);
  return errors[0];
}

Seen See(const std::string& source) {
  const Error error = One(source);
  return {error.code, error.place.line, error.place.column};
}

// A rule whose body is line 2.
std::string Body(const std::string& body) {
  return "requirement \"a\" { topic = words { \"ก\" },\n" + body + "\n}\n";
}

bool Holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("unknown keys are told with a suggestion") {
  const Error error = One(Body("  element \"b\" { namd = words { \"ข\" } }"));
  CHECK(error.code == "rule.key");
  CHECK(error.place == Place{"rules/a.lua", 2, 17});
  CHECK(error.hint.en == "did you mean “named”?");
  CHECK(Holds(error.excerpt, "namd"));
  CHECK(See(Body("acept = {}")) == Seen{"rule.key", 2, 1});
  CHECK(See(Body("advice { action = \"ก\", step = { \"ข\" } }")) == Seen{"rule.key", 2, 24});
  CHECK(See("requirement \"a\" {\n tpic = words { \"ก\" } }") == Seen{"rule.key", 2, 2});
  CHECK(See(Body("element \"b\" { named = words { \"ข\", excep = { \"ค\" } } }")) ==
        Seen{"rule.key", 2, 36});
}

TEST_CASE("values of the wrong kind") {
  CHECK(See(Body("element \"b\" { named = \"ข\" }")) == Seen{"rule.type", 2, 23});
  CHECK(See(Body("element \"b\" { is = \"phone\" }")) == Seen{"rule.type", 2, 20});
  CHECK(See(Body("element \"b\" { is = { phone } }")) == Seen{"rule.type", 2, 20});
  CHECK(See(Body("element \"b\" { is = any_of { phone, \"x\" } }")) == Seen{"rule.type", 2, 36});
  CHECK(See(Body("element \"b\" { \"ข\" }")) == Seen{"rule.type", 2, 15});
  CHECK(See(Body("element \"b\" { named = words { \"ข\", 12 } }")) == Seen{"rule.type", 2, 36});
  CHECK(See(Body("\"ข\"")) == Seen{"rule.type", 2, 1});
  CHECK(See(Body("check = \"x\"")) == Seen{"rule.type", 2, 9});
  CHECK(See(Body("element \"b\"")) == Seen{"rule.type", 2, 1});
  CHECK(See(Body("accept = { topic = { 5 } }")) == Seen{"rule.type", 2, 22});
  CHECK(See(Body("accept = { \"ข\" }")) == Seen{"rule.type", 2, 12});
  CHECK(See(Body("levels = { planned = \"ข\" }")) == Seen{"rule.type", 2, 22});
}

TEST_CASE("doubled things") {
  CHECK(See(Body("element \"b\" {},\nelement \"b\" {}")) == Seen{"rule.doubled", 3, 9});
  CHECK(See(Body("element \"topic\" {}")) == Seen{"rule.doubled", 2, 9});
  CHECK(See(Body("topic = words { \"ข\" }")) == Seen{"rule.doubled", 2, 1});
  CHECK(See(Body("accept = { topic = { \"ข\" }, topic = { \"ค\" } }")) ==
        Seen{"rule.doubled", 2, 29});
  CHECK(See(Body("") + "requirement \"a\" { topic = words \"ข\" }") == Seen{"rule.doubled", 4, 1});
}

TEST_CASE("missing and empty things") {
  CHECK(See("local a = 1\n") == Seen{"rule.missing", 0, 0});
  CHECK(See("") == Seen{"rule.missing", 0, 0});
  CHECK(See("requirement \"a\" {}") == Seen{"rule.missing", 1, 17});
  CHECK(See("requirement \"a\"") == Seen{"rule.type", 1, 1});
  CHECK(See(Body("advice { steps = { \"ข\" } }")) == Seen{"rule.missing", 2, 8});
  CHECK(See(Body("element \"b\" { named = words {} }")) == Seen{"rule.empty", 2, 23});
  CHECK(See(Body("element \"b\" { named = words { \" ... \" } }")) == Seen{"rule.empty", 2, 31});
  CHECK(See(Body("element \"b\" { is = any_of {} }")) == Seen{"rule.empty", 2, 20});
}

TEST_CASE("names") {
  CHECK(See("requirement \"A-b\" { topic = words \"ก\" }") == Seen{"rule.name", 1, 13});
  CHECK(See(Body("element \"รูป\" {}")) == Seen{"rule.name", 2, 9});
  CHECK(See(Body("element { named = words \"ข\" }")) == Seen{"rule.name", 2, 1});
  const Error error = One("requirement \"b\" { topic = words \"ก\" }");
  CHECK(error.code == "rule.file");
  CHECK(error.place == Place{"rules/a.lua", 1, 13});
  CHECK(Holds(error.hint.en, "b.lua"));
}

TEST_CASE("words that must be one of a list") {
  CHECK(See(Body("report = \"measure\"")) == Seen{"rule.choice", 2, 10});
  CHECK(One(Body("element \"b\" { column = \"responsble\" }")).hint.en ==
        "did you mean “responsible”?");
  CHECK(See(Body("element \"b\" { year = \"yes\" }")) == Seen{"rule.choice", 2, 22});
  CHECK(See(Body("levels = { planed = { topic = { \"ข\" } } }")) == Seen{"rule.level", 2, 12});
  CHECK(See(Body("element \"photo\" {}, accept = { foto = { \"ข\" } }")) ==
        Seen{"rule.element", 2, 32});
  CHECK(See(Body("accept = { topic = { plan = \"ข\" } }")) == Seen{"rule.key", 2, 22});
  CHECK(See(Body("advice { action = \"ปี {yaer}\" }")) == Seen{"rule.placeholder", 2, 19});
}

TEST_CASE("misspelt words are found where they stand") {
  const Error error = One(Body("  elment \"b\" { named = words { \"ข\" } }"));
  CHECK(error.code == "rule.global");
  CHECK(error.place == Place{"rules/a.lua", 2, 3});
  CHECK(error.hint.th == "หมายถึง “element” หรือไม่");
  CHECK(See(Body("accept = { topic = { plann \"ข\" } }")) == Seen{"rule.global", 2, 22});
  CHECK(See(Body("element \"b\" { is = fone }")) == Seen{"rule.global", 2, 20});
  CHECK(See("requirment \"a\" { topic = words \"ก\" }\n").code == "rule.global");
  CHECK(See(Body("") + "topic = words { \"ข\" }") == Seen{"rule.global", 4, 1});
}

TEST_CASE("all problems of a file at once, in order") {
  const Errors errors =
      Read(Body("elment \"b\" {},\nelement \"c\" { namd = 1, is = \"x\" },\n"
                "accept = { d = { \"\" } }"));
  std::vector<Seen> seen;
  for (const Error& error : errors) {
    seen.push_back({error.code, error.place.line, error.place.column});
  }
  CHECK(seen == std::vector<Seen>{{"rule.global", 2, 1},
                                  {"rule.key", 3, 15},
                                  {"rule.type", 3, 30},
                                  {"rule.element", 4, 12},
                                  {"rule.empty", 4, 18}});
}

TEST_CASE("syntax errors in plain words") {
  const Error comma = One("requirement \"a\" {\n  topic = words { \"ก\" }\n  element \"b\" {},\n}");
  CHECK(comma.code == "rule.syntax");
  CHECK(comma.place == Place{"rules/a.lua", 2, 24});
  CHECK(comma.hint.th == "น่าจะลืมจุลภาค (,) ท้ายบรรทัดก่อนหน้า");
  CHECK(See("requirement \"a\" { topic = words { \"ก\" \"ข\" } }") == Seen{"rule.syntax", 1, 38});
  CHECK(See("requirement \"a\" {\n topic = words { \"ก\",\n}\n") == Seen{"rule.syntax", 2, 16});
  CHECK(Holds(One("requirement \"a\" {\n topic = words { \"ก\" },\n").message.th, "ไม่มี } ปิด"));
  CHECK(See("requirement \"a\" { topic = words { \"ก\" } }\n}") == Seen{"rule.syntax", 2, 1});
  CHECK(See("requirement \"a\" { topic = words { \"ก\",, } }") == Seen{"rule.syntax", 1, 39});
  CHECK(Holds(One("requirement a { topic = words \"ก\" }").hint.en, "\"a\""));
  CHECK(See("requirement \"a\" { topic = words { \"ก\" }, check = function(r) return {} }") ==
        Seen{"rule.syntax", 1, 50});
  CHECK(See("requirement \"a\" { topic = }") == Seen{"rule.syntax", 1, 27});
}

TEST_CASE("quotes") {
  const Error open = One("requirement \"a\" {\n  topic = words { \"ก, \"ข\" },\n}");
  CHECK(open.code == "rule.syntax");
  CHECK(open.place == Place{"rules/a.lua", 2, 24});
  CHECK(See("requirement \"a\" {\n  topic = words { \"ก },\n}") == Seen{"rule.syntax", 2, 19});
  CHECK(Holds(One("requirement “a” {}").message.en, "curly"));
  CHECK(Holds(One(Body("element \"b\" { named = words { ... } }")).message.en, "three dots"));
  CHECK(Holds(One("--[[ open").message.en, "comment"));
}

TEST_CASE("a comma that Lua itself would not miss") {
  CHECK(See(Body("accept = { topic = { plan \"ข\" \"ค\" } }")) == Seen{"rule.syntax", 2, 22});
  CHECK(See(Body("element \"b\" { is = phone \"x\" }")).code == "rule.syntax");
  CHECK(See(Body("element(\"b\", {})")).code == "rule.syntax");
}

TEST_CASE("a file that is not UTF-8") {
  const Error error = One("requirement \"a\" {\n topic = words \"\xA1\xA2\" }");
  CHECK(error.code == "rule.encoding");
  CHECK(error.place.line == 2);
}

TEST_CASE("a value from elsewhere is told where it was written") {
  CHECK(See("local named = \"ข\"\n" + Body("element \"b\" { named = named }")) ==
        Seen{"rule.type", 1, 15});
  CHECK(See("local function part() return element \"B\" {} end\n" + Body("part()")) ==
        Seen{"rule.name", 1, 38});
}

TEST_CASE("endless problems are told in part") {
  const Errors errors = Read(
      "local t = { topic = words \"ก\" }\n"
      "for i = 1, 5000 do t[\"k\" .. i] = 1 end\nrequirement \"a\" (t)\n");
  CHECK(errors.size() == 100);
}
