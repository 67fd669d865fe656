#include "yaml/value.h"

#include <doctest/doctest.h>

#include <string>

namespace oit::yaml {
namespace {

Error FirstOf(const std::string& text) {
  const Result<File> file = Parse("rules/a.yaml", text);
  REQUIRE(!file);
  return file.errors().front();
}

TEST_CASE("scalars stay as written and know their place") {
  const Result<File> file = Parse("a.yaml", "# หมายเหตุ\nเลข: \"9.10\"\nรหัส: [O1, O2]\nว่าง:\n");
  REQUIRE(file);
  const Value& root = file->root;
  REQUIRE(root.type == Type::kMap);
  CHECK(root.keys[0].text == "เลข");
  CHECK(root.keys[0].line == 2);
  CHECK(root.items[0].text == "9.10");
  const Value* list = root.Find("รหัส");
  REQUIRE(list != nullptr);
  CHECK(list->items[1].text == "O2");
  CHECK(list->items[1].line == 3);
  CHECK(list->items[1].column == 12);
  CHECK(root.Find("ว่าง")->type == Type::kNull);
  CHECK(root.Find("ว่าง")->line == 4);
  CHECK(root.Find("ไม่มี") == nullptr);
}

TEST_CASE("columns count code points in flow maps of Thai") {
  const Result<File> file = Parse("a.yaml", "title: {th: ข้อมูลผู้บริหาร, en: Executives}\n");
  REQUIRE(file);
  CHECK(file->root.Find("title")->Find("en")->column == 34);
}

TEST_CASE("byte order mark and Windows line ends do not shift places") {
  const Result<File> file = Parse("a.yaml",
                                  "\xEF\xBB\xBF"
                                  "a: 1\r\nb: 2\r\n");
  REQUIRE(file);
  CHECK(file->root.keys[0].text == "a");
  CHECK(file->root.keys[0].column == 1);
  CHECK(file->root.keys[1].line == 2);
  CHECK(LineOf(file->text, 2) == "b: 2");
}

TEST_CASE("an empty file is nothing, at its first line") {
  const Result<File> file = Parse("a.yaml", "# only a comment\n");
  REQUIRE(file);
  CHECK(file->root.type == Type::kNull);
  CHECK(file->root.line == 1);
  CHECK(Parse("a.yaml", ""));
}

TEST_CASE("a syntax error names line, column and a remedy") {
  const Error error = FirstOf("a: 1\nth: แต่ละคน: ชื่อ\n");
  CHECK(error.code == "yaml.syntax");
  CHECK(error.place == Place{"rules/a.yaml", 2, 12});
  CHECK(error.excerpt == "th: แต่ละคน: ชื่อ");
  CHECK(error.hint.th.find("เครื่องหมายคำพูด") != std::string::npos);
  CHECK(error.hint.en.find("quotes") != std::string::npos);
}

TEST_CASE("usual slips are told in plain words") {
  CHECK(FirstOf("a: {th: ก, en: b\nc: 1\n").message.en.find("{ is not closed") !=
        std::string::npos);
  CHECK(FirstOf("a: [ก, ข\n").message.en.find("[ is not closed") != std::string::npos);
  CHECK(FirstOf("a: \"ก\\ข\"\n").message.en.find("\\") != std::string::npos);
  CHECK(FirstOf("a: @ก\n").message.en.find("special meaning") != std::string::npos);
  CHECK(FirstOf("a:\n  - x\n b: 1\n").code == "yaml.syntax");
  CHECK(FirstOf("a:\n    b: 1\n  c: 2\n").code == "yaml.syntax");
  CHECK(FirstOf("a: 1\nb\nc: 2\n").code == "yaml.syntax");
}

TEST_CASE("a quote that is not closed is named where it opens, and nothing else") {
  for (const char* text :
       {"a: 1\nb: \"ก\nc: 2\n", "a: 1\nb: 'it''s\nc: 2", "a: 1\nb: \"ก\\\"\nc: \"x\"\n"}) {
    const Result<File> file = Parse("a.yaml", text);
    REQUIRE(!file);
    REQUIRE(file.errors().size() == 1);
    CHECK(file.errors()[0].code == "yaml.quote");
    CHECK(file.errors()[0].place == Place{"a.yaml", 2, 4});
  }
  CHECK(Parse("a.yaml", "a: \"x \\\" y\"\nb: 'it''s'\nc: [\"x\", 'y']\n"));
}

TEST_CASE("doubled keys are errors, all of them") {
  const Result<File> file = Parse("a.yaml", "a: 1\nb: {c: 1, c: 2}\na: 3\n");
  REQUIRE(!file);
  REQUIRE(file.errors().size() == 2);
  CHECK(file.errors()[0].place == Place{"a.yaml", 2, 11});
  CHECK(file.errors()[1].code == "yaml.doubled_key");
  CHECK(file.errors()[1].place == Place{"a.yaml", 3, 1});
  CHECK(file.errors()[1].message.th.find("ซ้ำกับบรรทัด 1") != std::string::npos);
  CHECK(file.errors()[1].excerpt == "a: 3");
}

TEST_CASE("tabs that indent are explained once") {
  const Error error = FirstOf("a:\n\tb: 1\n\tc: 2\n");
  CHECK(error.code == "yaml.tab");
  CHECK(error.place == Place{"rules/a.yaml", 2, 1});
  CHECK(error.message.th.find("2 บรรทัด") != std::string::npos);
  CHECK(error.hint.th == "ใช้ช่องว่างแทนแท็บ");
  CHECK(Parse("a.yaml", "b:\t2\n"));
}

TEST_CASE("a file that is not UTF-8 is explained") {
  std::string thai;
  for (int i = 0; i < 20; ++i) thai += "\xE2\xA4\xC3\xA7\xCA\xC3\xE9\xD2\xA7 ";  // windows-874
  const Error error = FirstOf("a: 1\nb: " + thai + "\n");
  CHECK(error.code == "yaml.encoding");
  CHECK(error.place.line == 2);
  CHECK(error.place.column == 4);
  CHECK(error.hint.en.find("UTF-8") != std::string::npos);
}

TEST_CASE("a stray byte is found where it stands") {
  const Error error = FirstOf("a: 1\nb: ก\xE0\xB8 ข\n");
  CHECK(error.code == "yaml.encoding");
  CHECK(error.place == Place{"rules/a.yaml", 2, 5});
  CHECK(FirstOf(std::string("a: \0b\n", 7)).code == "yaml.encoding");
}

TEST_CASE("control characters do not end the file in silence") {
  const Error error = FirstOf(std::string("a: 1\nb: x\x04y\n"));
  CHECK(error.code == "yaml.control");
  CHECK(error.place == Place{"rules/a.yaml", 2, 5});
}

TEST_CASE("anchors, aliases, tags and second documents are refused") {
  CHECK(FirstOf("a: &x [1]\nb: *x\n").code == "yaml.anchor");
  CHECK(FirstOf("b: *x\n").code == "yaml.syntax");
  CHECK(FirstOf("a: !!int 1\n").code == "yaml.tag");
  CHECK(FirstOf("a: 1\n---\nb: 2\n").code == "yaml.documents");
  CHECK(FirstOf("{a: 1} b\n").place.line == 1);
  CHECK(FirstOf("[a]: 1\n").code == "yaml.key");
}

TEST_CASE("depth is limited, whatever the parser would take") {
  CHECK(FirstOf(std::string(40, '[') + std::string(40, ']')).code == "yaml.depth");
  CHECK(FirstOf(std::string(100'000, '[')).code == "yaml.depth");
}

TEST_CASE("aliases are never expanded") {
  std::string bomb = "a: &a [x]\n";
  for (char c = 'b'; c < 'z'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb += std::string(1, c) + ": &" + c + " [*" + before + ", *" + before + "]\n";
  }
  CHECK(FirstOf(bomb).code == "yaml.anchor");
}

}  // namespace
}  // namespace oit::yaml
