#include "yaml/reader.h"

#include <doctest/doctest.h>

namespace oit::yaml {
namespace {

File Of(const std::string& text) {
  Result<File> file = Parse("a.yaml", text);
  REQUIRE(file);
  return *file;
}

TEST_CASE("fields are read by name") {
  const File file = Of("name: ก\nyear: 2568\nlist: [a, b]\nsize: big\n");
  Problems problems(file);
  Fields fields(problems, file.root);
  CHECK(fields.Text("name") == "ก");
  CHECK(fields.Number("year") == 2568);
  CHECK(fields.NumberOr("other", 9) == 9);
  CHECK(fields.List("list", true).size() == 2);
  CHECK(fields.Choice<int>("size", 0, {{"small", 1}, {"big", 2}}) == 2);
  CHECK(fields.TextOr("note", "none") == "none");
  fields.Finish();
  CHECK(problems.empty());
}

TEST_CASE("all problems come at once, in the order of the file") {
  const File file = Of("yeer: 2568\nname:\nlist: one\nsize: bgi\ncount: ๑๒\nzzzzzz: 1\n");
  Problems problems(file);
  Fields fields(problems, file.root);
  fields.Text("name");
  fields.Number("year");
  fields.List("list", true);
  fields.Choice<int>("size", 0, {{"small", 1}, {"big", 2}});
  fields.Number("count");
  fields.Text("needed");
  fields.Finish();
  const Errors errors = problems.Take();
  REQUIRE(errors.size() == 7);
  CHECK(errors[0].code == "yaml.unknown_key");
  CHECK(errors[0].hint.th == "หมายถึง “year” หรือไม่");
  CHECK(errors[0].excerpt == "yeer: 2568");
  CHECK(errors[1].code == "yaml.missing_key");
  CHECK(errors[1].message.en == "the field “needed” is missing");
  CHECK(errors[2].code == "yaml.empty");
  CHECK(errors[2].place == Place{"a.yaml", 2, 1});
  CHECK(errors[3].code == "yaml.type");
  CHECK(errors[3].place == Place{"a.yaml", 3, 7});
  CHECK(errors[4].code == "yaml.choice");
  CHECK(errors[4].hint.en == "did you mean “big”?");
  CHECK(errors[5].code == "yaml.number");
  CHECK(errors[6].code == "yaml.unknown_key");
}

TEST_CASE("a misspelt field is not missing as well") {
  const File file = Of("requirment: executives\n");
  Problems problems(file);
  Fields fields(problems, file.root);
  fields.Text("requirement");
  fields.Finish();
  const Errors errors = problems.Take();
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].hint.en == "did you mean “requirement”?");
}

TEST_CASE("a colon without a space is explained") {
  const File file = Of("items:\n  - code:O2\nt: {th: ก,en:b}\n");
  Problems problems(file);
  const Fields item(problems, file.root.items[0].items[0]);
  Fields title(problems, *file.root.Find("t"));
  title.Text("th");
  title.TextOr("en");
  title.Finish();
  const Errors errors = problems.Take();
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].code == "yaml.type");
  CHECK(errors[0].hint.th == "เว้นวรรคหลังเครื่องหมาย :");
  CHECK(errors[1].code == "yaml.unknown_key");
  CHECK(errors[1].hint == errors[0].hint);
}

TEST_CASE("elements of lists are texts") {
  const File file = Of("- ก\n- ข: ค\n-\n- \"\"\n");
  Problems problems(file);
  CHECK(ItemText(problems, file.root.items[0]) == "ก");
  for (size_t i = 1; i < 4; ++i) CHECK(ItemText(problems, file.root.items[i]).empty());
  const Errors errors = problems.Take();
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].code == "yaml.type");
  CHECK(errors[1].code == "yaml.empty");
  CHECK(errors[2].code == "yaml.empty");
}

}  // namespace
}  // namespace oit::yaml
