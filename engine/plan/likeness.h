#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oit {

// A text as the runs of four letters that it has, each with its weight; ascending by run.
struct Runs {
  struct Run {
    uint32_t letters;
    double weight;    // how rare it is
    double weighted;  // the same by how often it stands here
  };
  std::vector<Run> runs;
  double weight = 0;  // of all, together
  double length = 0;  // of the vector of what is weighted
};

// How alike texts are by the runs that they share. Spaces, digits and signs do not count; a run
// that stands in many of the texts at hand weighs little, so that "จัดทำ" and "ส่วนตำบล" make
// nothing alike.
class Likeness {
 public:
  // Keys (text/key.h) of all that is compared.
  explicit Likeness(const std::vector<std::string_view>& texts);

  Runs Of(std::string_view key) const;

 private:
  std::unordered_map<uint32_t, int> texts_with_;  // how many texts hold a run
  double texts_;
};

// 0, nothing in common, to 1, the same: the cosine of two texts.
double Between(const Runs& a, const Runs& b);
// How much of `part` stands in `whole`, by weight, 0 to 1.
double PartOf(const Runs& part, const Runs& whole);

}  // namespace oit
