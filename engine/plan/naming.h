#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "facts/facts.h"
#include "plan/likeness.h"
#include "plan/pairs.h"
#include "plan/wording.h"

namespace oit {

struct ReportRead;

// Key characters of the shortest passage that says something.
inline constexpr size_t kLeastSaid = 12;

// Where results name what is planned. Passages are key spans of the results, each of one block.
class Naming {
 public:
  // The texts are those of the measures of both; the reports must outlive this.
  Naming(const ReportRead& plan, const ReportRead& results, const std::vector<MeasureText>& planned,
         const std::vector<MeasureText>& reported);

  const Likeness& likeness() const { return likeness_; }

  // The passage that names what is planned, wherever it stands; most of it must be there.
  std::optional<Span> Anywhere(std::string_view planned) const;
  // The one of `passages`, which tell of its measure, that names the step. Fewer words will do
  // there, but for those of the measure's name.
  std::optional<Span> Among(const std::vector<Span>& passages, std::string_view step,
                            std::string_view name) const;
  // How much of the measure, its name and each of its steps, `passages` say in their words, 0 to 1.
  double PartIn(const std::vector<Span>& passages, std::string_view name,
                const std::vector<std::string>& steps) const;
  // Whether a passage is rather on `other` than on `own`, two measures that it may tell of.
  bool IsRatherOn(Span passage, std::string_view other, std::string_view own) const;

 private:
  struct Unit {
    std::string key;
    Span quote;
    Runs runs = {};
  };
  void AddUnits(const ReportRead& results);

  const Document& document_;
  Wording wording_;
  std::vector<Unit> units_;
  Likeness likeness_;
};

// The steps of a row, or other passages, as one key.
std::string Joined(const Document& document, const std::vector<Span>& passages);
// The steps of a measure, each as its passages.
std::vector<std::vector<Span>> StepSpans(const ReportRead& report, const Measure& measure);

}  // namespace oit
