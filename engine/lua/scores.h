#pragma once

#include <optional>
#include <string>
#include <vector>

// What a check function is shown of the scores that a report states (lua/report.h says how). What
// rounding leaves open is already weighed here (facts/score_range.h): rules compare no decimals.
namespace oit {

// A place that states a score or a grade.
struct CheckStatement {
  int index = 0;                // its place: goes back as evidence
  std::string text;             // as printed: "87.56", "C"
  std::string where, where_en;  // "ตารางที่ 1", "บรรทัด 36"
};

// A value of a subject, with every statement that agrees on it.
struct CheckScoreValue {
  std::string text;
  std::vector<CheckStatement> statements;
  bool chosen = false;  // the only one, or the one that the arithmetic bears out
};

struct CheckSubject {
  std::string kind;        // "total", "instrument", "indicator"
  int number = 0;          // of an indicator
  std::string instrument;  // "IIT": of an instrument, or that asks the indicator
  std::string name, name_en;  // "ตัวชี้วัดที่ 2 การใช้งบประมาณ"
  std::vector<CheckScoreValue> values;
  const CheckScoreValue* chosen = nullptr;
  // What told values that differ apart: the stated "total", the stated score of its "instrument",
  // of an instrument the "mean" of its indicators, the number of "items"; "open": nothing did.
  std::string chosen_by;
  double least = 0, most = 0;  // in official figures, over all its values
};

struct CheckInstrument {
  std::string name;                         // "IIT"
  int from = 0, to = 0;                     // its indicators
  bool parts = false;                       // the mean is that of two stated parts
  const CheckScoreValue* stated = nullptr;  // null where none, or where it is in doubt
  std::string mean;                         // "85.79", or empty
  std::optional<bool> fits;                 // null where there is nothing to compare
  bool explained = false;  // other checks tell why not: values that differ, or cannot be
  std::vector<const CheckStatement*> basis;  // what it is the mean of, one statement each
};

struct CheckTotal {
  const CheckScoreValue* stated = nullptr;
  std::string computed;  // "68.71", or empty
  std::optional<bool> fits;
  bool explained = false;  // as of an instrument
  std::vector<const CheckStatement*> basis;
  bool confirmed = false;  // the weights of that year
};

struct CheckGrade {
  std::vector<CheckStatement> stated;
  std::string computed;  // "C", "B–C" where rounding leaves it open, or empty
  std::optional<bool> fits;
  const CheckScoreValue* total = nullptr;  // the stated total
  std::string total_text;                  // the official total
  bool confirmed = false;                  // the grades in question
  // The instrument that keeps the stated grade away although the total reaches it.
  std::string low_instrument, low_score;
  int low_limit = 0;
};

struct CheckClaim {
  int index = 0;
  std::string kind;        // "highest", "lowest"
  std::string instrument;  // among the indicators of this one only, or empty
  std::vector<const CheckSubject*> subjects;
};

struct CheckListed {
  int index = 0;
  bool excluded = false;  // its score is certainly not within the bound
  const CheckSubject* subject = nullptr;
};

struct CheckScoreList {
  int index = 0;
  std::string kind;                       // "strong", "weak"
  std::string bound;                      // "above", "at_least", "below", "at_most", or empty
  std::string bound_text, bound_text_en;  // "มากกว่าร้อยละ 90", or empty
  std::optional<int> count;               // as stated
  std::string instrument;                 // as of a claim
  std::vector<CheckListed> members;
  // How many indicators are within the bound; null where some score is not known.
  std::optional<int> fewest, most;
};

struct CheckRanked {
  int index = 0;
  std::string text;
  std::optional<int> rank;
  const CheckSubject* subject = nullptr;
};

// In the order that the report gives: by rank where every one has one.
struct CheckRanking {
  std::vector<CheckRanked> members;
};

struct CheckScores {
  std::optional<int> year;
  std::vector<CheckSubject> subjects;
  std::vector<CheckInstrument> instruments;
  CheckTotal total;
  CheckGrade grade;
  std::vector<CheckClaim> claims;
  std::vector<CheckScoreList> lists;
  std::vector<CheckRanking> rankings;
  // Indicators of which the lost items can be counted, and those of them whose score no count
  // gives.
  std::vector<const CheckSubject*> counted, unreachable;

  CheckScores() = default;
  CheckScores(CheckScores&&) = default;
  CheckScores& operator=(CheckScores&&) = default;
};

}  // namespace oit
