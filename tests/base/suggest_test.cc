#include "base/suggest.h"

#include <doctest/doctest.h>

namespace oit {

TEST_CASE("the nearest word, where it is near enough") {
  const std::vector<std::string> words = {"words", "topic", "element", "requirement", "is"};
  CHECK(Suggest("elemnt", words) == "element");
  CHECK(Suggest("toipc", words) == "topic");  // a swapped pair counts one
  CHECK(Suggest("requirment", words) == "requirement");
  CHECK(Suggest("word", words) == "words");
  CHECK_FALSE(Suggest("os", words) == "words");
  CHECK_FALSE(Suggest("banana", words));
  CHECK_FALSE(Suggest("", words));
  CHECK_FALSE(Suggest("topic", {}));
}

TEST_CASE("Thai is compared by characters, not bytes") {
  const std::vector<std::string> words = {"ผู้บริหาร", "แผน", "ร้องเรียน"};
  CHECK(Suggest("ผู้บรหาร", words) == "ผู้บริหาร");
  CHECK(Suggest("รองเรียน", words) == "ร้องเรียน");
  CHECK_FALSE(Suggest("ตำบล", words));
}

TEST_CASE("of two as near the first is taken; a very long word has none") {
  CHECK(Suggest("cat", {"bat", "hat"}) == "bat");
  CHECK_FALSE(Suggest(std::string(1 << 20, 'a'), {std::string(1 << 20, 'a')}));
}

}  // namespace oit
