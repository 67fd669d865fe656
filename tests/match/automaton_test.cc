#include "match/automaton.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>

namespace oit {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;  // literal, end

Pairs Scan(const std::vector<std::string>& literals, std::string_view text) {
  Pairs found;
  Automaton(literals).Scan(text, [&](uint32_t literal, uint32_t end) {
    found.push_back({literal, end});
  });
  return found;
}

TEST_CASE("literals inside literals are all found, the longest first at each end") {
  CHECK(Scan({"he", "hers", "his", "she"}, "ushers") == Pairs{{3, 4}, {0, 4}, {1, 6}});
  CHECK(Scan({"a", "aa", "aaa"}, "aaa") == Pairs{{0, 1}, {1, 2}, {0, 2}, {2, 3}, {1, 3}, {0, 3}});
}

TEST_CASE("nothing to find finds nothing") {
  CHECK(Scan({}, "abc").empty());
  CHECK(Scan({"abc"}, "").empty());
}

TEST_CASE("the automaton agrees with plain search on random bytes") {
  std::mt19937 random(7);
  const auto text_of = [&](size_t length) {
    std::string text;
    for (size_t i = 0; i < length; ++i) text += static_cast<char>(0xFE + random() % 3);
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> literals;
    for (int i = 0; i < 12; ++i) literals.push_back(text_of(1 + random() % 5));
    std::sort(literals.begin(), literals.end());
    literals.erase(std::unique(literals.begin(), literals.end()), literals.end());
    const std::string text = text_of(60);
    Pairs expected;
    for (uint32_t literal = 0; literal < literals.size(); ++literal) {
      size_t at = text.find(literals[literal]);
      for (; at != std::string::npos; at = text.find(literals[literal], at + 1)) {
        expected.push_back({literal, static_cast<uint32_t>(at + literals[literal].size())});
      }
    }
    Pairs found = Scan(literals, text);
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    REQUIRE(found == expected);
  }
}

}  // namespace
}  // namespace oit
