#pragma once

#include <string>
#include <vector>

#include "facts/recompute.h"
#include "pack/read.h"

// Scores put together by hand.
namespace oit::test {

inline Year ReadRules(int year) {
  return *ReadYear(std::string(OIT_ROOT) + "/rules/years/" + std::to_string(year) + ".yaml");
}

class ScoreSheet {
 public:
  explicit ScoreSheet(int year) { scores_.ita_year = year; }

  // `printed` as a report has it: "68.71".
  ScoreSheet& State(const ScoreSubject& subject, const std::string& printed, int year = 0) {
    StatedScore stated;
    stated.subject = subject;
    stated.value = std::stod(printed);
    const size_t dot = printed.find('.');
    stated.decimals = dot == std::string::npos ? 0 : static_cast<int>(printed.size() - dot - 1);
    stated.year = year;
    scores_.stated.push_back(stated);
    return *this;
  }
  ScoreSheet& Total(const std::string& printed) { return State(TotalSubject(), printed); }
  ScoreSheet& Of(Instrument instrument, const std::string& printed, int part = 0) {
    return State(InstrumentSubject(instrument, part), printed);
  }
  ScoreSheet& Of(int indicator, const std::string& printed) {
    return State(IndicatorSubject(indicator), printed);
  }
  // From indicator 1 on; "" leaves one out.
  ScoreSheet& Indicators(const std::vector<std::string>& printed) {
    for (size_t i = 0; i < printed.size(); ++i) {
      if (!printed[i].empty()) Of(static_cast<int>(i + 1), printed[i]);
    }
    return *this;
  }
  ScoreSheet& Grade(const std::string& name) {
    StatedGrade grade;
    grade.name = name;
    scores_.grades.push_back(grade);
    return *this;
  }
  const Scores& Take() const { return scores_; }

 private:
  Scores scores_;
};

}  // namespace oit::test
