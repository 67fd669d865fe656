#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "facts/scores.h"
#include "facts/statements.h"
#include "pack/pack.h"
#include "text/dates.h"

namespace oit {

// What a column of a table, or a section by its heading, is for. It decides whether a
// passage is a plan or a result.
enum class Role : uint8_t {
  kNone,
  kNumber,
  kIssue,
  kRecommendation,
  kMeasure,
  kSteps,
  kResponsible,
  kPeriod,
  kBudget,
  kDone,
  kNotDone,
  kResult,
  kOutcome,
  kFollowUp,
  kProblem,
  kLink,
  kNote
};
const char* Name(Role role);  // the names of the JSON: "no", "issue", "measure", ...
std::optional<Role> ParseRole(const std::string& name);

enum class ReportKind : uint8_t {
  kMeasuresPlan,
  kResultsReport,
  kDisclosurePage,
  kAgencyFolder,
  kAnnouncement,
  kManual,
  kOther
};
const char* Name(ReportKind kind);  // "measures-plan", ...

// What a row says became of its measure.
enum class RowMark : uint8_t { kNone, kDone, kNotDone, kInProgress, kContradiction };

struct Agency {
  std::string name;  // "องค์การบริหารส่วนตำบลตัวอย่าง"
  std::string klass;       // as people write it: "อบต."
  bool local = false;      // local government
  std::string other_list;  // "schools": it has an item list of its own, not the general one
  std::string amphoe;
  std::string province;
  Span key;  // where it stands
};

struct Event {
  Date date;
  std::optional<int> people;
  Span key;  // of the passage
  uint32_t block = kNowhere;
};

// What a measure says under one role: a block of a cell, or what follows a label in prose.
struct MeasurePart {
  Role role = Role::kNone;
  uint32_t block = kNowhere;
  Span key;  // within the block; empty where nothing follows the label
};

// A measure: a logical row of a table of measures, or a run of prose that calls itself one, its
// parts under labels ("ผู้รับผิดชอบ: ...").
struct Measure {
  uint32_t table = kNowhere;  // none in prose
  uint32_t row = kNowhere;
  Span blocks;                     // of the run in prose, from the one that names it
  std::vector<MeasurePart> parts;  // column by column, in prose as they stand
  RowMark mark = RowMark::kNone;
  Span mark_source;  // the tick, or the words "ดำเนินการแล้ว"

  bool in_prose() const { return table == kNowhere; }
};

struct TableFacts {
  std::vector<Role> roles;  // one a column
  bool measures = false;    // a table of measures
};

// A line of prose that says what a column would: "ผู้รับผิดชอบ: สำนักปลัด".
struct Label {
  Role role = Role::kNone;
  Span key;  // with its value
};

// An item's own place on a page of disclosures: the row, section or card that its code opens.
// Blocks are ascending.
struct Disclosure {
  int number = 0;              // of its code: 12 of "O12"
  std::vector<uint32_t> head;  // blocks with its code and title
  Span title;                  // key span of the title in the last of them, which may go on:
               // "O4 ข้อมูลการติดต่อ: 55 หมู่ 5 ..."
  std::vector<uint32_t> told;   // blocks under them, or that go on, but for copied criteria
  std::vector<uint32_t> links;  // that lead somewhere, in Document::links
};

struct Facts {
  Agency agency;
  ReportKind kind = ReportKind::kOther;
  uint32_t title = kNowhere;  // block of the document's title
  std::string title_text;     // the title as a person would quote it, one line
  std::optional<int> fiscal_year;
  Span year_key;  // the passage that names it
  std::optional<Date> period_from, period_to;
  std::optional<int> round;              // months
  std::vector<Event> events;             // by place
  std::vector<TableFacts> tables;        // one a table of the document
  std::vector<Role> section_roles;       // one a block: role of the nearest heading that has one
  std::vector<Label> labels;             // by place
  std::vector<Measure> measures;         // rows of all tables of measures, in order; where
                                         // there is none, what prose tells as measures
  std::vector<Role> measure_columns;     // roles of those, in order, each once
  Scores scores;                         // what it says of ITA scores
  std::optional<DatedWords> written;     // the day that the document itself bears
  std::vector<Period> periods;           // of measures by row, then of lines of prose
  std::vector<DatedNotice> notices;      // by place
  std::vector<AnalysedResult> analysed;  // by place
  std::vector<NamedPlace> places;        // by place
  std::vector<Repeat> repeats;           // by their first block
  std::vector<LinkStatement> links;      // one a link of the document
  std::vector<Disclosure> disclosures;   // of a page of disclosures with codes, by place
  std::string site;  // host of the agency's own site, e.g. "pangad.go.th", or empty
};

// Reads them with the pack's word lists ("columns.*", "kinds.*", "agency.*", "mood.*",
// "things.*").
// Whether the word list of this name is read for facts, whatever rules name it.
bool IsListOfFacts(const std::string& name);

class FactReader {
 public:
  // Compiles the word lists once. `words` must outlive the reader.
  static Result<FactReader> Compile(const WordLists& words);
  Facts Read(const Document& document) const;

  FactReader(FactReader&&) noexcept;
  ~FactReader();

 private:
  struct Impl;
  explicit FactReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// What a link's address belongs to: the agency's own site or another.
bool IsOwnSite(const Facts& facts, const std::string& target);

}  // namespace oit
