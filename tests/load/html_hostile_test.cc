#include <doctest/doctest.h>

#include <string>

#include "load/load.h"

namespace oit {
namespace {

std::string Times(size_t count, const std::string& text) {
  std::string all;
  for (size_t i = 0; i < count; ++i) all += text;
  return all;
}

// "read" or the code of the error.
std::string Outcome(const std::string& body) {
  Result<Document> page = LoadBytes("<!DOCTYPE html><body>" + body, "page.html");
  return page.ok() ? "read" : page.errors().front().code;
}

TEST_CASE("a page of any depth is read or refused") {
  CHECK(Outcome(Times(20'000, "<div>") + "ก") == "read");
  CHECK(Outcome(Times(100'000, "<div>") + "ก") == "load.too_large");
  CHECK(Outcome(Times(100'000, "<div><object></div></object>") + "ก") == "load.too_large");
  CHECK(Outcome(Times(100'000, "<b><div></b>") + "ก") == "load.too_large");
  CHECK(Outcome(Times(3'000, "<table><tr><td><ul><li><a href=x><b>ก")) == "read");
}

TEST_CASE("elements that are opened again in every paragraph do not fill the memory") {
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += "<p><font size=" + std::to_string(i) + ">ก";
  CHECK(Outcome(page) == "load.too_large");
}

TEST_CASE("a tag with a million attributes is refused") {
  std::string tag = "<div", bodies;
  for (int i = 0; i < 1'000'000; ++i) tag += " a" + std::to_string(i);
  CHECK(Outcome(tag + ">ก") == "load.too_large");
  for (int i = 0; i < 10'000; ++i) bodies += "<body a" + std::to_string(i) + ">";
  CHECK(Outcome(bodies + "ก") == "load.too_large");
}

TEST_CASE("a million cells, entities and tags that never close are read") {
  CHECK(Outcome("<table>" + Times(10'000, "<tr>" + Times(100, "<td>1"))) == "read");
  CHECK(Outcome("<table>" + Times(100, "<tr><td rowspan=65534 colspan=1000>1")) == "read");
  CHECK(Outcome(Times(1'000'000, "&amp;&nosuch;&#99999999999;")) == "read");
  CHECK(Outcome("ก<a href=o1.pdf>" + Times(100'000, "<img src=pdf.gif>")) == "read");
  CHECK(Outcome("ก" + Times(1'000'000, "<")) == "read");
  CHECK(Outcome("ก<!--" + Times(1'000'000, "<!--")) == "read");
}

}  // namespace
}  // namespace oit
