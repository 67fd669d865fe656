#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

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

// Reports with scores, judged once: those written for it and the real one.
const std::vector<Baseline>& Scored() {
  static const std::vector<Baseline> reports = [] {
    std::vector<Baseline> all;
    std::vector<std::string> paths = FilesOf(OIT_ROOT "/fixtures/scores/reports");
    for (const std::string& path : RealReports()) paths.push_back(path);
    for (const std::string& path : paths) {
      Result<CheckedReport> report = Rules().Check(path, {});
      REQUIRE(report.ok());
      all.push_back({path, std::move(*report)});
    }
    return all;
  }();
  return reports;
}

std::string ThaiDigits(const std::string& number) {
  std::string out;
  for (char c : number) {
    if (c == '.') {
      out += c;
    } else {
      out += "\xE0\xB9";
      out += static_cast<char>(0x90 + (c - '0'));
    }
  }
  return out;
}
// The text with the printed number of this value, in digits of either script, changed wherever
// the statement says it.
void Exchange(const Document& document, Span key, double from, double to, std::string* text) {
  Span source = document.Source(key);
  std::string_view passage = std::string_view(document.source).substr(source.begin, source.size());
  std::string before = fmt::format("{:.2f}", from), after = fmt::format("{:.2f}", to);
  for (auto write : {+[](const std::string& number) { return number; }, &ThaiDigits}) {
    size_t at = passage.rfind(write(before));
    if (at == passage.npos) continue;
    // Thai digits take as many bytes as each other, and both numbers have as many digits.
    text->replace(source.begin + at, write(before).size(), write(after));
    return;
  }
  FAIL("the number is not where the statement says it is: " << before);
}

bool Holds(const CheckedReport& report, const std::string& id) {
  const std::vector<std::string>& confirmed = report.checklist.confirmed;
  return std::find(confirmed.begin(), confirmed.end(), id) != confirmed.end();
}

bool Tells(const CheckedReport& report, const std::string& id) {
  const std::vector<Finding>& findings = report.checklist.findings;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.id == id; });
}

TEST_CASE("M13: a total that is not the weighted mean of its parts") {
  int changed = 0;
  for (const Baseline& baseline : Scored()) {
    const CheckedReport& report = baseline.report;
    if (!Holds(report, "score.total") || !Holds(report, "score.conflict")) continue;
    CAPTURE(baseline.name);
    const std::vector<StatedScore>& all = baseline.report.checklist.facts.scores.stated;
    bool exact = std::all_of(all.begin(), all.end(), [](const StatedScore& stated) {
      return stated.subject.kind != ScoreSubject::Kind::kTotal || stated.decimals == 2;
    });
    if (!exact) continue;
    std::string text = baseline.report.document.source;
    for (const StatedScore& stated : all) {
      if (stated.subject.kind != ScoreSubject::Kind::kTotal) continue;
      double to = stated.value > 50 ? stated.value - 10 : stated.value + 10;
      Exchange(baseline.report.document, stated.key, stated.value, to, &text);
    }
    CHECK(Tells(Judge(text), "score.total"));
    ++changed;
  }
  CHECK(changed >= 5);
}

TEST_CASE("M14: another grade, and a total at the edge of one") {
  int changed = 0;
  for (const Baseline& baseline : Scored()) {
    const Scores& scores = baseline.report.checklist.facts.scores;
    if (!Holds(baseline.report, "score.grade") || scores.grades.empty()) continue;
    CAPTURE(baseline.name);
    const Document& document = baseline.report.document;
    std::string text = document.source;
    for (auto grade = scores.grades.rbegin(); grade != scores.grades.rend(); ++grade) {
      Span source = document.Source(grade->key);
      size_t at = document.source.rfind(grade->name, source.end - 1);
      REQUIRE(at >= source.begin);
      text.replace(at, grade->name.size(), grade->name.size() > 2 ? "ต้องปรับปรุงโดยด่วน" : "E");
    }
    CHECK(Tells(Judge(text), "score.grade"));
    ++changed;
  }
  CHECK(changed >= 5);
  auto report = [](const char* total) {
    return Judge(
        fmt::format("รายงานการวิเคราะห์ผลการประเมิน ITA เพื่อจัดทำมาตรการ ประจำปีงบประมาณ พ.ศ. 2565\n\n"
                    "เทศบาลตำบลทุ่งสมมุติ\n\nผลการประเมิน ITA ปี 2564 ได้คะแนนรวม {} คะแนน ระดับ A\n",
                    total));
  };
  CHECK(Tells(report("84.99"), "score.grade"));
  CHECK(!Tells(report("85.00"), "score.grade"));
  CHECK(!Tells(report("94.99"), "score.grade"));
  CHECK(Tells(report("95.00"), "score.grade"));
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
