#include <doctest/doctest.h>

#include <set>
#include <string>

#include "check/check.h"
#include "report/html/html_writer.h"
#include "report/html/report_page.h"
#include "scratch.h"

using oit::Checker;
using oit::CheckOptions;
using oit::HtmlWriter;
using oit::OutputOptions;

namespace {

std::string PageOf(const std::string& path, bool names = false) {
  oit::Result<Checker> checker = Checker::Open(OIT_ROOT "/rules");
  REQUIRE(checker);
  oit::Result<oit::CheckedReport> report = checker->Check(path, CheckOptions{});
  REQUIRE(report);
  OutputOptions options;
  options.names = names;
  return oit::ReportPage(*report, options);
}

std::string Fixture(const std::string& name) { return OIT_ROOT "/fixtures/" + name; }

bool Has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

// The values of an attribute, in order: `attribute` with its quote, "href=\"".
std::vector<std::string> ValuesOf(const std::string& page, const std::string& attribute) {
  std::vector<std::string> values;
  for (size_t at = page.find(attribute); at != page.npos; at = page.find(attribute, at)) {
    at += attribute.size();
    values.push_back(page.substr(at, page.find('"', at) - at));
  }
  return values;
}

}  // namespace

TEST_CASE("nothing that was read becomes markup") {
  HtmlWriter html;
  html.Element("p", {{"id", "\"><script>"}}, "<script>alert('1')</script>\x1B[31m");
  html.Link("javascript:alert(1)", "a");
  html.Link("https://a.go.th/\"onload=x", "b");
  html.Link("http://a.go.th/ x", "c");
  const std::string page = html.Take();
  CHECK(!Has(page, "<script"));
  CHECK(!Has(page, "javascript"));
  CHECK(!Has(page, "\x1B"));
  CHECK(Has(page, "&quot;onload=x"));
  CHECK(!Has(page, "/ x"));
}

TEST_CASE("each place of the checklist leads to one passage of the report's own text") {
  const std::string page = PageOf(Fixture("lost-page-2568.txt"));
  std::multiset<std::string> anchors;
  for (const std::string& id : ValuesOf(page, " id=\"")) anchors.insert(id);
  size_t places = 0;
  for (const std::string& target : ValuesOf(page, "href=\"#")) {
    CHECK_MESSAGE(anchors.count(target) == 1, target);
    places += target.starts_with("p") ? 1 : 0;
  }
  CHECK(places > 10);
  CHECK(Has(page, "class=\"gap\""));
  for (const std::string& id : anchors) CHECK_MESSAGE(anchors.count(id) == 1, id);
}

TEST_CASE("the page asks nobody for anything and lets only its own script run") {
  const std::string page = PageOf(Fixture("results-b-2567.txt"));
  CHECK(Has(page, "Content-Security-Policy"));
  CHECK(Has(page, "default-src 'none'"));
  CHECK(ValuesOf(page, " src=\"").empty());
  CHECK(ValuesOf(page, " style=\"").empty());
  CHECK(!Has(page, "<link"));
  CHECK(page == PageOf(Fixture("results-b-2567.txt")));
}

TEST_CASE("persons and phones are left out of the page unless they are asked for") {
  const oit::Scratch folder;
  const std::string report = folder.Write(
      "r.txt",
      "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568\n"
      "องค์การบริหารส่วนตำบลสมมุติ อำเภอสมมุติ จังหวัดสมมุติ\n\n"
      "ข้อมูลผู้บริหาร: นายสมชาย ใจดี นายกองค์การบริหารส่วนตำบล โทร. 081-2345678 เลข 1-2345-67890-12-3\n");
  const std::string masked = PageOf(report), open = PageOf(report, true);
  for (const char* secret : {"สมชาย", "081-2345678", "67890"}) CHECK(!Has(masked, secret));
  CHECK(Has(open, "สมชาย"));
  CHECK(Has(open, "081-2345678"));
  CHECK(!Has(open, "67890"));
}
