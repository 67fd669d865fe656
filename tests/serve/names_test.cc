#include "serve/names.h"

#include <doctest/doctest.h>

#include <string>

#include "base/limits.h"

namespace oit {
namespace {

TEST_CASE("A dropped folder keeps its shape") {
  CHECK(CleanPath("อบต.ตัวอย่าง/O1/โครงสร้าง.pdf") == "อบต.ตัวอย่าง/O1/โครงสร้าง.pdf");
  CHECK(CleanPath("a\\b.txt") == "a/b.txt");
  CHECK(CleanPath("-rf.txt") == "-rf.txt");
}

TEST_CASE("No path leaves its folder") {
  CHECK(CleanPath("../../etc/passwd") == "etc/passwd");
  CHECK(CleanPath("/etc/passwd") == "etc/passwd");
  CHECK(CleanPath("a/./../b") == "a/b");
  CHECK(CleanPath("..\\..\\b") == "b");
  CHECK_FALSE(CleanPath(".."));
  CHECK_FALSE(CleanPath("//"));
  CHECK_FALSE(CleanPath(""));
  CHECK(CleanName("a/b") == "a_b");
  CHECK_FALSE(CleanName(".."));
}

TEST_CASE("What cannot be seen in a name is not in it") {
  CHECK(CleanName(std::string("a\0b\n\x1b[2J\x7f.txt", 13)) == "ab[2J.txt");
  CHECK(CleanName("gpj\u202Etxt.exe") == "gpjtxt.exe");
  CHECK(CleanName("a\u2066b\u200Fc\u0085d") == "abcd");
  CHECK(CleanName("a\xFF\xC0\xAF.txt") == "a___.txt");
  CHECK_FALSE(CleanName("\n"));
}

TEST_CASE("Long names are cut between characters and keep their ending") {
  std::string thai;
  while (thai.size() < 600) thai += "ก";
  const std::string cut = *CleanName(thai + ".docx");
  CHECK(cut.size() <= limits::kServeName);
  CHECK(cut.ends_with("ก.docx"));
  CHECK((cut.size() - 5) % 3 == 0);
  CHECK(CleanName(thai + ".docx.review.yaml")->ends_with("ก.review.yaml"));
  std::string deep;
  for (size_t i = 0; i <= limits::kServeDepth; ++i) deep += "a/";
  CHECK_FALSE(CleanPath(deep));
}

TEST_CASE("Names in headers and in JSON are inert") {
  CHECK(EncodedName("ก \"b\"\r\n.x") == "%E0%B8%81%20%22b%22%0D%0A.x");
  CHECK(JsonText("a\"\\\n</script>ก") == "\"a\\\"\\\\\\u000a</script>ก\"");
}

}  // namespace
}  // namespace oit
