#include "load/xml.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "load/relations.h"

namespace oit {
namespace {

std::string CodeOf(const std::string& xml) {
  Result<XmlPart> part = XmlPart::Parse(xml, "r.docx", "word/document.xml");
  return part.ok() ? "read" : part.errors()[0].code;
}

std::string Nested(size_t depth) {
  std::string xml;
  for (size_t i = 0; i < depth; ++i) xml += "<a>";
  for (size_t i = 0; i < depth; ++i) xml += "</a>";
  return xml;
}

TEST_CASE("a part is found by names without prefix and keeps its blanks") {
  Result<XmlPart> part = XmlPart::Parse(
      R"(<?xml version="1.0"?><x:p xmlns:x="u" x:id="7"><x:t> </x:t><x:t>R&amp;D</x:t></x:p>)", "r",
      "p");
  REQUIRE(part.ok());
  const XmlPart moved = std::move(*part);
  CHECK(LocalName(moved.root()) == "p");
  CHECK(Attribute(moved.root(), "id") == "7");
  CHECK(Attribute(moved.root(), "none").empty());
  CHECK(std::string(Child(moved.root(), "t").child_value()) == " ");
  CHECK(std::string(moved.root().last_child().child_value()) == "R&D");
}

TEST_CASE("what is no UTF-8 becomes U+FFFD") {
  Result<XmlPart> part = XmlPart::Parse("<p a='\xE0\xB8'>\xFFก&#xD800;</p>", "r", "p");
  REQUIRE(part.ok());
  CHECK(std::string(part->root().child_value()).find("\uFFFDก\uFFFD") == 0);
  CHECK(Attribute(part->root(), "a") == "\uFFFD");
}

TEST_CASE("entities, deep nesting, too many tags and half a part are refused") {
  CHECK(CodeOf("<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>") ==
        "load.damaged");
  CHECK(CodeOf(Nested(limits::kXmlDepth)) == "read");
  CHECK(CodeOf(Nested(100'000)) == "load.damaged");
  std::string tags = "<p>";
  while (tags.size() < (20u << 20)) tags += "<a/>x";
  CHECK(CodeOf(tags + "</p>") == "load.too_large");
  CHECK(CodeOf("<p><t>half") == "load.damaged");
  CHECK(CodeOf("") == "load.damaged");
  CHECK(CodeOf("just text") == "load.damaged");
}

TEST_CASE("relations name parts of the archive and addresses outside") {
  ArchiveWriter writer;
  writer.Add("word/_rels/document.xml.rels",
             R"(<Relationships xmlns="r">
  <Relationship Id="rId1" Type="http://x/relationships/styles" Target="styles.xml"/>
  <Relationship Id="rId2" Type="http://x/relationships/image" Target="../media/./a.png"/>
  <Relationship Id="rId3" Type="http://x/relationships/numbering" Target="/word/n.xml"/>
  <Relationship Id="rId4" Type="http://x/relationships/hyperlink" Target="https://a.go.th/?a=1&amp;b=2"
    TargetMode="External"/>
</Relationships>)");
  const std::string bytes = *writer.Finish();
  Result<Archive> archive = Archive::Open(bytes, "r.docx");
  REQUIRE(archive.ok());
  Result<Relations> relations = ReadRelations("word/document.xml", "r.docx", &*archive);
  REQUIRE(relations.ok());
  CHECK(TargetOf(*relations, "styles") == "word/styles.xml");
  CHECK(TargetOf(*relations, "image") == "media/a.png");
  CHECK(TargetOf(*relations, "numbering") == "word/n.xml");
  CHECK(relations->at("rId4").target == "https://a.go.th/?a=1&b=2");
  CHECK(TargetOf(*relations, "hyperlink").empty());
  CHECK(ReadRelations("", "r.docx", &*archive)->empty());
}

}  // namespace
}  // namespace oit
