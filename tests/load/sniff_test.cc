#include "load/sniff.h"

#include <doctest/doctest.h>

#include "load/load.h"

namespace oit {
namespace {

std::string CodeOf(const std::string& bytes) {
  Result<Document> document = LoadBytes(bytes, "report.txt");
  return document.ok() ? "" : document.errors()[0].code;
}

TEST_CASE("formats that are not read are named and refused") {
  Result<Document> pdf = LoadBytes("%PDF-1.4\n...", "report.txt");
  REQUIRE_FALSE(pdf.ok());
  CHECK(pdf.errors()[0].code == "load.format");
  CHECK(pdf.errors()[0].message.th.find("PDF") != std::string::npos);
  CHECK(SniffForeign("PK\x03\x04..word/document.xml")->name.en == "a Word file (.docx)");
  CHECK(CodeOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...") == "load.format");
  CHECK(CodeOf("<!DOCTYPE html><html></html>") == "load.format");
  CHECK(CodeOf("{\"report\": 1}") == "load.format");
  CHECK(CodeOf(std::string("abc\0\0\0\0def", 10)) == "load.format");
}

TEST_CASE("the hint is of the format's own program") {
  auto hint = [](const std::string& bytes) { return SniffForeign(bytes)->hint.en; };
  CHECK(hint("PK\x03\x04..word/document.xml").find("in Word,") != std::string::npos);
  CHECK(hint("PK\x03\x04..xl/workbook.xml").find("Excel") != std::string::npos);
  CHECK(hint("%PDF-1.4").find("scan") != std::string::npos);
  CHECK(hint("<html></html>").find("copy") != std::string::npos);
  CHECK(hint("\x89PNG").find("image") != std::string::npos);
  CHECK(hint("7z\xBC\xAF\x27\x1C").find("unpack") != std::string::npos);
  CHECK(hint("{\"report\": 1}").find("Word") == std::string::npos);
}

TEST_CASE("text is text, whatever it begins with") {
  CHECK(CodeOf("[image: a.png]\nรายงาน") == "");
  CHECK(CodeOf("---\nรายงาน: ผล\n") == "");
  CHECK(CodeOf("{รายงาน} ผลการดำเนินการ") == "");
  CHECK(CodeOf("<p>รายงาน</p>") == "");
  CHECK(CodeOf("---\ntitle: x\n---\nรายงาน") == "");
}

TEST_CASE("an empty file is told as such") {
  CHECK(CodeOf("") == "load.empty");
  CHECK(CodeOf(" \n\t\n") == "load.empty");
  CHECK(CodeOf("\xEF\xBB\xBF\n") == "load.empty");
}

TEST_CASE("Markdown is told from plain text") {
  CHECK(SniffTextFormat("a\n## b") == "markdown");
  CHECK(SniffTextFormat("a **b** c") == "markdown");
  CHECK(SniffTextFormat("a #b\n*****\n** c") == "text");
}

}  // namespace
}  // namespace oit
