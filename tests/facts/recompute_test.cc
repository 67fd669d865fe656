#include <doctest/doctest.h>

#include "scored.h"

using namespace oit;
using namespace oit::test;

namespace {

constexpr Instrument kIit = Instrument::kIit, kEit = Instrument::kEit, kOit = Instrument::kOit;

const Year& Rules(int year) {
  static std::map<int, Year> years;
  if (!years.count(year)) years.emplace(year, ReadRules(year));
  return years.at(year);
}

// A sheet whose total is right and whose instruments are not.
ScoreSheet OddInstruments() {
  return ScoreSheet(2564)
      .Total("68.71")
      .Grade("C")
      .Indicators({"91.87", "83.62", "90.95", "77.33", "85.17", "85.10", "87.50", "82.88", "55.89",
                   "31.25"})
      .Of(kIit, "87.56")
      .Of(kEit, "66.29")
      .Of(kOit, "74.80");
}

Recomputed Of(const ScoreSheet& sheet) {
  return Recompute(sheet.Take(), &Rules(*sheet.Take().ita_year));
}

bool Agrees(const Recomputed& scores, Instrument instrument) {
  return Meet(*scores.instruments[static_cast<size_t>(instrument)].mean,
              scores.Chosen(InstrumentSubject(instrument))->range());
}

std::string GradeName(const Recomputed& scores) {
  return scores.grade.known() ? scores.grade.lowest->name : "?";
}

// The value chosen for an indicator, 0 for none.
double Chosen(const Recomputed& scores, int indicator) {
  const ScoreReading* reading = scores.Chosen(IndicatorSubject(indicator));
  return reading ? reading->value : 0;
}

}  // namespace

TEST_CASE("means, total and grade of a whole sheet; a wrong instrument is not the total's error") {
  const Recomputed scores = Of(OddInstruments());
  CHECK(scores.instruments[0].mean->value == doctest::Approx(85.788));
  CHECK(scores.instruments[1].mean->value == doctest::Approx(85.16));
  CHECK(scores.instruments[2].mean->value == doctest::Approx(43.57));
  CHECK_FALSE(Agrees(scores, kIit));
  CHECK_FALSE(Agrees(scores, kEit));
  CHECK_FALSE(Agrees(scores, kOit));
  CHECK(scores.total->value == doctest::Approx(68.7124));
  CHECK(scores.total_fits == true);
  CHECK(scores.grade_fits == true);
  CHECK(GradeName(scores) == "C");
}

TEST_CASE("a total printed as 80 is the 80.0026 of its indicators") {
  const Recomputed scores = Of(ScoreSheet(2563)
                                   .Total("80")
                                   .Grade("B")
                                   .Of(kIit, "79.172")
                                   .Of(kEit, "75.797")
                                   .Of(kOit, "83.78"));
  CHECK(scores.total->value == doctest::Approx(80.0027).epsilon(1e-6));
  CHECK(scores.total_fits == true);
  CHECK(scores.grade_fits == true);
  CHECK(scores.instruments[0].lacking.size() == 5);
}

TEST_CASE("rounding is carried through: no true score behind the printed ones is called wrong") {
  // Five scores of 90.494 are printed as 90.49, five of 90.4949 have the mean 90.495.
  ScoreSheet sheet(2564);
  sheet.Indicators({"90.49", "90.49", "90.49", "90.49", "90.49"}).Of(kIit, "90.50");
  CHECK(Agrees(Of(sheet), kIit));
  ScoreSheet off(2564);
  off.Indicators({"90.49", "90.49", "90.49", "90.49", "90.49"}).Of(kIit, "90.51");
  CHECK_FALSE(Agrees(Of(off), kIit));
  // With one decimal the room is ten times as wide.
  ScoreSheet coarse(2564);
  coarse.Indicators({"90.5", "90.5", "90.5", "90.5", "90.5"}).Of(kIit, "90.55");
  CHECK(Agrees(Of(coarse), kIit));
}

TEST_CASE("100 beside 93.75 is no rounded score") {
  ScoreSheet sheet(2564);
  sheet.Of(9, "93.75").Of(10, "100").Of(kOit, "96.70");
  CHECK_FALSE(Agrees(Of(sheet), kOit));
}

