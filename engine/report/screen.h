#pragma once

#include <string>
#include <vector>

#include "audit/checklist.h"
#include "pack/pack.h"
#include "report/by_unit.h"
#include "report/head.h"
#include "report/mend.h"

// The first screen of shared/officer.md as data, in its words: what every format for people
// shows. Items are those of the checklist that it was made from.
namespace oit {

using Items = std::vector<const ItemResult*>;

struct ScreenOptions {
  Language language = Language::kThai;
  bool strict = false;        // --require shown
  std::vector<Verdict> only;  // --only; empty: all
};

// Items in the order in which their reader acts on them, each list in the order of the year.
struct SortedItems {
  Items open;        // what fails, then what broke, what is to be looked at, what does not apply
  Items unanswered;  // of a folder: without a file or link
  Items passes;
  Items unchecked;  // no rule for them yet
};
SortedItems Sorted(const Items& items);

// Of these, the passes that rest on being stated as done.
Items Ticked(const Items& items, bool strict);

// Items by how this document stands to them.
struct ScreenSection {
  enum class Kind { kOwn, kPlanned, kMentioned, kSilent };
  Kind kind;
  std::string title;  // "เรื่องอื่นที่เอกสารนี้กล่าวถึง"
  std::string counts;  // "ครบ 18 · ยังไม่ครบ 4"; may be empty
  std::string before;  // a sentence above the items; may be empty
  std::string after;   // one below them; may be empty
  Items items;         // in the order of the year
};

struct Screen {
  Head head;
  MendSection mend;
  std::vector<ScreenSection> sections;  // own items first, silent ones last
  std::vector<UnitItems> units;         // who must act on what
  std::vector<std::string> steps;       // what to do next, in order
  std::string projected;                // what OIT comes to, of a folder; never first on a screen
  std::string likely;  // what "เกณฑ์เทียบเคียง" means, where it stands somewhere
  std::vector<std::string> ledger;   // what became of the answers of a review ledger
  std::vector<std::string> remarks;  // what this result is and is not
};

Screen DescribeScreen(const Checklist& checklist, const Pack& pack, const ScreenOptions& options);

}  // namespace oit
