#include "load/manuscript.h"

#include <doctest/doctest.h>

#include "load/read.h"
#include "text/utf8.h"

namespace oit {
namespace {

Document DocumentOf(Manuscript manuscript) {
  Document document;
  REQUIRE(ReadManuscript(std::move(manuscript), &document).ok());
  return document;
}

TEST_CASE("a line break at the end of a paragraph does not tie it to the next") {
  Manuscript manuscript;
  manuscript.Write("หนึ่ง");
  manuscript.EndLine(true);
  manuscript.EndParagraph();
  manuscript.Write("สอง");
  CHECK(Outline(DocumentOf(std::move(manuscript))) == "หนึ่ง\nสอง\n");
}

TEST_CASE("a long name of an image is cut between characters") {
  Manuscript manuscript;
  std::string name = "a";
  for (int i = 0; i < 100; ++i) name += "ก";
  manuscript.Image(name);
  const Document document = DocumentOf(std::move(manuscript));
  bool valid = true;
  for (size_t at = 0; at < document.source.size();) {
    bool good = true;
    NextCodePoint(document.source, &at, &good);
    valid &= good;
  }
  CHECK(valid);
}

}  // namespace
}  // namespace oit