TEST_CASE("statements that print the same score with fewer decimals agree") {
  ScoreSheet sheet(2564);
  sheet.Of(1, "92").Of(1, "91.87").Of(1, "91.9");
  const Recomputed scores = Of(sheet);
  CHECK(scores.Find(IndicatorSubject(1))->readings.size() == 1);
  CHECK(Chosen(scores, 1) == 91.87);
  sheet.Of(1, "91.88");
  CHECK(Of(sheet).Find(IndicatorSubject(1))->differ());
}

TEST_CASE("of two values the one that gives the stated total is chosen") {
  const Recomputed scores = Of(OddInstruments().Of(2, "93.62"));
  const SubjectScore& budget = *scores.Find(IndicatorSubject(2));
  CHECK(budget.readings.size() == 2);
  CHECK(Chosen(scores, 2) == 83.62);
  CHECK(budget.by_total);
  CHECK_FALSE(budget.by_instrument);
  CHECK(scores.total_fits == true);
}

TEST_CASE("where the total cannot tell, the mean of the instrument does") {
  ScoreSheet sheet(2564);
  sheet.Indicators({"80.00", "82.00", "80.00", "80.00", "80.00"}).Of(2, "92.00").Of(kIit, "82.40");
  const Recomputed scores = Of(sheet);
  CHECK(Chosen(scores, 2) == 92);
  CHECK(scores.Find(IndicatorSubject(2))->by_instrument == kIit);
}

TEST_CASE("two values that differ in two places are told apart together") {
  const Recomputed scores = Of(OddInstruments().Of(2, "93.62").Of(7, "77.50").Total("86.71"));
  CHECK(Chosen(scores, 2) == 83.62);
  CHECK(Chosen(scores, 7) == 87.50);
  CHECK(scores.Chosen(TotalSubject())->value == 68.71);
}

TEST_CASE("where nothing tells, nothing is chosen and nothing computed from it") {
  ScoreSheet sheet(2564);
  sheet.Indicators({"80.00", "82.00", "80.00", "80.00", "80.00"}).Of(2, "92.00");
  const Recomputed scores = Of(sheet);
  CHECK(Chosen(scores, 2) == 0);
  CHECK_FALSE(scores.instruments[0].mean);
  CHECK(scores.instruments[0].lacking == std::vector<int>{2});
}

TEST_CASE("a value that no count of items gives loses against one that some count gives") {
  ScoreSheet sheet(2564);
  sheet.Of(10, "31.52").Of(10, "31.25");
  const Recomputed scores = Of(sheet);
  CHECK(Chosen(scores, 10) == 31.25);
  CHECK(scores.Find(IndicatorSubject(10))->by_items);
}

TEST_CASE("an indicator that is missing is made up for by the stated instrument") {
  ScoreSheet sheet(2564);
  sheet
      .Indicators(
          {"91.87", "", "90.95", "77.33", "85.17", "85.10", "87.50", "82.88", "55.89", "31.25"})
      .Of(kIit, "85.79")
      .Total("68.71");
  const Recomputed scores = Of(sheet);
  CHECK_FALSE(scores.instruments[0].mean);
  CHECK(scores.total_fits == true);
  ScoreSheet half(2564);
  half.Indicators({"91.87", "83.62"}).Total("68.71");
  CHECK(Of(half).total_lacks == std::vector<Instrument>{kIit, kEit, kOit});
  CHECK_FALSE(Of(half).total_fits);
}

TEST_CASE("from 2566 the mean of 6 to 8 binds EIT only through both of its parts") {
  const std::vector<std::string> ten = {"90.00", "90.00", "90.00", "90.00", "90.00",
                                        "80.00", "80.00", "80.00", "100",   "100"};
  ScoreSheet whole(2567);
  whole.Indicators(ten).Of(kEit, "86.00").Total("92.80").Grade("ผ่านดี");
  Recomputed scores = Of(whole);
  CHECK_FALSE(scores.instruments[1].binding);
  CHECK(scores.total_fits == true);  // by the stated EIT
  CHECK(GradeName(scores) == "ผ่านดี");
  whole.Of(kEit, "88.00", 1).Of(kEit, "84.00", 2);
  scores = Of(whole);
  CHECK(scores.instruments[1].binding);
  CHECK(Agrees(scores, kEit));
  CHECK_FALSE(Of(ScoreSheet(2567).Indicators(ten).Of(kEit, "88.00", 1)).total);
  CHECK(Of(ScoreSheet(2565).Indicators(ten)).instruments[1].binding);
}

