#include <doctest/doctest.h>

#include "small_rules.h"

// `oit rules test` on small rules.
using namespace oit;

namespace {

const char kQa[] =
    "requirement \"qa\" {\n"
    "  topic = words { \"กระดานถามตอบ\" },\n"
    "  element \"reply\" { named = words { \"ตอบกลับ\", \"ตอบคำถาม\", except = { \"ไม่ตอบกลับ\" } } "
    "},\n"
    "  check = function(report, item) return { reply = { level = \"missing\" } } end,\n"
    "  accept = { reply = { \"ตอบกลับ\" } },\n"
    "  reject = { reply = { \"ถามทาง\" } },\n"
    "}\n";

// A check that finds something in every report, against its second example.
const char kWord[] =
    "check \"text.word\" {\n"
    "  about = \"words\", severity = \"note\",\n"
    "  title = { th = \"คำ\", en = \"a word\" }, message = { th = \"มีคำว่าซ้ำ\", en = \"has the "
    "word\" },\n"
    "  find = function(report) return { { evidence = { report.blocks[1] } } }, 1 end,\n"
    "  accept = { \"ข้อความซ้ำ\" },\n"
    "  reject = { \"ข้อความอื่น\" },\n"
    "}\n";

}  // namespace

TEST_CASE("test: the examples of a check, by its id, its file, or with all others") {
  const Rules rules;
  rules.folder.Write("checks/words.lua", kWord);
  for (const std::string& name :
       {std::string("text.word"), std::string("checks/words"), rules.Path("checks/words.lua")}) {
    const Ran ran = rules.Run({"test", name});
    CHECK(ran.status == 1);
    CHECK(Has(ran.out, "2 examples, 1 not"));
    CHECK(
        Has(ran.err, "words.lua:6:14: text.word finds something in this example, as it must not"));
  }
  CHECK(Has(rules.Run({"test"}).out, "3 examples, 1 not"));
  CHECK(Has(rules.Run({"test", "text.words"}).err, "did you mean “text.word”?"));
}

TEST_CASE("test: a check that fails on an example is told with the line of its function") {
  const Rules rules;
  std::string broken = kWord;
  broken.replace(broken.find("report.blocks[1]"), 16, "report.bloks[1]");
  rules.folder.Write("checks/words.lua", broken);
  const Ran ran = rules.Run({"test", "text.word"});
  CHECK(ran.status == 1);
  CHECK(Has(ran.err, "text.word fails on this example: find failed: no field 'bloks' here"));
  CHECK(Has(ran.err, "(4:"));
}

TEST_CASE("a broken file of checks is told by every command, and nothing is judged") {
  const Rules rules;
  rules.folder.Write("checks/words.lua", "check \"text.word\" { about = \"wrods\" }\n");
  const Ran ran = rules.Run({"list"});
  CHECK(ran.status == 2);
  CHECK(Has(ran.err, "words.lua:1:29: about cannot be “wrods”"));
  CHECK(Has(ran.err, "check lacks find"));
}

TEST_CASE("explain tells a check in plain words, list names it") {
  const Rules rules;
  rules.folder.Write("checks/words.lua", kWord);
  const Ran ran = rules.Run({"explain", "text.word"});
  CHECK(ran.status == 0);
  CHECK(Has(ran.out, "“has the word”"));
  CHECK(Has(ran.out, "checks/words.lua line 1"));
  CHECK(Has(rules.Run({"list"}).out, "text.word"));
}

TEST_CASE("test: one requirement by its name or its file") {
  const Rules rules;
  rules.folder.Write("requirements/qa.lua", kQa);
  CHECK(Has(rules.Run({"test"}).err, "qa.lua:5:24: example of qa.reply gives missing"));
  CHECK(rules.Run({"test"}).status == 1);
  CHECK(rules.Run({"test", "qa"}).status == 1);
  CHECK(rules.Run({"test", "contact"}).status == 0);
  CHECK(Has(rules.Run({"test", "contact"}).out, "1 examples, all"));
  CHECK(rules.Run({"test", rules.Path("requirements/contact.lua")}).status == 0);
  const Ran unknown = rules.Run({"test", "contcat"});
  CHECK(unknown.status == 2);
  CHECK(Has(unknown.err, "did you mean “contact”?"));
  const Folder elsewhere;
  CHECK(
      Has(rules.Run({"test", elsewhere.Write("contact.lua", "")}).err, "not of the rules in use"));
}

TEST_CASE("test: what no example tries is counted, listed on demand, and no fault") {
  const Rules rules;
  const Ran counted = rules.Run({"test"});
  CHECK(counted.status == 0);
  CHECK(Has(counted.out, "2 of 3     elements without an example that must be found"));
  CHECK(Has(counted.out, "3 of 3     elements without an example that must not be found"));
  CHECK(Has(counted.out, "2 of 4     phrases that stand in no example"));
  CHECK(!Has(counted.out, "contact.lua:"));
  const std::string file = rules.Path("requirements/contact.lua");
  const Ran listed = rules.Run({"test", "--coverage"});
  CHECK(listed.status == 0);
  CHECK(listed.out.rfind(file + ":2:1: contact.topic has no example that must be found\n" + file +
                             ":2:1: contact.topic has no example that must not be found\n" + file +
                             ":3:38: contact: no example holds \"ติดต่อเรา\"\n",
                         0) == 0);
}

TEST_CASE("test: a check function that no example reaches") {
  const Rules rules;
  std::string qa = kQa;
  qa.replace(qa.find("accept = { reply"), 16, "accept = { }, --");
  qa.replace(qa.find("reject = { reply"), 16, "reject = { }, --");
  rules.folder.Write("requirements/qa.lua", qa);
  CHECK(Has(rules.Run({"test", "qa", "--coverage"}).out, "qa: no example runs its check function"));
}

TEST_CASE("test: a check function that fails on an example is told") {
  const Rules rules;
  std::string qa = kQa;
  qa.replace(qa.find("return {"), 8, "return 5 + {");
  rules.folder.Write("requirements/qa.lua", qa);
  const Ran ran = rules.Run({"test", "qa"});
  CHECK(ran.status == 1);
  CHECK(Has(ran.err, "check of qa fails on this example: check failed: "));
}

TEST_CASE("language: the manual to the screen, or the files into the rules folder") {
  const Rules rules;
  CHECK(Has(rules.Run({"language"}).out, "### element"));
  CHECK(rules.Run({"language", "--write"}).status == 0);
  CHECK(std::filesystem::exists(rules.Path("LANGUAGE.md")));
  CHECK(std::filesystem::exists(rules.Path(".lua/oit.lua")));
}
