#include "load/sniff.h"

#include <doctest/doctest.h>

#include "load/load.h"

namespace oit {
namespace {

std::string CodeOf(const std::string& bytes) {
  Result<Document> document = LoadBytes(bytes, "report.txt");
  return document.ok() ? "" : document.errors()[0].code;
}

TEST_CASE("a file is what its content says, whatever its name") {
  CHECK(Sniff("%PDF-1.4\n...").kind == FileKind::kPdf);
  CHECK(Sniff("\r\n%PDF-1.7").kind == FileKind::kPdf);
  CHECK(Sniff("PK\x03\x04..word/document.xml").kind == FileKind::kDocx);
  CHECK(Sniff("PK\x03\x04..xl/workbook.xml").kind == FileKind::kXlsx);
  CHECK(Sniff("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...").kind == FileKind::kOffice);
  CHECK(Sniff("<!DOCTYPE html><html></html>").kind == FileKind::kHtml);
  CHECK(Sniff("\xEF\xBB\xBF\n<?php include 'top'; ?>\n<!-- oit -->\n<HTML lang=th>").kind ==
        FileKind::kHtml);
  CHECK(Sniff("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>").kind == FileKind::kHtml);
  CHECK(Sniff("<table border=0>\n<tr><td>O1</td><td>ก</td></tr>\n<tr><td>O2</td></tr></table>")
            .kind == FileKind::kHtml);
  CHECK(Sniff("<p>รายงานผล</p>\n1\tมาตรการ\tผล\n<table><td><td><td>\n2\tมาตรการ\tผล").kind ==
        FileKind::kText);
  CHECK(Sniff("{\"report\": 1}").kind == FileKind::kJson);
  CHECK(Sniff("รายงานผล").kind == FileKind::kText);
}

TEST_CASE("what is not read is named, with a hint of its own") {
  CHECK(CodeOf(std::string("abc\0\0\0\0def", 10)) == "load.format");
  CHECK(CodeOf("\x89PNG....") == "load.format");
  auto hint = [](const std::string& bytes) { return Sniff(bytes).hint.en; };
  CHECK(hint("PK\x03\x04..ppt/presentation.xml").find("Notepad") != std::string::npos);
  CHECK(hint("\x89PNG").find("image") != std::string::npos);
  CHECK(hint("7z\xBC\xAF\x27\x1C").find("unpack") != std::string::npos);
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
