#include <doctest/doctest.h>

#include "pack/read.h"
#include "scratch.h"

namespace oit {
namespace {

TEST_CASE("word lists are called by file and key") {
  const Scratch scratch;
  scratch.Write("columns.yaml",
                "# บทบาทของคอลัมน์\nsteps:\n  about: what is to be done\n"
                "  words: [ขั้นตอน, วิธีการ]\n  except: [ขั้นตอนต่อไป]\n");
  scratch.Write("classes.yaml",
                "sao:\n  label: อบต.\n  group: local\n  words:\n    - องค์การบริหารส่วนตำบล\n");
  scratch.Write("notes.txt", "not a list");
  const Result<WordLists> words = ReadWords(scratch.folder());
  REQUIRE(words);
  REQUIRE(words->size() == 2);
  const WordList& steps = words->at("columns.steps");
  CHECK(steps.phrases.size() == 2);
  CHECK(steps.phrases[1].text == "วิธีการ");
  CHECK(steps.phrases[1].place.line == 4);
  CHECK(steps.phrases[1].place.column == 20);
  CHECK(steps.except.front().text == "ขั้นตอนต่อไป");
  CHECK(steps.place.line == 2);
  const WordList& sao = words->at("classes.sao");
  CHECK(sao.label == "อบต.");
  CHECK(sao.group == "local");
}

TEST_CASE("the problems of all files come in one run") {
  const Scratch scratch;
  scratch.Write("a.yaml", "one:\n  word: [ก]\ntwo:\n  words: ก\n");
  scratch.Write("b.yaml", "three: [ก\n");
  scratch.Write("c.yaml", "four:\n  words: [ก, {ข: ค}]\nfive:\n  words: []\nsix: [ก]\n");
  const Result<WordLists> words = ReadWords(scratch.folder());
  REQUIRE(!words);
  std::vector<std::string> codes;
  for (const Error& error : words.errors()) codes.push_back(error.code);
  CHECK(codes == std::vector<std::string>{"yaml.unknown_key", "yaml.type", "yaml.syntax",
                                          "yaml.type", "yaml.empty", "yaml.type"});
  CHECK(words.errors()[0].hint.en == "did you mean “words”?");
  CHECK(words.errors()[2].place.file.find("b.yaml") != std::string::npos);
}

TEST_CASE("a folder that is not there is an error") { CHECK(!ReadWords("/nonexistent")); }

}  // namespace
}  // namespace oit
