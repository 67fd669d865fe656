#include "slips.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "typed.h"
#include "yaml/value.h"

// The slips that people make who write rules: each by itself in good rules, and all that they
// are told of it.
using namespace oit;

namespace {

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// What `oit rules list` says of rules with one file changed, without the lines of carets.
std::string Said(const Folder& folder, const std::map<std::string, std::string>& rules,
                 const std::string& language) {
  for (const auto& [name, text] : rules) folder.Write(name, text);
  const Ran ran = Oit({"rules", "list", "--rules", folder.path.string(), "--lang", language});
  CHECK(ran.status == (ran.err.empty() ? 0 : 2));
  std::istringstream lines(ran.err);
  std::string said;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t") != line.find('^')) said += line + "\n";
  }
  return said;
}

std::string Wanted(const Folder& folder, const Slip& slip, const std::string& text, Language in) {
  const std::string where = slip.where;
  const auto line = static_cast<uint32_t>(std::stoi(where));
  return (folder.path / slip.file).string() + ":" + where + ": " + slip.message.In(in) + "\n  " +
         yaml::LineOf(text, line) + "\n  " + slip.hint.In(in) + "\n";
}

// Thai text as an editor of Windows saves it.
std::string Windows874(const std::string& utf8) {
  std::string bytes;
  for (size_t i = 0; i < utf8.size(); ++i) {
    if ((utf8[i] & 0x80) == 0) {
      bytes += utf8[i];
      continue;
    }
    const unsigned code = (utf8[i + 1] & 0x3Fu) << 6 | (utf8[i + 2] & 0x3Fu);  // of U+0E00..
    bytes += static_cast<char>(code - 0xE00 + 0xA0);
    i += 2;
  }
  return bytes;
}

}  // namespace

TEST_CASE("each slip is told once, where it is, with what to do") {
  for (const Slip& slip : Slips()) {
    CAPTURE(slip.name);
    std::map<std::string, std::string> rules = GoodRules();
    std::string& text = rules[slip.file];
    text = Replaced(text, slip.good, slip.bad);
    const Folder folder;
    CHECK(Said(folder, rules, "th") == Wanted(folder, slip, text, Language::kThai));
    CHECK(Said(folder, rules, "en") == Wanted(folder, slip, text, Language::kEnglish));
  }
}

TEST_CASE("good rules say nothing, nor does a byte order mark") {
  const Folder folder;
  std::map<std::string, std::string> rules = GoodRules();
  CHECK(Said(folder, rules, "th").empty());
  for (auto& [name, text] : rules) text = "\xEF\xBB\xBF" + text;
  CHECK(Said(folder, rules, "th").empty());
}

TEST_CASE("a file in windows-874 is told with its first Thai line, readable") {
  for (const auto& [name, text] : GoodRules()) {
    const Folder folder;
    std::map<std::string, std::string> rules = GoodRules();
    rules[name] = Windows874(text);
    const std::string said = Said(folder, rules, "th");
    CAPTURE(said);
    CHECK(Has(said, name + ":"));
    CHECK(Has(said, ": ไฟล์นี้บันทึกเป็น windows-874 แต่ต้องเป็น UTF-8\n"));
    const size_t thai = text.find("\xE0");
    const size_t begin = text.rfind('\n', thai) + 1;
    CHECK(Has(said, "\n  " + text.substr(begin, text.find('\n', thai) - begin) + "\n"));
    CHECK(Has(said, "เลือกรหัสอักขระ (Encoding) เป็น UTF-8"));
  }
}

TEST_CASE("a bad rule file keeps nobody from hearing of the others") {
  const Folder folder;
  std::map<std::string, std::string> rules = GoodRules();
  rules[kRule] = Replaced(rules[kRule], "named", "namd");
  rules[kWords] = Replaced(rules[kWords], "words:", "word:");
  const std::string said = Said(folder, rules, "en");
  CHECK(Has(said, "did you mean “named”?"));
  CHECK(Has(said, "did you mean “words”?"));
}
