#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "lua/scores.h"

// What a check function is shown of a report: plain values, read-only in Lua. Each struct has a
// table of its fields in a file view_NAME.cc (view.h).
namespace oit {

struct CheckBlock {
  int index = 0;                       // its place: goes back as evidence
  std::string text;                    // readable, normalised
  std::string norm;                    // the same without spaces, to compare
  std::string kind;                    // "heading", "paragraph", "list_item", "image"
  std::string role;                    // of its column or section: "steps", "result", or ""
  std::string mark;                    // of its row: "done", "not_done" or ""
  int table = 0, row = 0, column = 0;  // from 1; 0: none
  int line = 0;
  int number = 0;                   // that it is numbered with; 0: none
  int parent = 0;                   // index of the block under which it stands; 0: none
  std::vector<std::string> shapes;  // "person_name", "phone", "email", "image", ... found in it
  std::vector<std::string> links;
};

// Numbering that jumps (document/document.h, NumberingJump).
struct CheckJump {
  const CheckBlock* before = nullptr;  // null: nothing stands before it
  const CheckBlock* after = nullptr;
  int expected = 0;
  int found = 0;
  bool gap = false;  // text was lost there
};

// What a row of a table of measures has under one column role.
struct CheckCell {
  std::string text;  // a line a block
  std::vector<const CheckBlock*> blocks;
  bool filled = false;  // with text or a mark
};

// A row of a table of measures.
struct CheckMeasure {
  int index = 0;
  int number = 0;  // from 1, in the order of the report
  int table = 0, row = 0;
  std::string mark;    // as of a block
  bool alone = false;  // a measure of its own: no heading or sum, not the rest of the row above
  std::map<std::string, CheckCell> cells;  // by role, of the columns that the table has
};

// A passage that bears a day: that of the document itself.
struct CheckDay {
  int index = 0;
  std::string text;
  std::string date;  // ISO, Buddhist era
};

// When a measure, or a line of prose (measure is null), was or is to be done.
struct CheckPeriod {
  int index = 0;
  std::string text;
  std::string from, to;  // ISO; of a single date or month its first and last day
  bool single = false;
  const CheckMeasure* measure = nullptr;
  const CheckBlock* block = nullptr;
};

// A notice of one year and the date that it bears (facts/statements.h).
struct CheckNotice {
  int index = 0;
  std::string text;
  int year = 0;
  bool fiscal = false;  // of a fiscal year, else of a calendar year
  CheckDay day;
  const CheckBlock* block = nullptr;
};

// An ITA result by its year.
struct CheckResult {
  int index = 0;
  std::string text;
  int year = 0;
  bool measures = false;  // measures or an analysis rest on it
  const CheckBlock* block = nullptr;
};

// An agency of local government, a district or a province by name.
struct CheckPlace {
  int index = 0;
  std::string kind;  // "agency", "amphoe", "province"
  std::string name;
  bool own = false, beside = false, guest = false;  // facts/statements.h
  const CheckBlock* block = nullptr;
};

struct CheckLink {
  int index = 0;  // of the block that it stands in or follows
  std::string text, target;
  std::string host, address;  // facts/statements.h
  bool home = false, own = false, common = false, shows_other = false;
  std::vector<std::string> things;  // what it is given for: the lists "things.*"
  const CheckBlock* block = nullptr;
};

// A text of 20 letters or more that several blocks hold.
struct CheckRepeat {
  int letters = 0;
  std::vector<const CheckBlock*> blocks;
};

// Views point into their report: it may be moved, not copied.
struct CheckReport {
  int year = 0;      // of the rules
  std::string kind;  // "measures-plan", ...
  std::string agency, agency_class, amphoe, province;
  std::optional<int> fiscal_year;
  std::string period_from, period_to;  // ISO ("2567-10-01"), Buddhist era, or empty
  std::string site;                    // host of the agency's own site, or empty
  std::vector<int> title_years;        // that the title names, every year of a range
  bool own_file = false;               // an agency's own file for the item, not a report
  std::vector<CheckBlock> blocks;
  std::vector<CheckJump> jumps;
  std::vector<CheckMeasure> measures;
  std::optional<CheckScores> scores;  // where the report states any
  std::optional<CheckDay> written;
  std::vector<CheckPeriod> periods;
  std::vector<CheckNotice> notices;
  std::vector<CheckResult> results;
  std::vector<CheckPlace> named_places;
  std::vector<CheckLink> links;
  std::vector<CheckRepeat> repeats;

  // Where each index stands in the document's text; index 1 is the first.
  std::vector<Span> places;
  // Bytes of the source for an index that is quoted by its block but has a line of its own: an
  // address under the item that it is given for.
  std::map<int, Span> sources;
  // The index of a new view that stands there.
  int AddPlace(Span key) {
    places.push_back(key);
    return static_cast<int>(places.size());
  }

  CheckReport() = default;
  CheckReport(CheckReport&&) = default;
  CheckReport& operator=(CheckReport&&) = default;
};

}  // namespace oit
