#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/span.h"
#include "facts/facts.h"
#include "facts/recompute.h"
#include "pack/pack.h"

// What an audit says. The meanings are those of shared/verdicts.md; the names of
// the JSON are those of shared/design.md.
namespace oit {

enum class Level : uint8_t {
  kMissing,
  kPlanned,
  kClaimed,
  kShown,
  kReview,
  kNotApplicable,
  kHolds
};
enum class Verdict : uint8_t { kPass, kFail, kReview, kNotApplicable, kError };
enum class ItemRole : uint8_t { kOwn, kMentioned, kSilent };

// A cell of a table, from 1; 0 for none.
struct CellPlace {
  uint32_t table = 0;
  uint32_t row = 0;
  uint32_t cell = 0;
};

// A passage of the report, or of a file of an agency's folder.
struct Passage {
  std::string quote;
  Span source;
  uint32_t block = kNowhere;
  Place start;
  Place end;
  CellPlace where;
  Spot spot;                     // where the file has no lines
  std::string sheet;             // of a workbook, its name
  bool recognised = false;       // read by OCR
  bool doubtful_digits = false;  // Document::HasDoubtfulDigits
  std::string file;              // of an agency's folder, its path there; empty for a report
};

struct Evidence {
  Passage passage;
  Level level = Level::kMissing;
  Bilingual reason;  // why it has this level: "ในแถวที่ทำเครื่องหมายแล้วเสร็จ"
};

// A passage that came close, and why it did not count.
struct NearMiss {
  Passage passage;
  Bilingual reason;
};

// A record (an executive, a project, a purchase) of a listing that lacks an element.
struct LackingRecord {
  Passage passage;  // the record by its first filled cell
  uint32_t number;  // from 1, over the records of the item
};

// What a person found who looked where text cannot tell.
enum class Answer : uint8_t { kHas, kHasNot };

// A person's answer, from the review ledger (check/ledger.h). It stands beside level and verdict,
// which stay what the audit found.
struct Decision {
  Answer answer = Answer::kHas;
  Date date;  // when it was given
  std::string note;
  std::optional<Date> until;  // the last day on which it holds
};

// An entry of the ledger that answers nothing now, and why.
struct IdleDecision {
  int year = 0;       // of the list that it was given for
  std::string about;  // "O21", "O21.2"
  Decision decision;
  bool passage_changed = false;
  bool rule_changed = false;
  Bilingual why;
};

// What became of the entries of a ledger.
struct LedgerUse {
  std::string file;
  size_t applied = 0;
  std::vector<IdleDecision> reopened;  // the passage or the rule is not what was looked at
  std::vector<IdleDecision> expired;   // `until` is past
  std::vector<IdleDecision> unused;    // of no question of this report and year
};

struct ElementResult {
  const YearElement* element = nullptr;  // of the pack, which outlives the checklist
  Level level = Level::kMissing;
  std::vector<Evidence> evidence;     // best first
  std::vector<NearMiss> near_misses;  // nearest first
  bool decides = false;               // verdicts.md, Standing
  bool wrong_year = false;            // a passage was found, but of another year
  uint32_t records = 0;               // asked of each of so many; 0: no listing was found
  std::vector<LackingRecord> lacking;
  std::optional<Decision> decision = {};  // where its level is review
};

struct ItemResult {
  const YearItem* item = nullptr;
  ItemRole role = ItemRole::kSilent;
  Verdict verdict = Verdict::kFail;
  bool checked = true;       // false: no rule for it yet
  bool unanswered = false;   // of an agency's folder: no file or link is there for it
  bool is_document = false;  // the document is an announcement or manual of just this
  Level topic = Level::kMissing;
  std::vector<Evidence> topic_evidence;
  std::vector<NearMiss> topic_near_misses;
  std::vector<ElementResult> elements;
  std::vector<Advice> advice;  // filled in for this year
  Bilingual note;
  std::optional<Decision> decision = {};  // where the verdict is review and nothing is left to ask
};

// A gap with the items of the year that may have stood in it (codes, in order).
struct ChecklistGap {
  GapKind kind = GapKind::kNumbering;
  bool whole_file = false;  // a file of a folder that could not be read at all
  Bilingual message;
  Passage before;
  Passage after;
  std::vector<std::string> items;
};

// What whoever signs the document should mend or read again.
struct Finding {
  std::string id;        // "structure.numbering_gap"
  std::string severity;  // "warning", "note"
  About about = About::kWords;
  Bilingual title;  // short, in front of the message
  Bilingual message;
  std::map<std::string, Bilingual> values;  // of the check, by name: "stated", "computed"
  std::vector<Evidence> evidence;
};

// What the verdicts on an agency's own files come to as a score of OIT, least and most.
struct ProjectedScore {
  double low = 0;
  double high = 0;
  Standing standing = Standing::kConfirmed;  // of the year's sections
};

struct Checklist {
  std::string path, format, sha256;
  Bilingual year_reason;  // why this year
  Facts facts;
  std::vector<ChecklistGap> gaps;
  std::vector<ItemResult> items;
  std::optional<Recomputed> scores;         // where the report states any
  std::optional<ProjectedScore> projected;  // of an agency's folder only
  std::vector<Finding> findings;            // by what they are about, severity and place
  std::vector<std::string> confirmed;       // ids of checks that had something to compare: it holds
  std::optional<LedgerUse> ledger;          // where there is one
};

const char* Name(Level level);      // "shown"
const char* Name(Verdict verdict);  // "pass"
const char* Name(ItemRole role);
const char* Name(Answer answer);  // "has-not"
const char* Name(GapKind kind);

// Whole pages, rather than a part of the text.
bool IsLostPage(GapKind kind);

}  // namespace oit
