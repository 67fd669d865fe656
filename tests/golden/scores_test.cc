#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "golden/judged.h"
#include "golden/score_sections.h"

namespace oit {
namespace {

constexpr int kSections = 20;  // of each kind of error

struct Tally {
  int planted = 0, told = 0, wrong = 0;
};

// Of the findings about scores, what was planted and what was not.
Tally Count(ScoreError error, Dice& dice) {
  Tally tally;
  for (int i = 0; i < kSections; ++i) {
    ScoreSection section = MakeScoreSection(dice, error);
    std::string id = IdOf(error);
    CheckedReport report = Judge(section.text);
    bool told = false;
    for (const Finding& finding : report.checklist.findings) {
      if (finding.id.rfind("score.", 0) != 0) continue;
      bool planted = finding.id == id;
      told = told || planted;
      tally.wrong += !planted;
      if (!planted) MESSAGE(id << " planted, told " << finding.message.th << "\n" << section.text);
    }
    tally.planted += !id.empty();
    tally.told += told;
    if (!told && !id.empty()) MESSAGE(id << " planted, not told\n" << section.text);
  }
  return tally;
}

TEST_CASE("errors planted in sections about scores are told, and nothing else is") {
  Dice dice(2564);
  Tally all;
  for (ScoreError error : ScoreErrors()) {
    Tally tally = Count(error, dice);
    CAPTURE(IdOf(error));
    CHECK(tally.told == tally.planted);
    CHECK(tally.wrong == 0);
    all.planted += tally.planted;
    all.told += tally.told;
    all.wrong += tally.wrong;
  }
  MESSAGE(fmt::format("planted {}, told {}; told that was not planted {}", all.planted, all.told,
                      all.wrong));
}

}  // namespace
}  // namespace oit
