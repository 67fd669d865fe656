#include "base/error.h"

#include <doctest/doctest.h>

namespace oit {
namespace {

Error Sample() {
  return {"yaml.key",
          {"ไม่รู้จักคำว่า tittle", "unknown key: tittle"},
          {"rules/years/2568.yaml", 12, 5},
          "    tittle: แผน",
          {"หมายถึง title หรือไม่", "did you mean title?"}};
}

}  // namespace

TEST_CASE("an error is told with its place, its line and what to do") {
  CHECK(Format(Sample(), Language::kEnglish) ==
        "rules/years/2568.yaml:12:5: unknown key: tittle\n"
        "      tittle: แผน\n"
        "      ^\n"
        "  did you mean title?");
  CHECK(Format(Sample(), Language::kThai) ==
        "rules/years/2568.yaml:12:5: ไม่รู้จักคำว่า tittle\n"
        "      tittle: แผน\n"
        "      ^\n"
        "  หมายถึง title หรือไม่");
}

TEST_CASE("the caret stands under its character: Thai marks take no column") {
  Error error = Sample();
  error.excerpt = "ที่อยู่: x";
  error.place.column = 10;  // the x; four of the characters before it are marks
  error.hint = {};
  CHECK(Format(error, Language::kEnglish) ==
        "rules/years/2568.yaml:12:10: unknown key: tittle\n"
        "  ที่อยู่: x\n"
        "       ^");
  error.excerpt = "\tx";
  error.place.column = 2;
  CHECK(Format(error, Language::kEnglish).ends_with("\n  \tx\n  \t^"));
}

TEST_CASE("what is unknown is left out") {
  Error error = Sample();
  error.excerpt.clear();
  error.hint = {};
  error.place.column = 0;
  CHECK(Format(error, Language::kEnglish) == "rules/years/2568.yaml:12: unknown key: tittle");
  error.place.line = 0;
  CHECK(Format(error, Language::kEnglish) == "rules/years/2568.yaml: unknown key: tittle");
  error.place.file.clear();
  CHECK(Format(error, Language::kEnglish) == "unknown key: tittle");
}

}  // namespace oit
