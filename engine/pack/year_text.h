#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Years that a year file's own titles and labels name: four digits of the Buddhist era.
namespace oit {

struct NamedYear {
  size_t begin = 0;  // bytes
  size_t size = 0;
  int year = 0;
  bool thai_digits = false;
};

// 2500 to 2699, in Arabic or Thai digits, not inside a longer number.
std::vector<NamedYear> NamedYears(std::string_view utf8);

// A year as it would be written there.
std::string WriteYear(int year, bool thai_digits);

// Whether two texts say the same, each seen from its own year ("ปี 2567" in 2567 is "ปี 2568" in
// 2568), spaces between Thai letters aside.
bool SameSeenFrom(const std::string& a, int year_a, const std::string& b, int year_b);

}  // namespace oit
