#include <doctest/doctest.h>

#include <functional>

#include "base/limits.h"
#include "load/load.h"
#include "load/read.h"

namespace oit {
namespace {

std::string Repeat(const std::string& part, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += part;
  return text;
}

TEST_CASE("input that means harm is read or refused, never a crash") {
  for (const std::string& text :
       {std::string(100000, '\t') + "x", "a" + std::string(100000, '\t') + "\nb\tc\n",
        Repeat("\tก\n", 20000), Repeat("ก\t\n", 20000), Repeat("(1) ", 20000),
        Repeat("<p<b&#", 20000), Repeat("[image: [", 20000), Repeat("**", 50000),
        Repeat("** a\n", 20000), Repeat("www.", 20000), "www." + std::string(100000, ')'),
        Repeat("<a href=", 20000), Repeat("- ก\n", 20000), Repeat("1.1.1.1.1 ", 20000),
        Repeat("\f", 20000) + "x", Repeat("((((((((", 20000), "|a|b|\n|-|-|\n" + Repeat("|", 50000),
        std::string("\tก\n\tข\n\nค")}) {
    CAPTURE(text.substr(0, 12));
    Result<Document> document = LoadBytes(text, "hostile.txt");
    if (document.ok()) CHECK(document->Where(0).line == 1);
  }
}

TEST_CASE("lists nest no deeper than the limit") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "(1) ก คือ\n\n1) ข คือ\n\n";
  Document d = Read(text);
  for (const Block& block : d.blocks) CHECK(block.level <= limits::kListDepth);
}

TEST_CASE("a file over the limit is refused") {
  Result<Document> document = LoadBytes(std::string(limits::kReportBytes + 1, 'a'), "big.txt");
  REQUIRE_FALSE(document.ok());
  CHECK(document.errors()[0].code == "load.too_large");
}

}  // namespace
}  // namespace oit
