#include <doctest/doctest.h>

#include "report/write.h"
#include "sample.h"

using namespace oit;

namespace {

std::string Extract(bool key) {
  sample::Audited audited = sample::Measures();
  return ExtractText(audited.document, audited.checklist.facts, key, Language::kEnglish);
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("extract shows blocks, tables, links, gaps, jumps and facts") {
  std::string text = Extract(false);
  CHECK(Has(text, "results-report"));
  CHECK(Has(text, "heading1"));
  CHECK(Has(text, "item (1) t1.r1.c2 [steps]"));
  CHECK(Has(text, "== table 1: 1 × 3"));
  CHECK(Has(text, "c2   steps        ขั้นตอน"));
  CHECK(Has(text, "row 1  = done"));
  CHECK(Has(text, "c3   [/]"));
  CHECK(Has(text, "https://www.example.go.th/gift"));
  CHECK(Has(text, "page 3 is empty"));
  CHECK(Has(text, "expected 4, found 6"));
  CHECK(Has(text, "2568-04-24"));
}

TEST_CASE("with --key the matched text stands in place of the readable one") {
  CHECK(Has(Extract(false), "ประชุมวันที่ 24 เมษายน 2568"));
  CHECK(!Has(Extract(true), "row 1  = done\n    c1   ป้องกันการทุจริต\n\n"));
  CHECK(Has(Extract(true), "ป้องกันการทุจริต"));
}
