#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "check/check.h"
#include "report/item_state.h"
#include "report/output.h"

// What an officer fills in for each item in the ITAS system, drafted from what a report says.
namespace oit {

struct ItasAnswer {
  std::string code, title;
  ItemState state = ItemState::kSilent;
  // "มี" only where everything that is asked for was found, of the year that is asked for, and
  // with a word about the link where there is none; never "ไม่มี": what is not in this document
  // may be elsewhere.
  std::string answer;
  std::string link;         // as it stands in the evidence; empty where it has none
  std::string explanation;  // a sentence or two, at most kExplanation letters
  std::string before;       // what to see to before it is sent; a line each
};

inline constexpr int kExplanation = 300;  // columns of text

struct AnswerSheet {
  std::string agency, document;
  int year = 0;
  std::vector<ItasAnswer> answers;  // in the order of the year's list, as ITAS has them
};

// Names are masked unless the options ask for them; `options.only` is not looked at.
AnswerSheet DraftAnswers(const CheckedReport& report, const OutputOptions& options);

// To be copied item by item: what is copied stands on one line.
std::string AnswersText(const AnswerSheet& sheet, const OutputOptions& options);
Result<std::string> AnswersXlsx(const AnswerSheet& sheet, const OutputOptions& options);

}  // namespace oit