TEST_CASE("a named level asks every instrument") {
  auto graded = [](const std::string& eit, const std::string& grade) {
    return Of(ScoreSheet(2566).Of(kIit, "98.00").Of(kEit, eit).Of(kOit, "100").Grade(grade));
  };
  CHECK(GradeName(graded("84.99", "ผ่าน")) == "ผ่าน");
  CHECK(graded("84.99", "ผ่านดี").grade_fits == false);
  CHECK(GradeName(graded("85.00", "ผ่านดี")) == "ผ่านดี");
  CHECK(GradeName(graded("95.00", "ผ่านดีเยี่ยม")) == "ผ่านดีเยี่ยม");
  // Only the total is stated: whether the instruments reach the level is not known.
  const Recomputed open = Of(ScoreSheet(2566).Total("88.10").Grade("ผ่านดี"));
  CHECK(open.grade_fits == true);
  CHECK_FALSE(open.grade.known());
  CHECK(Of(ScoreSheet(2566).Total("88.10").Grade("ผ่านดีเยี่ยม")).grade_fits == false);
}

TEST_CASE("edges of grades are those of printed totals") {
  CHECK(Of(ScoreSheet(2564).Total("85.00").Grade("A")).grade_fits == true);
  CHECK(Of(ScoreSheet(2564).Total("84.99").Grade("A")).grade_fits == false);
  CHECK(Of(ScoreSheet(2564).Total("85").Grade("B")).grade_fits == true);      // may be 84.60
  CHECK_FALSE(Of(ScoreSheet(2564).Total("85.00").Grade("ผ่านดี")).grade_fits);  // no grade of 2564
}

TEST_CASE("a wrong total is not also a wrong grade") {
  const Recomputed scores = Of(ScoreSheet(2564)
                                   .Of(kIit, "85.79")
                                   .Of(kEit, "85.16")
                                   .Of(kOit, "43.57")
                                   .Total("78.71")
                                   .Grade("C"));
  CHECK(scores.total_fits == false);
  CHECK(scores.grade_fits == true);
  CHECK(GradeName(scores) == "C");
}

TEST_CASE("statements of other years are left aside; without rules there are means only") {
  ScoreSheet sheet(2564);
  sheet.Indicators({"80.00", "80.00", "80.00", "80.00", "80.00"}).Total("70.00");
  sheet.State(TotalSubject(), "60.00", 2563).State(TotalSubject(), "70.00", 2564);
  CHECK(Of(sheet).Find(TotalSubject())->readings.size() == 1);
  const Recomputed bare = Recompute(sheet.Take(), nullptr);
  CHECK(bare.instruments[0].mean->value == 80);
  CHECK_FALSE(bare.total);
  Scores unnamed = sheet.Take();
  unnamed.ita_year.reset();
  CHECK_FALSE(ScoredYear(unnamed));  // two years are named
}

TEST_CASE("an indicator is found by its number, whatever instrument it is said to be of") {
  ScoreSubject nine = IndicatorSubject(9);
  nine.instrument = kOit;
  ScoreSheet sheet(2564);
  sheet.State(nine, "96.00").Of(9, "96.00");
  const Recomputed scores = Of(sheet);
  CHECK(scores.Find(nine) == scores.Find(IndicatorSubject(9)));
  CHECK(scores.subjects.size() == 1);
}

TEST_CASE("half a unit is rounded up") {
  CHECK(RoundedScore((61.48 + 56.25) / 2) == 58.87);
  CHECK(RoundedScore(85.788) == 85.79);
  CHECK(RoundedScore(85.16) == 85.16);
}

TEST_CASE("no scores give nothing") {
  const Recomputed scores = Recompute({}, nullptr);
  CHECK(scores.subjects.empty());
  CHECK_FALSE(scores.ita_year);
  CHECK_FALSE(scores.instruments[0].mean);
}
