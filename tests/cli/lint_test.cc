#include <doctest/doctest.h>

#include <algorithm>

#include "small_rules.h"

// `oit rules lint` on small rules.
using namespace oit;

namespace {

struct Slack {
  const char* name;
  const char* file;
  const char* good;
  const char* slack;
  const char* where;
  const char* said;
};

// What works, but is not as it should be; and below, what only looks so.
const Slack kSlack[] = {
    {"an unused list", "words/places.yaml", "main_site:", "other:\n  words: [ที่อื่น]\nmain_site:",
     "places.yaml:1:1", "no rule uses the word list “places.other”"},
    {"a phrase twice", "requirements/contact.lua", "\"ติดต่อเรา\"", "\"ติดต่อเรา\", \"ติดต่อ เรา\"",
     "contact.lua:3:51", "the same as line 3: \"ติดต่อ เรา\""},
    {"a phrase that holds another", "requirements/contact.lua", "\"แผนที่\"",
     "\"แผนที่\", \"แผนที่ตั้งสำนักงาน\"", "contact.lua:6:45", "it holds \"แผนที่\""},
    {"a phrase with dots that holds another", "requirements/contact.lua", "\"แผนที่\"",
     "\"แผนที่\", \"แผนที่ ... อาคาร\"", "contact.lua:6:45", "it holds \"แผนที่\""},
    {"an exception of nothing", "requirements/contact.lua", "\"ติดต่อเรา\"",
     "\"ติดต่อเรา\", except = { \"ติดต่อกัน\" }", "contact.lua:3:62", "has no effect"},
    {"two elements alike", "requirements/contact.lua", "\"โทรศัพท์\" }, is = phone },",
     "\"แผนที่\", list \"places.main_site\" } },", "contact.lua:6:3",
     "“map” finds just what “phone” finds"},
    {"a section without items", "years/2571.yaml",
     "items:", "  - {number: \"9.2\", title: อื่น ๆ, indicator: 9}\nitems:", "2571.yaml:7:14",
     "section 9.2 has no item"},
    {"a lost ำ in a title", "years/2571.yaml", "th: กระดานถามตอบ", "th: กระดานถามตอบของสานักงาน",
     "2571.yaml:23:32", "probably \"สำนักงาน\""},
    {"an ำ in two pieces in a label", "years/2571.yaml", "th: แผนที่", "th: แผนที่ตําบล",
     "2571.yaml:18:20", "probably \"ที่ตำบล\""},
    {"an ำ with a space", "years/2571.yaml", "th: แผนที่", "th: แผนที่ต าบล", "2571.yaml:18:20",
     "probably \"ที่ตำบล\""},
    {"a short topic", "requirements/contact.lua", "\"ติดต่อเรา\"", "\"แผน\"", "contact.lua:3:38",
     "so short"},
};
const Slack kFine[] = {
    {"an exception tells the longer one apart", "requirements/contact.lua", "\"แผนที่\"",
     "\"แผนที่\", \"แผนที่ตั้งสำนักงาน\", except = { \"แผนที่ตั้ง\" }", "", ""},
    {"an exception may hold anything in its gap", "requirements/contact.lua", "\"แผนที่\"",
     "\"แผนที่\", \"แผนที่ตั้งสำนักงาน\", except = { \"ไม่มี ... ตั้ง\" }", "", ""},
    {"a Latin word inside another is not found", "requirements/contact.lua", "\"แผนที่\"",
     "\"แผนที่\", \"map\", \"maps\"", "", ""},
    {"a label is filled by its words", "requirements/contact.lua",
     "\"แผนที่\", list \"places.main_site\" } },",
     "\"แผนที่\", list \"places.main_site\" }, inside = words { \"ผัง\", \"ผังที่ตั้ง\" } },", "", ""},
    {"a word of mood is part of the phrase", "requirements/contact.lua", "\"แผนที่\"",
     "\"แผนที่\", \"จะจัดทำแผนที่\"", "", ""},
    {"an exception within a title", "requirements/contact.lua", "\"ติดต่อเรา\"",
     "\"ติดต่อเรา\", except = { \"ไม่มีกระดานถามตอบ\" }", "", ""},
    {"a lost ำ in an example", "requirements/contact.lua", "accept = { phone = { \"โทรศัพท์\"",
     "accept = { phone = { \"โทรศัพท์สานักงาน\"", "", ""},
    {"a word with า that is no lost ำ", "years/2571.yaml", "th: แผนที่", "th: ตารางค่าธรรมเนียม", "",
     ""},
};

// Rules in which every element has its example, so that lint has nothing to say.
Ran Linted(const Slack& slack) {
  const Rules rules;
  for (const auto& [name, good] : GoodRules()) {
    std::string text = good;
    const std::string examples = "accept = { map = { \"แผนที่\" }, ";
    if (name == kRule) text.replace(text.find("accept = { "), 11, examples);
    if (name == slack.file) {
      std::string from = slack.good;
      std::string to = slack.slack;
      if (from.rfind("accept = { ", 0) == 0) from.erase(0, 11), to.erase(0, 11);
      const size_t at = text.find(from);
      REQUIRE(at != std::string::npos);
      text.replace(at, from.size(), to);
    }
    rules.folder.Write(name, text);
  }
  return rules.Run({"lint"});
}

}  // namespace

TEST_CASE("lint: each slack thing is told once, at its place") {
  for (const Slack& slack : kSlack) {
    CAPTURE(slack.name);
    const Ran ran = Linted(slack);
    CAPTURE(ran.out);
    CAPTURE(ran.err);
    CHECK(ran.status == 1);
    CHECK(Has(ran.out, std::string(slack.where) + ": "));
    CHECK(Has(ran.out, slack.said));
    CHECK(std::count(ran.out.begin(), ran.out.end(), '^') == 1);
  }
}

TEST_CASE("lint: what only looks slack is left alone") {
  for (const Slack& slack : kFine) {
    CAPTURE(slack.name);
    const Ran ran = Linted(slack);
    CHECK(ran.err == "");
    CHECK(ran.out == "nothing to mend in the rules\n");
  }
}

TEST_CASE("lint: a file of words that nobody uses, and all in the order of the files") {
  const Rules rules;
  rules.folder.Write("words/zoo.yaml", "animals:\n  words: [ช้างป่าสงวน]\n");
  const Ran ran = rules.Run({"lint"});
  CHECK(Has(ran.out, "zoo.yaml:1:1: no rule uses the file zoo.yaml"));
  CHECK(ran.out.find("contact.lua:6:3: contact.map has no example") < ran.out.find("zoo.yaml"));
}
