#pragma once

#include <string>

#include "audit/checklist.h"
#include "check/check.h"
#include "report/item_state.h"
#include "report/output.h"

namespace oit {

// An item as a line of a table that is sent on: nothing cut, names masked unless they were asked
// for. Empty where there is nothing to say.
struct ItemRow {
  ItemState state = ItemState::kSilent;
  std::string code, title;
  std::string verdict;   // "✔ ครบ มีหลักฐาน"
  int at_bar = 0;        // deciding elements that are there,
  int deciding = 0;      // of so many
  std::string decision;  // of a person who looked at it
  std::string lacks;     // what is missing or planned, why to look: a line each
  std::string wording;   // "เกณฑ์เทียบเคียง"
  std::string quote;     // the best evidence
  std::string place;     // of it
  std::string link;      // the best of it
  std::string action;    // the measure to take, where there is something to do
  std::string unit;      // who is to take it

  std::string Count() const;  // "3/5"; empty where nothing decides or it is not mentioned
};

ItemRow RowOf(const ItemResult& item, const CheckedReport& report, const OutputOptions& options);

// "“...”", on one line, masked; empty for an empty passage.
std::string QuoteOf(const Passage& passage, const OutputOptions& options);

// "องค์การบริหารส่วนตำบลตัวอย่าง อ.เมือง จ.สมมติ"; says so where the report names none.
std::string AgencyWords(const Facts& facts, const OutputOptions& options);

}  // namespace oit
