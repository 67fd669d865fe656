#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/file.h"
#include "report/write.h"
#include "schema_check.h"
#include "yaml/value.h"

namespace oit {
namespace {

using yaml::Type;
using yaml::Value;

std::string ReadRoot(const std::string& name) {
  return *ReadFile(std::string(OIT_ROOT) + "/" + name, 1 << 20);
}

std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

// YAML as JSON; whole numbers and truth values are such.
std::string Json(const Value& value) {
  if (value.type == Type::kNull) return "null";
  if (value.type == Type::kText) {
    const bool number = value.text.find_first_not_of("0123456789") == std::string::npos;
    const bool bare = (number && !value.text.empty()) || value.text == "true";
    return bare ? value.text : Quoted(value.text);
  }
  const bool map = value.type == Type::kMap;
  std::string out;
  for (size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) out += ",";
    if (map) out += Quoted(value.keys[i].text) + ":";
    out += Json(value.items[i]);
  }
  return map ? "{" + out + "}" : "[" + out + "]";
}

std::vector<std::string> ProblemsOf(const std::string& schema, const std::string& yaml) {
  Result<yaml::File> file = yaml::Parse("example.yaml", yaml);
  REQUIRE(file.ok());
  return schema::Problems(ReadRoot("engine/report/" + schema), Json(file->root));
}

TEST_CASE("the example of a report fits its schema, and a slip does not") {
  const std::string example = ReadRoot("engine/report/report.example.yaml");
  CHECK(ProblemsOf("report.schema.json", example).empty());
  CHECK(ProblemsOf("report.schema.json", example + "titel: ก\n").size() == 1);
  CHECK(ProblemsOf("report.schema.json", "schema: oit.report/1\n").size() == 4);
}

TEST_CASE("what oit init writes fits the schema of agency.yaml") {
  AgencyFolder folder;
  folder.agency = "เทศบาลตำบลสมมุติใต้";
  folder.items = {{"O2", {"O2/ผู้บริหาร.txt"}, {"https://www.sommuttai.go.th/o2"}}};
  Year year;
  year.year = 2568;
  year.items.resize(2);
  year.items[0].code = "O1";
  year.items[1].code = "O2";
  const std::vector<std::string> loose = {"O1 โครงสร้าง.pdf", "ประกาศ \"ก\".docx"};
  const std::string listing = AgencyListing(folder, loose, year);
  CHECK(ProblemsOf("agency.schema.json", listing).empty());
  CHECK(ProblemsOf("agency.schema.json", listing + "  O3: {file: ก}\n").size() == 1);
  CHECK(listing.find("#   \"O1 โครงสร้าง.pdf\"   ชื่อไฟล์คล้ายรหัสข้อ O1\n") != std::string::npos);
  CHECK(listing.find("#   \"ประกาศ \\\"ก\\\".docx\"\n") != std::string::npos);
}

TEST_CASE("every agency.yaml of the fixtures fits the schema") {
  for (const char* name : {"good-2566", "good-2568", "single-slips-2568"}) {
    const std::string path = fmt::format("fixtures/labelled/folders/{}/agency.yaml", name);
    CAPTURE(path);
    CHECK(ProblemsOf("agency.schema.json", ReadRoot(path)).empty());
  }
}

}  // namespace
}  // namespace oit
